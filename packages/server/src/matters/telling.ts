import { stepTitle, type Day, type Effect, type Entry, type Matter, type Procedure } from '@zhitong/kernel'
import type { Roster } from '../roster/roster.ts'
import { elementOf, fieldMeta, shapeOf } from './texts.ts'
import { dayWords, valueWords } from './value-words.ts'
import { clockTitle } from './words.ts'

interface Text { readonly zh: string; readonly en: string }

/** What an entry is told from; only fields that the reader may see. */
export interface Told {
  readonly entry: Entry
  readonly fields: Readonly<Record<string, unknown>>
  /** The schema of the step's input. */
  readonly input: unknown
}

const list = <T>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T])
/** The title of a field within a sentence. */
const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text)
const strong = (text: Text): Text => ({ zh: `**${text.zh}**`, en: `**${text.en}**` })
const pair = (title: Text, said: Text): Text => ({ zh: `${title.zh} ${said.zh}`, en: `${title.en} ${said.en}` })

/** Longer words are for the details. */
const longest = 48
/** A text so long is only counted. */
const wholeText = 200
const mostPieces = 4
const clipped = (text: string): string => (text.length <= longest ? text.replace(/[。.；;]$/, '') : `${text.slice(0, longest)}……`)

/** The organ for which a person acted on a day: the party whose seat it is, else the first organ that is theirs. */
export function unitOf(entry: Entry, matter: Matter, roster: Roster): { id: string; text: Text } | undefined {
  const seats = roster.heldBy(entry.person, entry.day).flatMap(held => (held.organ ? [held.organ] : []))
  const party = Object.values(matter.parties).flat().find(id => seats.includes(id))
  const id = party ?? seats[0]
  return id === undefined ? undefined : { id, text: roster.name(id) }
}

/** Who acts in the sentence: a party of the matter by name; of everybody else the line below says who it was. */
function subject(entry: Entry, procedure: Procedure, matter: Matter, roster: Roster): Text | undefined {
  const rule = (procedure.steps as Record<string, { by: string | readonly string[] }>)[entry.step]
  const unit = unitOf(entry, matter, roster)
  if (!rule || !unit) return undefined
  const acts = list(rule.by).some(who => matter.parties[who.replace(/\.head$/, '')]?.includes(unit.id))
  return acts ? strong(unit.text) : undefined
}

function effectPieces(effect: Effect, procedure: Procedure, roster: Roster, day: Day): Text[] {
  const titled = (titles: unknown, key: string): Text => (titles as Record<string, Text>)[key] ?? { zh: key, en: key }
  switch (effect.do) {
    case 'name':
      return effect.ids.length === 0 ? [] : [pair(titled(procedure.parties, effect.party), strong({ zh: effect.ids.map(id => roster.name(id).zh).join('、'), en: effect.ids.map(id => roster.name(id).en).join(', ') }))]
    case 'vacate':
      return [{ zh: `${titled(procedure.parties, effect.party).zh}空缺`, en: `${titled(procedure.parties, effect.party).en} vacant` }]
    case 'anchor': {
      const on = strong(dayWords(effect.day, day))
      return [{ zh: `${titled(procedure.anchors, effect.anchor).zh}定于 ${on.zh}`, en: `${titled(procedure.anchors, effect.anchor).en} on ${on.en}` }]
    }
    case 'number':
      return [{ zh: `编为 **${effect.number}**`, en: `numbered **${effect.number}**` }]
    case 'outcome': {
      const { for: yes, against, abstain, carried } = effect.outcome
      return [{ zh: `赞成 ${yes}，反对 ${against}，弃权 ${abstain}，**${carried ? '通过' : '没有通过'}**`, en: `for ${yes}, against ${against}, abstained ${abstain}: **${carried ? 'carried' : 'not carried'}**` }]
    }
    case 'back':
      return [{ zh: `回到第 ${effect.to} 条之后`, en: `back to where entry ${effect.to} left it` }]
    case 'redact':
      return [{ zh: `隐去第 ${effect.seq} 条的一处内容，依据 ${effect.ground}`, en: `one content of entry ${effect.seq} let go, under ${effect.ground}` }]
    default:
      return []
  }
}

/** Clocks that this entry began or moved: when what is due. */
function clockPieces(effect: Effect, procedure: Procedure, day: Day): Text[] {
  if (effect.do !== 'start' && effect.do !== 'due') return []
  const title = clockTitle(procedure, effect.clock)
  const due = strong(dayWords(effect.due, day))
  if (effect.do === 'start') return [{ zh: `${title.zh} ${due.zh} 前`, en: `${title.en} by ${due.en}` }]
  return [{ zh: `${title.zh}${effect.why === 'extended' ? '延至' : '改到'} ${due.zh}`, en: `${title.en} ${effect.why === 'extended' ? 'extended to' : 'moved to'} ${due.en}` }]
}

