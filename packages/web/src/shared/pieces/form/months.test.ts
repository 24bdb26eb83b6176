import { expect, test } from 'vitest'
import { monthsIn, rangesOf } from './MonthsField.tsx'

test('months become ranges and ranges months', () => {
  expect(rangesOf([7, 1, 3, 2])).toEqual([[1, 3], [7, 7]])
  expect([...monthsIn([[5, 7], [12, 12]])]).toEqual([5, 6, 7, 12])
  expect(rangesOf(monthsIn([[1, 12]]))).toEqual([[1, 12]])
})
