import { expect, test } from 'vitest'
import { nobody, taking } from './wanted.ts'

test('a unit has one part: made the lead it co-handles no more, made a co-handler it leads no more, chosen again it is let go', () => {
  const both = taking(taking(nobody, 'a', 'lead'), 'b', 'co')
  expect(both).toEqual({ lead: 'a', co: ['b'] })
  expect(taking(both, 'b', 'lead')).toEqual({ lead: 'b', co: [] })
  expect(taking(both, 'a', 'co')).toEqual({ lead: undefined, co: ['b', 'a'] })
  expect(taking(both, 'b', 'co')).toEqual({ lead: 'a', co: [] })
})
