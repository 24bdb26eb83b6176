import { isDay, type Day, type Elsewhere, type Procedure } from '@zhitong/kernel'
import { unsaidAnswer, unsaidBody, type Column } from './columns.ts'
import type { Mapping } from './headings.ts'
import { kindOf, type NameFinder } from './names.ts'
import type { Register } from './table.ts'
import { dayIn, namesIn, valueOf, wordsOf, yesIn } from './values.ts'

/** What is wrong with a row, in words; `column` is the register's column, `heading` what the file calls it. */
export interface Fault { readonly row: number; readonly column: string; readonly heading: string; readonly zh: string; readonly en: string }
interface Missing { readonly kind: 'person' | 'organ'; readonly written: string }

/** A row as it was read: values by the key of their column. */
export interface Read {
  readonly row: number
  readonly values: Readonly<Record<string, string | boolean | readonly string[]>>
  readonly faults: readonly Fault[]
  readonly unknown: readonly Missing[]
}

/** Reads a row's cells as what their columns hold. Nothing is guessed: what cannot be read is a fault, what has no name in the roster is listed. */
export function readRow(register: Register, at: number, columns: readonly Column[], mapping: Mapping, names: NameFinder, procedure: Procedure): Read {
  const { row, cells } = register.rows[at]!
  const values: Record<string, string | boolean | readonly string[]> = {}
  const faults: Fault[] = []
  const unknown: Missing[] = []
  for (const column of columns) {
    const heading = mapping[column.key] ?? ''
    const place = heading === '' ? -1 : register.headings.indexOf(heading)
    const text = place < 0 ? '' : cells[place]!.replace(/\r\n?/g, '\n').trim()
    const fault = (zh: string, en: string): void => { faults.push({ row, column: column.key, heading: heading || column.zh, zh, en }) }
    if (text === '' || /^[-—/\\]+$/.test(text)) {
      if (column.needed) fault('没有填写，请补上。', 'is empty. Fill it in.')
      continue
    }
    if (column.kind === 'text') values[column.key] = text
    else if (column.kind === 'day') {
      const day = dayIn(text)
      if (day === 'noYear') fault(`“${text}”没有年份，请写成2024-03-05这样。`, `“${text}” has no year; write it as 2024-03-05.`)
      else if (day === 'wrong') fault(`“${text}”不是日期，请写成2024-03-05这样。`, `“${text}” is no day; write it as 2024-03-05.`)
      else values[column.key] = day
    } else if (column.kind === 'word') {
      const value = valueOf(text, column, procedure)
      const words = Object.values(wordsOf(column, procedure))
      if (value === undefined) fault(`不认识“${text}”，可写：${words.map(word => word.zh).join('、')}。`, `“${text}” is not known; there are ${words.map(word => word.en).join(', ')}.`)
      else values[column.key] = value
    } else if (column.kind === 'yes') {
      const yes = yesIn(text)
      if (yes === undefined) fault(`“${text}”应写是或否。`, `“${text}” should be yes or no.`)
      else values[column.key] = yes
    } else {
      const several = column.kind === 'people' || column.kind === 'organs'
      const written = namesIn(text)
      if (!several && written.length > 1) { fault(`写了${written.length}个，只能一个：${written.join('、')}。`, `names ${written.length}, and there is one only: ${written.join(', ')}.`); continue }
      const kind = kindOf(column)!
      const ids = written.map(name => names.find(kind, name, column.key === 'facing'))
      written.forEach((name, n) => { if (ids[n] === undefined) unknown.push({ kind, written: name }) })
      if (ids.every(id => id !== undefined)) values[column.key] = several ? (ids as string[]) : ids[0]!
    }
  }
  return { row, values, faults, unknown }
}

/** Where a matter stands that says no state of its own: as far as its days go. */
const stateBy = (values: Read['values']): string =>
  values['closed'] ? 'closed' : values['attitude'] && values['outcome'] ? 'rated' : values['answered'] || values['result'] ? 'answered' : values['leadUnit'] ? 'handling' : values['number'] ? 'accepted' : 'submitted'

/** How far each state is along the usual way; a state beside the way is as far as the last one before it. */
const far = ['submitted', 'accepted', 'distributing', 'assigned', 'returning', 'arbitration', 'handling', 'answered', 'rated', 'rehandling', 'following', 'closed']
const reached = (state: string, step: string): boolean => far.indexOf(state) >= far.indexOf(step)

/**
 * A row of the register of suggestions as a matter that began elsewhere: its days, parties and words, and the clock that
 * runs on where it is not over. Faults say what the state would need.
 */
