import { kept, mayRead, publicFields, refuse, type Reader, type Refusal } from '@zhitong/kernel'
import { findings, secrecyMark } from '../intake/findings/index.ts'
import type { Live } from './live.ts'
import { fieldsOf, valuesOf } from './said.ts'
import { textIn } from './texts.ts'

const anybody: Reader = { person: '', roles: [], seats: [] }

/** A text that anybody may read, and who wrote it; nobody in particular where a step of the parent did. */
interface PublicText { readonly text: string; readonly by: string | undefined }

/** The words of a matter that anybody may read, by entry and field. */
function publicTexts(one: Live): Map<string, PublicText> {
  const texts = new Map<string, PublicText>()
  if (publicFields(one.procedure, one.matter).length === 0) return texts
  for (const entry of kept(one.entries)) {
    const { step } = entry
    const shape = fieldsOf(one.procedure, step)
    for (const [field, value] of Object.entries(valuesOf(one.contents[entry.seq - 1] ?? {}))) {
      if (!mayRead(one.procedure, one.matter, step, field, anybody, one.parentParties, entry.seq)) continue
      const text = textIn(value, shape[field])
      if (text !== '') texts.set(`${entry.seq}.${field}`, { text, by: step === 'open' && one.parent !== null ? undefined : entry.person })
    }
  }
  return texts
}

/** What somebody else decided to keep when the text was checked for publication. */
const keptBefore = (one: Live, publisher: string): string[] =>
  kept(one.entries).flatMap(entry => {
    const found = valuesOf(one.contents[entry.seq - 1] ?? {})['findings']
    if (entry.person === publisher || !Array.isArray(found)) return []
    return (found as { text?: unknown; decision?: unknown }[]).flatMap(({ text, decision }) => (decision === 'keep' && typeof text === 'string' ? [text] : []))
  })

/**
 * Nothing becomes public unseen: whatever a step opens to everybody is searched for names, numbers, addresses and marks of
 * secrecy. What is found must have been confirmed, one by one, by a second person: whoever publishes it did not write it.
 * A mark of secrecy cannot be confirmed. `before` and `after` are the matters that the step touched.
 */
export function unseenRefused(
  touched: readonly { readonly before: Live | undefined; readonly after: Live }[], confirmed: readonly string[], publisher: string,
): Refusal | undefined {
  const known = new Set(confirmed)
  const decided = new Set(touched.flatMap(({ after }) => keptBefore(after, publisher)))
  const own = new Set<string>()
  const open = new Map<string, { kind: string; text: string; zh: string; en: string }>()
  for (const { before, after } of touched) {
    const old = before ? publicTexts(before) : new Map<string, PublicText>()
    for (const [place, { text, by }] of publicTexts(after)) {
      if (old.get(place)?.text === text) continue
      const mark = secrecyMark(text)
      if (mark) return refuse('secret', `要公开的内容带有“${mark.mark}”标记，不能公开。请先核对密级。`, `What would become public is marked “${mark.mark}”. Check its classification first.`)
      for (const { kind, quote, why } of findings(text)) {
        if (decided.has(quote)) continue
        if (!known.has(quote)) open.set(quote, { kind, text: quote, ...why })
        else if (by === publisher) own.add(quote)
      }
    }
  }
  if (own.size > 0) {
    const [first] = own
    return refuse('second', `“${first}”是您自己写入的，须由另一人核对后公布。请转请其公布。`, `“${first}” is in what you wrote yourself; a second person checks and publishes it. Ask somebody else.`)
  }
  if (open.size === 0) return undefined
  const list = [...open.values()]
  const shown = list.slice(0, 5).map(one => `“${one.text}”`)
  return refuse(
    'findings', `要公开的内容里有${shown.join('、')}${list.length > 5 ? `等${list.length}处` : ''}，请逐处核对：确可公开的，确认后再公布；不可公开的，先更正。`,
    `What would become public has ${shown.join(', ')}${list.length > 5 ? ` and more, ${list.length} in all` : ''}. Check each: confirm what may be public, correct what may not.`, { detail: list },
  )
}
