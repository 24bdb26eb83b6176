import { audience, factsNow, fieldAudience, type Day, type FactsNow, type FourFacts, type Procedure } from '@zhitong/kernel'
import type { FactsView } from '../contract/index.ts'
import type { FactRow } from '../store/write.ts'
import type { Live } from './live.ts'
import { saidOf } from './said.ts'
import { fieldMeta, shapeOf } from './texts.ts'

interface Text { readonly zh: string; readonly en: string }

export const fourFactsOf = (procedure: Procedure): FourFacts<any> | undefined => procedure.fourFacts as FourFacts<any> | undefined

/** A field named as `step.field`. */
export const splitField = (path: string): [step: string, field: string] => path.split('.') as [string, string]

/** What a value of `step.field` is called, in the words of its form. */
function wordOfField(procedure: Procedure, path: string, value: string): Text {
  const [step, field] = splitField(path)
  const { words } = fieldMeta(shapeOf((procedure.steps as Record<string, { input?: unknown }>)[step]?.input)[field], field)
  return words?.[value] ?? { zh: value, en: value }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The row by which a matter's four facts are counted; nothing where there are none. */
export function factRow(one: Pick<Live, 'procedure' | 'matter' | 'entries' | 'contents' | 'children' | 'parentParties'>): FactRow | undefined {
  const { procedure, matter } = one
  const words = fourFactsOf(procedure)
  const facts = words && factsNow(procedure, matter, one.entries, saidOf(one.entries, one.contents), one.children)
  if (!words || !facts) return undefined
  const raters = fieldAudience(procedure, matter, ...splitField(words.satisfied.result), one.parentParties)
  return {
    matter: matter.id, procedure: procedure.name, unit: facts.of, year: Number(facts.since.slice(0, 4)), due: facts.answered.due, answered: facts.answered.on,
    answers: facts.answered.times, early: facts.answered.early, late: facts.answered.late, class: text(facts.answered.class),
    promised: facts.promised.length, delivered: facts.delivered.length, ended: facts.ended.length,
    attitude: text(facts.satisfied?.attitude), result: text(facts.satisfied?.result), dissatisfied: facts.satisfied?.not ?? null,
    readers: audience(procedure, matter, one.parentParties), raters: raters === 'sealed' ? [] : raters,
  }
}

/** What lies around the facts: the promises that this reader may see, and the promised day of those that are open. */
export interface Promises {
  readonly titles: ReadonlyMap<string, string>
  readonly due: ReadonlyMap<string, Day>
}

/** The four facts as one reader may see them on a day. `may` says whether a field is his to read. */
export function factsView(
  procedure: Procedure, facts: FactsNow, promises: Promises, today: Day, may: (step: string, field: string) => boolean,
): FactsView {
  const words = fourFactsOf(procedure)!
  const seen = (path: string, value: unknown): Text | null => (typeof value === 'string' && may(...splitField(path)) ? wordOfField(procedure, path, value) : null)
  const open = facts.promised.filter(id => !facts.delivered.includes(id) && !facts.ended.includes(id))
  const next = open.flatMap(id => promises.due.get(id) ?? []).sort()[0] ?? null
  const attitude = seen(words.satisfied.attitude, facts.satisfied?.attitude)
  const result = seen(words.satisfied.result, facts.satisfied?.result)
  return {
    answered: {
      on: facts.answered.on, times: facts.answered.times, early: facts.answered.early, late: facts.answered.late, due: facts.answered.due,
      overdue: facts.answered.due !== null && facts.answered.due < today,
      class: words.answered.class === undefined ? null : seen(words.answered.class, facts.answered.class),
    },
    promised: { n: facts.promised.length, titles: facts.promised.flatMap(id => promises.titles.get(id) ?? []) },
    delivered: { n: facts.delivered.length, of: facts.promised.length - facts.ended.length, due: next, overdue: next !== null && next < today },
    satisfied: facts.satisfied && (attitude || result)
      ? { attitude, result, on: facts.satisfied.on, not: facts.satisfied.not, dissatisfiedWith: dissatisfiedWith(words, facts) }
      : null,
  }
}

const dissatisfiedWith = (words: FourFacts<any>, { satisfied }: FactsNow): ('attitude' | 'result')[] =>
  (['result', 'attitude'] as const).filter(which => [words.satisfied.not].flat().includes(satisfied?.[which] as never))

/** The clock that is the promised date of each procedure whose matters are promises. */
export const promisedClocks = (procedure: Procedure): Readonly<Record<string, string>> => {
  const children = procedure.children as Readonly<Record<string, Procedure>>
  return Object.fromEntries(Object.entries((fourFactsOf(procedure)?.promised ?? {}) as Readonly<Record<string, unknown>>).map(([child, clock]) => [children[child]!.name, clock as string]))
}