export function elsewhereOf(read: Read, given: { readonly ground: string; readonly today: Day }, procedure: Procedure, heading: (column: string) => string): { from: Elsewhere; notes: Record<string, unknown> } | Fault[] {
  const { values, row } = read
  const text = (key: string): string | undefined => values[key] as string | undefined
  const list = (key: string): readonly string[] => (values[key] as readonly string[] | undefined) ?? []
  const state = text('state') ?? stateBy(values)
  const faults: Fault[] = []
  const needs = (key: string, zh: string, en: string): void => { if (values[key] === undefined) faults.push({ row, column: key, heading: heading(key), zh, en }) }
  const title = (procedure.states as Record<string, { zh: string; en: string }>)[state]!
  if (values['id'] === undefined) needs('number', '没有编号，也没有标识，重复导入时认不出来，请补上。', 'has neither a number nor a key, so that it would not be known again. Fill one in.')
  const open = !procedure.states[state]!.final
  if (reached(state, 'assigned') && open) {
    needs('leadUnit', `“${title.zh}”的须有主办单位，请补上。`, `“${title.en}” needs a lead unit. Fill it in.`)
    if (!reached(state, 'answered')) needs('assigned', `“${title.zh}”的须有交办日期，答复期限从这一天算起，请补上。`, `“${title.en}” needs the day of assignment, from which the answer is due. Fill it in.`)
    else needs('answered', `“${title.zh}”的须有答复日期，请补上。`, `“${title.en}” needs the day of the answer. Fill it in.`)
  }
  if ((values['answer'] ?? values['answered']) !== undefined) needs('result', '有答复而没有办理结果，请补上：解决采纳、正在解决、计划解决、留作参考。', 'has an answer without its result: solved, being solved, planned, for reference. Fill it in.')
  if ((values['attitude'] === undefined) !== (values['outcome'] === undefined)) needs(values['attitude'] === undefined ? 'attitude' : 'outcome', '态度和结果的评价须都有；只评一项的，请把同一列对应到两项。', 'and the other grade go together; where one was asked only, map the same column to both.')
  const days: Record<string, Day> = {}
  for (const [key, step] of [['submitted', 'submit'], ['assigned', 'assign'], ['answered', 'answer'], ['rated', 'rate'], ['closed', 'close']] as const) {
    const day = text(key)
    if (day === undefined || !isDay(day)) continue
    days[step] = day
    if (day > given.today) faults.push({ row, column: key, heading: heading(key), zh: `${day}还没有到，请核对。`, en: `${day} is still to come. Check it.` })
  }
  const order = (['submitted', 'assigned', 'answered', 'rated', 'closed'] as const).filter(key => values[key] !== undefined)
  for (const [n, key] of order.entries()) {
    const before = order[n - 1]
    if (before && text(key)! < text(before)!) faults.push({ row, column: key, heading: heading(key), zh: `${text(key)}早于${heading(before)}${text(before)}，请核对。`, en: `${text(key)} is before ${heading(before)} ${text(before)}. Check the days.` })
  }
  if (faults.length > 0) return faults
  const said: Record<string, unknown> = {}
  if (values['leadUnit'] !== undefined) {
    said['assign'] = { channel: text('channel') ?? 'government', leadUnit: text('leadUnit'), parts: [], coUnits: list('coUnits'), ...(text('facing') === undefined ? {} : { facing: text('facing') }) }
  }
  if (values['result'] !== undefined) said['answer'] = { result: text('result'), text: text('answer') ?? unsaidAnswer, promises: [], publish: false }
  if (values['attitude'] !== undefined) said['rate'] = { attitude: text('attitude'), result: text('outcome'), ...(text('reasons') === undefined ? {} : { reasons: text('reasons') }) }
  const taken = new Set<string>(['submit', ...Object.keys(days), ...Object.keys(said)])
  if (reached(state, 'accepted') || values['number'] !== undefined) taken.add('accept')
  if (reached(state, 'handling') && said['assign']) taken.add('receive')
  if (state === 'closed') { taken.add('conclude'); taken.add('close') }
  // A second handling follows the first rating.
  if (state === 'rehandling') taken.add('rehandle')
  if (state === 'following') taken.add(said['rate'] ? 'conclude' : 'unrated')
  const started = days['submit']!
  return {
    from: {
      state, started, ground: given.ground, days, said, taken: [...taken],
      opening: { title: text('title'), body: text('body') ?? unsaidBody, publish: values['publish'] === true },
      parties: {
        lead: [text('lead')!], ...(values['leadUnit'] === undefined ? {} : { leadUnit: [text('leadUnit')!] }), ...(list('coUnits').length > 0 ? { coUnits: list('coUnits') } : {}),
        ...(text('facing') === undefined ? {} : { facing: [text('facing')!] }),
      },
      signed: { signers: [...new Set([text('lead')!, ...list('signers')])] },
      ...(values['number'] === undefined ? {} : { number: text('number') }),
      clocks: clocksOf(state, days),
    } as Elsewhere,
    notes: { ...(text('session') === undefined ? {} : { session: text('session') }), ...(text('id') === undefined ? {} : { key: text('id') }) },
  }
}

/** The clock that is still to be met, from its real day. */
function clocksOf(state: string, days: Readonly<Record<string, Day>>): Record<string, Day> {
  if (state === 'assigned' || state === 'handling' || state === 'returning') return days['assign'] ? { answer: days['assign'] } : {}
  if (state === 'answered') return days['answer'] ? { rating: days['answer'] } : {}
  return {}
}