function fieldPieces({ entry, fields, input }: Told, procedure: Procedure, roster: Roster): Text[] {
  const shape = shapeOf(input)
  const card = entry.step === 'open' ? new Set(Object.values((procedure.card ?? {}) as Record<string, string>)) : new Set<string>()
  const named = new Set(entry.effects.flatMap(effect => (effect.do === 'name' ? effect.ids : [])))
  return Object.entries(fields).flatMap(([field, value]): Text[] => {
    if (card.has(field) || !(field in shape) || list(value as string).every(one => named.has(one))) return []
    const { title } = fieldMeta(shape[field], field)
    if (value === false) return []
    if (value === true) return [title]
    if (Array.isArray(value) && shapeOf(elementOf(shape[field])) && value.some(one => typeof one === 'object')) {
      const words = valueWords(value, shape[field], roster, entry.day)
      return [words ? pair(title, words) : { zh: `${title.zh} ${value.length} 项`, en: `${title.en}: ${value.length}` }]
    }
    const words = valueWords(value, shape[field], roster, entry.day)
    if (!words) return []
    const free = typeof value === 'string' && words.zh === value
    if (free && entry.step === 'open') return []
    if (free && value.length > wholeText) return [{ zh: `${title.zh} ${value.length} 字`, en: `${title.en}, ${value.length} characters` }]
    return [free && value.length > 12 ? { zh: `${title.zh}“${clipped(words.zh)}”`, en: `${title.en} “${clipped(words.en)}”` } : pair(title, { zh: clipped(words.zh), en: clipped(words.en) })]
  })
}

const sentence = (lead: Text | undefined, pieces: readonly Text[], clocks: readonly Text[]): Text => {
  const zh = pieces.map(piece => piece.zh).join('，')
  const en = pieces.map((piece, i) => (lead || i > 0 ? lower(piece.en) : piece.en)).join(', ')
  const after = (text: string, mark: string): string => (text === '' ? '' : mark + text)
  const due = { zh: clocks.map(piece => piece.zh).join('，'), en: clocks.map(piece => lower(piece.en)).join(', ') }
  const text = lead
    ? { zh: `${lead.zh}${after(zh, '：')}${after(due.zh, '；')}。`, en: `${lead.en}${after(en, ': ')}${after(due.en, '; ')}.` }
    : { zh: `${[zh, due.zh].filter(Boolean).join('；')}。`, en: `${[en, due.en].filter(Boolean).join('; ')}.` }
  return text
}

/** What happened in an entry, as one would tell it: who, what, with what result, and what is due now. */
export function tellingOf(told: Told, procedure: Procedure, matter: Matter, roster: Roster): Text {
  const { entry } = told
  const pieces = entry.effects.flatMap(effect => effectPieces(effect, procedure, roster, entry.day))
  const clocks = [...new Map(entry.effects.flatMap(effect => clockPieces(effect, procedure, entry.day)).map(piece => [piece.zh, piece])).values()].slice(0, 3)
  const states = procedure.states as Record<string, Text>
  const entered = entry.effects.flatMap(effect => (effect.do === 'enter' && states[effect.state] ? [states[effect.state]!] : []))[0]
  if (entry.step === 'anchor' && pieces.length > 0) return sentence(undefined, pieces, clocks)
  const rule = (procedure.steps as Record<string, { to?: unknown }>)[entry.step]
  const title = entry.step === 'open' && entered ? entered : stepTitle(procedure, entry.step)
  const who = subject(entry, procedure, matter, roster)
  const lead = who ? { zh: `${who.zh}${title.zh}`, en: `${who.en}: ${lower(title.en)}` } : title
  // Where a step can lead to several states, the one that it led to is the result.
  const result = typeof rule?.to === 'object' && entered && !entry.effects.some(effect => effect.do === 'outcome') && !title.zh.includes(entered.zh) ? [entered] : []
  return sentence(lead, [...pieces, ...fieldPieces(told, procedure, roster), ...result].slice(0, mostPieces), clocks)
}

/**
 * Days from the act to the legal day of the clock that it met, for each entry that met one; negative when late. Of several
 * clocks the one that rests on an article speaks: an answer in time is not late because a note on the way never came.
 */
export function earlyOf(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const due = new Map<string, Day>()
  const legal = new Map<string, boolean>()
  const early = new Map<number, number>()
  for (const entry of entries) {
    const rests = entry.effects.some(effect => effect.do === 'stop' && legal.get(effect.clock))
    for (const effect of entry.effects) {
      if (effect.do === 'stop' && (!rests || legal.get(effect.clock))) {
        const day = effect.late ?? due.get(effect.clock)
        if (day) early.set(entry.seq, Math.round((Date.parse(day) - Date.parse(effect.on)) / 86_400_000))
      }
      if (effect.do === 'start') legal.set(effect.clock, effect.ground.cites.length > 0)
      if (effect.do === 'start' || effect.do === 'due' || effect.do === 'resume') due.set(effect.clock, effect.due)
    }
  }
  return early
}
