// Reading a plan: 10,000 characters (goal under 30 ms), and whether time grows in line with length up to 5 MB.
import { readPlan } from '@zhitong/congress'
import { demoPlanText } from '../packages/server/src/demo/plan-text.ts'
import { ms, table, time } from './table.ts'

const plan = demoPlanText(2026)
const long = (characters: number): string => plan.repeat(Math.ceil(characters / plan.length)).slice(0, characters)
const rows: (string | number)[][] = []
for (const [characters, runs] of [[10_000, 41], [100_000, 11], [1_000_000, 3], [2_500_000, 3], [5_000_000, 1]] as const) {
  const text = long(characters)
  readPlan({ text: text.slice(0, 10_000) })
  let items = 0
  const t = await time(runs, () => { items = readPlan({ text }).items.length })
  const copy = await time(runs, () => [...text].length)
  rows.push([characters.toLocaleString('en'), items, ms(t.min), ms(t.median), ms(t.max), ms(copy.median)])
}
table('Reading a plan', ['characters', 'items', 'min ms', 'median ms', 'max ms', 'one pass over the characters, ms'], rows)
