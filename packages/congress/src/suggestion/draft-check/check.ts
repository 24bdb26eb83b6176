import { grounds } from '../grounds.ts'
import { fold, sentences, type Stretch } from '../wording/index.ts'
import { alreadyAnswered } from './answered.ts'
import { isEmpty, promotes, proposes, secondMatter } from './content.ts'
import type { Draft, DraftKind, DraftRemark, Earlier, Quote } from './draft.ts'
import { personalIn } from './personal.ts'
import { told } from './remarks.ts'
import { found, signs } from './signs.ts'

/** `earlier`: answered suggestions that the search for similar ones found; `level`: whose congress it is, the district's if not said. */
export interface DraftChecked { readonly earlier?: readonly Earlier[]; readonly level?: 'district' | 'city' }

const forwarded = /来信|联名信|信访|举报信|申诉/
// A text that only comes with a letter is short; one that was looked into says more than this.
const shortBody = 60

/**
 * Reads a draft before it is sent and says what the office might object to (SH-SUG Art 6 and 8), one remark of a kind at most, each
 * with the words that speak for it. It proposes: the deputy decides, and nothing is held back. Only characters are looked at, in
 * time linear in the text; what it does not see, the office's screening still may.
 */
export function checkDraft(draft: Draft, { earlier = [], level = 'district' }: DraftChecked = {}): DraftRemark[] {
  const title = fold(draft.title), body = fold(draft.body)
  const texts = [{ in: 'title' as const, read: sentences(title) }, { in: 'body' as const, read: sentences(body) }]
  const remarks = new Map<DraftKind, DraftRemark>()
  const remark = (kind: DraftKind, quote: Quote, more: Partial<DraftRemark> = {}): void => {
    if (!remarks.has(kind)) remarks.set(kind, { kind, ground: grounds.some(ground => ground.key === kind), quote, ...told[kind], ...more })
  }
  const of = (where: 'title' | 'body', { from, to }: Pick<Stretch, 'from' | 'to'>): Quote => ({ in: where, from, to, text: draft[where].slice(from, to) })

  for (const { in: where, read } of texts)
    for (const sentence of read) {
      for (const sign of signs) {
        if (remarks.has(sign.ground) || (sign.level && sign.level !== level)) continue
        const at = found(sign, sentence)
        if (at) remark(sign.ground, of(where, at), sign.cite ? { cite: sign.cite } : {})
      }
      const personal = remarks.has('personal') ? undefined : personalIn(sentence)
      if (personal) remark('personal', of(where, personal))
    }
  const letter = draft.attachments?.findIndex(name => forwarded.test(name)) ?? -1
  if (letter >= 0 && body.trim().length < shortBody && forwarded.test(body) && !proposes(title, texts[1]!.read)) remark('letter', { in: 'attachment', at: letter, from: 0, to: draft.attachments![letter]!.length, text: draft.attachments![letter]! })
  const promoted = promotes(body)
  if (promoted) remark('promotion', of('body', promoted))

  const whole = of('body', { from: 0, to: draft.body.length })
  const read = texts[1]!.read
  if (isEmpty(title, read) && !promoted && !remarks.has('letter')) remark('empty', whole)
  else {
    if (!proposes(title, read) && !remarks.has('letter') && !remarks.has('promotion')) remark('no-proposal', of('body', read.at(-1) ?? { from: 0, to: 0 }))
    const second = secondMatter(title, body)
    if (second) remark('several', of('body', second))
  }
  const same = alreadyAnswered(draft, earlier)
  if (same) remark('answered', of('title', { from: 0, to: draft.title.length }), { earlier: same.number })
  return [...remarks.values()]
}
