import { lawsOn, openMatter, take, type Contents, type Context, type Day, type Entry, type Matter } from '@zhitong/kernel'
import { expect, test } from 'vitest'
import { Roster } from '../roster/roster.ts'
import { hashes, salt } from './hashing.ts'
import { procedureOf, words } from './house.ts'
import { uuidv7 } from './id.ts'
import { valuesOf } from './said.ts'
import { earlyOf, tellingOf, unitOf } from './telling.ts'

const held = (person: string, role: string, organ: string) => ({ id: person, person, role, organ, head: role === 'organ', term: null, from: '2020-01-01', until: null, delegatedBy: null })
const person = (id: string, name: string) => ({ id, name, pinyin: '', initials: '', account: null })
const roster = new Roster({
  congress: { id: 'c', zh: '某区人大', en: 'Some congress', demo: false },
  organs: [
    { id: 'office', kind: 'office', zh: '常委会办公室', en: 'Office of the standing committee', until: null },
    { id: 'government', kind: 'organ', zh: '区人民政府', en: 'District government', until: null },
    { id: 'urban', kind: 'committee', zh: '城建环保委', en: 'Urban committee', until: null },
  ],
  people: [person('clerk', '沈静宜'), person('mayor', '吴思远')],
  held: [held('clerk', 'office', 'office'), held('mayor', 'organ', 'government')],
  settings: [], years: [],
})
const procedure = procedureOf('special-report')
const on = (who: string, day: Day): Context => ({
  actor: roster.reader(who, day), at: `${day}T02:00:00Z`, today: day, entered: day, calendar: roster.calendar, settings: roster.settings(day), known: {}, said: {},
  laws: lawsOn(words.laws, day), hash: hashes.sm3, salt, id: uuidv7,
})

/** A report from the plan to its draft, told entry by entry. */
function life(): { matter: Matter; entries: Entry[]; contents: Contents[] } {
  const opened = openMatter(procedure, 'm', { subject: '垃圾分类', form: '听取和审议专项工作报告', item: 1, year: 2026, months: [[9, 9]], organId: 'government', committeeId: 'urban', organ: '区政府', committee: '城建环保委', laws: [], quote: '听取垃圾分类情况的报告' }, on('clerk', '2026-03-06'))
  if (!opened.ok) throw new Error(opened.zh)
  let { matter } = opened
  const entries = [...opened.entries]
  const contents = [...opened.contents]
  const step = (name: string, who: string, day: Day, input?: unknown): void => {
    const context = { ...on(who, day), ...(name === 'sendPoints' ? { papers: { points: { file: 'f' } } } : name === 'sendDraft' ? { papers: { draft: { file: 'f' } } } : {}) } as Context
    const answer = take(procedure, matter, name, input, context)
    if (!answer.ok) throw new Error(answer.zh)
    matter = answer.matter
    entries.push(...answer.entries)
    contents.push(...answer.contents)
  }
  step('charge', 'clerk', '2026-03-13', { organId: 'government', organKind: 'government', committeeId: 'urban', source: 'suggestions' })
  step('prepare', 'clerk', '2026-07-31')
  return { matter, entries, contents }
}

test('an entry is told as one would say it: the step, the parties by name, words instead of codes, and what is due', () => {
  const { matter, entries, contents } = life()
  const tell = (n: number) => tellingOf({ entry: entries[n]!, fields: valuesOf(contents[n]!), input: n === 0 ? procedure.open.input : (procedure.steps as Record<string, { input?: unknown }>)[entries[n]!.step]!.input }, procedure, matter, roster)
  expect(tell(0).zh).toBe('列入计划：报告机关 **区人民政府**，负责的专工委 **城建环保委**；计划月份 **9月30日** 前。')
  expect(tell(1).zh).toBe('落实报告机关和专工委：报告机关 **区人民政府**，负责的专工委 **城建环保委**，议题来源 代表建议集中反映。')
  expect(tell(2)).toEqual({ zh: '组织视察、调研。', en: 'Prepare.' })
  expect(tell(0).en).not.toMatch(/\p{Script=Han}/u)
})

test('whoever acts for a party of the matter is told as that party; a field that may not be read is not told', () => {
  const { matter, entries, contents } = life()
  const entry: Entry = { ...entries[2]!, step: 'deliver', person: 'mayor' }
  expect(tellingOf({ entry, fields: {}, input: undefined }, procedure, matter, roster).zh).toBe('**区人民政府**送交报告。')
  expect(unitOf(entry, matter, roster)?.text.zh).toBe('区人民政府')
  expect(tellingOf({ entry: entries[1]!, fields: {}, input: undefined }, procedure, matter, roster).zh).not.toContain('代表建议')
  expect(contents).toHaveLength(3)
})

test('an entry that met a clock says by how many days', () => {
  const { entries } = life()
  const stop = { ...entries[2]!, seq: 4, effects: [{ do: 'stop', clock: 'planned', on: '2026-09-24' }] } as Entry
  expect(earlyOf([...entries, stop]).get(4)).toBe(6)
  expect(earlyOf([...entries, { ...stop, effects: [{ do: 'stop', clock: 'planned', on: '2026-10-04', late: '2026-09-30' }] } as Entry]).get(4)).toBe(-4)
})
