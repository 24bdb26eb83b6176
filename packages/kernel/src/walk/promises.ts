import { fold, kept } from '../fold.ts'
import type { Matter } from '../matter.ts'
import { stepsHere, stepsNow } from '../now.ts'
import { fieldAudience } from '../read.ts'
import { canonical, verifyChain } from '../record.ts'
import { rectify } from '../rectify.ts'
import { redact } from '../redact.ts'
import { rulesOf } from '../rules.ts'
import { take } from '../take.ts'
import { list } from '../text.ts'
import type { Procedure } from '../words/index.ts'
import type { Pick } from './generate.ts'
import type { Walk } from './walk.ts'

/** A matter without what a rectification itself adds, and the number, which stays. */
const substance = ({ seq: _seq, head: _head, number: _number, numberOf: _series, taken, took, ...matter }: Matter): unknown => {
  const own = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([step]) => step !== 'rectify'))
  return { ...matter, taken: own(taken), took: own(took) }
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** What the kernel promises of every walk; each line returned is a promise broken. */
export function brokenPromises(procedure: Procedure<any>, walked: Walk, pick: Pick): readonly string[] {
  const { entries, contents, matter, context } = walked
  const broken = [...walked.broken]
  if (!same(fold(entries), matter)) broken.push('the fold is not the state kept')
  if (!same(fold(JSON.parse(JSON.stringify(entries))), matter))
    broken.push('the fold changes when the record was stored and read')
  const [fault] = verifyChain(entries, contents, context.hash)
  if (fault) broken.push(`the chain does not hold: ${fault.en}`)
  if (redactedFault(walked)) broken.push('the chain does not hold when all contents are redacted')
  return [
    ...broken,
    ...rectified(procedure, walked, pick),
    ...disagreements(procedure, walked),
    ...unsealed(procedure, walked),
  ]
}

/** Every content gone, each by its redact entry: the chain must hold and the state stay. */
function redactedFault({ entries, matter, context }: Walk): boolean {
  const record = [...entries]
  let after = matter
  for (const entry of entries) {
    for (const field of Object.keys(entry.commits)) {
      const answer = redact(after, { seq: entry.seq, field }, 'x', context)
      if (!answer.ok) return true
      record.push(...answer.entries)
      after = answer.matter
    }
  }
  return (
    verifyChain(
      record,
      record.map(() => ({})),
      context.hash,
    ).length > 0 ||
    after.state !== matter.state ||
    !same(after.clocks, matter.clocks)
  )
}

/** Rectified to any earlier entry, the matter is the fold up to it but for the head; later sittings keep their day. */
function rectified(procedure: Procedure<any>, { entries, matter, context }: Walk, pick: Pick): string[] {
  const rules = rulesOf(procedure)
  const counting = kept(entries)
  const target = pick(counting.length)
  const back = counting.slice(0, target + 1)
  const undone = counting.slice(target + 1)
  if (undone.some(entry => entry.step === 'anchor')) return []
  const actor = { person: 'clerk', roles: [...list(rules.rectify)], seats: [] }
  const children = matter.children.map(child => {
    const states = Object.entries(
      (rules.children[child.name] as Procedure<any>).states as Record<string, { final: boolean }>,
    )
    return { ...child, state: states.find(([, state]) => state.final)![0] }
  })
  const answer = rectify(procedure, matter, entries, counting[target]!.seq, 'x', { ...context, actor, children })
  if (!answer.ok)
    return undone.length === 0 && answer.ground === 'rectify'
      ? []
      : [`rectifying to ${counting[target]!.seq} is refused: ${answer.en}`]
  if (answer.matter.number !== matter.number) return ['rectified, it lost the number that the register gave']
  return same(substance(answer.matter), substance(fold(back)))
    ? []
    : [`rectified to ${counting[target]!.seq} it is not as it was`]
}

/** What `stepsNow` refuses `take` refuses on the same ground, and what it leaves out `take` refuses. */
function disagreements(procedure: Procedure<any>, { matter, context }: Walk): string[] {
  const rules = rulesOf(procedure)
  const found: string[] = []
  const actors = [
    { person: 'stranger', roles: [], seats: [] },
    ...Object.keys(rules.roles).map(role => ({ person: 'holder', roles: [role], seats: [] })),
    ...Object.values(matter.parties).flatMap(ids =>
      ids.map(id => ({ person: id, roles: [], seats: [id, `${id}.head`] })),
    ),
  ]
  for (const actor of actors) {
    const as = { ...context, actor }
    const now = new Map(stepsNow(procedure, matter, as).map(({ step, refusal }) => [step, refusal]))
    for (const step in rules.steps) {
      const answer = take(procedure, matter, step as never, undefined as never, as)
      const refusal = now.get(step)
      if (!now.has(step) && answer.ok)
        found.push(`${step} can be taken by ${actor.roles[0] ?? actor.person} but is not among the steps now`)
      if (refusal && answer.ok)
        found.push(`${step} is refused (${refusal.ground}) among the steps now, but can be taken`)
      if (
        refusal &&
        !answer.ok &&
        answer.ground !== refusal.ground &&
        answer.ground !== 'input' &&
        answer.ground !== 'ballot'
      ) {
        found.push(`${step} is refused on two grounds, ${refusal.ground} and ${answer.ground}`)
      }
    }
    const here = new Set([...stepsHere(rules, matter).map(([name]) => name), 'succeed', 'decline'])
    for (const step of now.keys()) if (!here.has(step)) found.push(`${step} is among the steps now, in the wrong state`)
  }
  return found
}

/** Nobody reads a sealed field in any state. */
function unsealed(procedure: Procedure<any>, { matter }: Walk): string[] {
  const rules = rulesOf(procedure)
  const acts = [['open', rules.open] as const, ...Object.entries(rules.steps)]
  return acts.flatMap(([step, act]) =>
    Object.entries(act.readers ?? {})
      .filter(([field, readers]) => readers === 'sealed' && fieldAudience(procedure, matter, step, field) !== 'sealed')
      .map(([field]) => `${step}.${field} is sealed and yet read`),
  )
}
