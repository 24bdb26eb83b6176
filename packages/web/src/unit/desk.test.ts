import type { MatterRow, SaidRow } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { grouped, type Group } from './desk.ts'

const groups: readonly Group[] = [
  { key: 'sign', zh: '', en: '', places: [{ procedure: 'suggestion', party: 'leadUnit', states: ['handling'], since: ['draftAnswer', 'answer'], steps: ['answer'] }] },
  { key: 'handle', zh: '', en: '', places: [{ procedure: 'suggestion', party: 'leadUnit', states: ['handling'], steps: ['contact'] }] },
]
const row = (id: string, unit: string, due: string | null, last: Record<string, number> = {}): SaidRow => ({
  row: { id, procedure: 'suggestion', state: 'handling', due: due ? { day: due } : null } as MatterRow,
  said: {}, words: {}, signed: [], parties: { leadUnit: [{ id: unit, kind: 'organ', zh: unit, en: unit }] },
  last: Object.fromEntries(Object.entries(last).map(([step, seq]) => [step, { day: '2026-03-01', seq, person: { id: 'p', kind: 'person', zh: '', en: '' } }])),
})

test('a draft newer than the last answer waits for the signature; one that was signed does not', () => {
  const [sign, handle] = grouped([row('a', 'g', '2026-03-02', { draftAnswer: 5 }), row('b', 'g', '2026-03-01', { draftAnswer: 5, answer: 6 }), row('c', 'g', null)], ['g'], groups)
  expect(sign!.rows.map(one => one.said.row.id)).toEqual(['a'])
  expect(handle!.rows.map(one => one.said.row.id)).toEqual(['b', 'c'])
})

test('what another unit leads is not on this unit’s desk', () => {
  expect(grouped([row('a', 'other', null)], ['g'], groups).flatMap(group => group.rows)).toEqual([])
})
