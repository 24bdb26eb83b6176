import { expect, test } from 'vitest'
import { firstLine } from './line.ts'

test('the first sentence names an opinion until somebody writes a line of his own', () => {
  expect(firstLine('垃圾房夜里才清。居民希望早晚各清一次。')).toBe('垃圾房夜里才清')
  expect(firstLine('  路灯不亮\n北门两盏')).toBe('路灯不亮')
  expect(firstLine('')).toBe('')
})

test('a long sentence is cut between whole characters, rare ones and emoji too', () => {
  const line = firstLine('𠮷'.repeat(40))
  expect([...line]).toHaveLength(30)
  expect(line.isWellFormed()).toBe(true)
})
