import { expect, test } from 'vitest'
import { words } from './house.ts'
import { statutoryClocks, statutoryThresholds } from './time-limits/index.ts'

/** Rows of the handbook without a law that holds here, and the setting by which a congress fixes its own number. */
const settings: Readonly<Record<string, keyof typeof words.settings>> = { C077: 'appointment-material', C079: 'reception-notice' }

test('what no law fixes is a setting, with the number that is usual as its default', () => {
  const open = [...statutoryClocks, ...statutoryThresholds].filter(row => row.nv)
  expect(open.map(row => row.id)).toEqual(Object.keys(settings))
  for (const row of open) expect(words.settings[settings[row.id]!].default).toEqual({ unit: 'day', count: row.value })
})
