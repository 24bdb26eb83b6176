import type { Matter } from './matter.ts'
import { fieldAudience, fieldReleased } from './read.ts'
import { rulesOf } from './rules.ts'
import { list } from './text.ts'
import type { Fact, Names, Procedure } from './words/index.ts'

/** A fact as it counts of one matter. */
export interface CountedFact {
  readonly fact: string
  /** Ids of those to whom it counts. */
  readonly whose: readonly string[]
  readonly so: boolean
  /** `public`: anybody may see it of this matter; `sums`: released, but shown only in sums; `no`: it does not count yet. */
  readonly open: 'public' | 'sums' | 'no'
}

type Loose = Fact<Names>
interface Says { readonly step: string; readonly field: string; readonly is: readonly string[] }

function holds({ so }: Loose, matter: Matter, said: Readonly<Record<string, unknown>>): boolean {
  if ('taken' in so) return list(so.taken).some(step => matter.taken[step] !== undefined)
  if ('state' in so) return list(so.state).includes(matter.state)
  if ('child' in so) return matter.children.some(child => child.name === so.child)
  const { step, field, is } = so as Says
  return is.includes((said[step] as Record<string, unknown> | undefined)?.[field] as string)
}

/** The facts that count of a matter now: those of which it took a step. `said`: what each step last said. */
export function countsOf(procedure: Procedure<any>, matter: Matter, said: Readonly<Record<string, unknown>>): CountedFact[] {
  const { counts = {} } = rulesOf(procedure)
  return Object.entries(counts as Readonly<Record<string, Loose>>).flatMap(([fact, rule]): CountedFact[] => {
    if (!list(rule.of).some(step => matter.taken[step] !== undefined)) return []
    const from = 'field' in rule.so ? (rule.so as Says) : undefined
    const open = from === undefined || fieldAudience(procedure, matter, from.step, from.field).includes('public')
      ? 'public' : fieldReleased(procedure, matter, from.step, from.field) ? 'sums' : 'no'
    return [{ fact, whose: matter.parties[rule.whose] ?? [], so: holds(rule, matter, said), open }]
  })
}
