import type { EntryView, MatterView } from '@zhitong/server/contract'
import { daysBetween } from '../../shared/day.ts'
import { house } from '../house.ts'

/** What stands in the record, newest first. */
const standing = (view: MatterView): EntryView[] => view.record.filter(entry => !entry.takenBack).toSorted((a, b) => b.seq - a.seq)

/** Since which day it is where it is: the last step that led there, or the opening. */
function since(view: MatterView): string | undefined {
  const leads = house[view.row.procedure]?.leads ?? {}
  const entries = standing(view)
  return (entries.find(entry => leads[entry.step]?.includes(view.row.state)) ?? entries.at(-1))?.day
}

/** The how-manieth day it is there, the first being the day on which it came. */
export const dayThere = (view: MatterView, today: string): number | undefined => {
  const from = since(view)
  return from === undefined ? undefined : daysBetween(from, today) + 1
}

/** The clock that counts now: the nearest that runs, late ones first. */
export const nearest = (view: MatterView): MatterView['clocks'][number] | undefined =>
  view.clocks.filter(clock => ['late', 'today', 'soon', 'running'].includes(clock.now)).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]

/** Those who are a party here, by name. */
function named(view: MatterView, party: string | undefined): { zh: string; en: string } | undefined {
  const names = view.parties.find(one => one.party === party)?.names ?? []
  return names.length === 0 ? undefined : { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
}

/** Who has it in hand: whoever is waited for, or, while that one waits himself for others, who takes the next step. */
export const inHand = (view: MatterView): { zh: string; en: string; id?: string } | undefined =>
  view.row.owner ?? named(view, house[view.row.procedure]?.ahead[view.row.state]?.[0]?.party)

export interface Ahead { step: string; zh: string; en: string; who: { zh: string; en: string }; due: string | undefined }

/** The steps still to come, with who takes them and by when where a clock runs for one. */
export function ahead(view: MatterView): Ahead[] {
  if (view.row.final) return []
  return (house[view.row.procedure]?.ahead[view.row.state] ?? []).map(step => ({
    ...step, who: named(view, step.party) ?? step.who, due: view.clocks.find(clock => !['kept', 'keptLate', 'cancelled', 'held'].includes(clock.now) && clock.until.some(until => until.zh === step.zh))?.due,
  }))
}

export interface Fact { day?: string; n?: number; of?: number; said?: { zh: string; en: string } }

/** Answered, promised, delivered, satisfied: always the four, none from another. Nothing for a matter whose answer nobody rates. */
export function facts(view: MatterView): Record<'answered' | 'promised' | 'delivered' | 'satisfied', Fact> | undefined {
  if (house[view.row.procedure]?.leads['rate'] === undefined || view.row.number === null) return undefined
  const answer = standing(view).find(entry => house[view.row.procedure]!.leads[entry.step]?.includes('answered'))
  const promises = view.children.filter(child => child.procedure === 'promise')
  const rated = standing(view).find(entry => entry.step === 'rate')?.fields.find(one => one.field === 'result')?.said
  return {
    answered: answer ? { day: answer.day } : {},
    promised: answer ? { n: promises.length } : {},
    delivered: promises.length > 0 ? { n: promises.filter(child => child.state === 'kept').length, of: promises.length } : {},
    satisfied: rated ? { said: rated } : {},
  }
}

export interface Change { field: string; title: { zh: string; en: string }; was: string; now: string }

/**
 * What was changed since this person last took a step: the same words said before and after, where they differ. Nothing
 * where he never took it.
 */
export function changedSince(view: MatterView, step: string, person: string): Change[] {
  const mine = view.record.filter(entry => entry.step === step && entry.person.id === person).toSorted((a, b) => b.seq - a.seq)[0]
  if (!mine) return []
  const before = new Map<string, string>()
  const after = new Map<string, { title: { zh: string; en: string }; value: string }>()
  for (const entry of view.record.toSorted((a, b) => a.seq - b.seq)) {
    for (const { field, title, value } of entry.fields) {
      if (typeof value !== 'string') continue
      if (entry.seq < mine.seq) before.set(field, value)
      else after.set(field, { title, value })
    }
  }
  return [...after].flatMap(([field, { title, value }]) => { const was = before.get(field); return was !== undefined && was !== value ? [{ field, title, was, now: value }] : [] })
}

/** The text as it stands: the last words said of each field by the opening and whatever reworded it. */
export function textOf(view: MatterView): { field: string; title: { zh: string; en: string }; value: string }[] {
  const opened = view.record.find(entry => entry.step === 'open')
  const fields = new Map((opened?.fields ?? []).filter(one => typeof one.value === 'string').map(one => [one.field, one]))
  for (const entry of standing(view).toReversed()) for (const one of entry.fields) if (entry.step === 'reword' && fields.has(one.field)) fields.set(one.field, one)
  return [...fields.values()].map(({ field, title, value }) => ({ field, title, value: String(value) }))
}
