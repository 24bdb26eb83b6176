import { statutoryThresholds } from '@zhitong/congress/time-limits'
import { decide, refuse, type Base, type Outcome, type Refusal, type Rule, type Share } from '@zhitong/kernel'
import { isRefusal, type Case } from './batch.ts'
import type { Language } from './command.ts'

const counts = ['members', 'present', 'for', 'against', 'abstain'] as const
const bases: readonly string[] = ['members', 'present', 'cast']
const shares: readonly string[] = ['1/2', '2/3']

/** The keys that a case may have. */
export const decideKeys = [...counts, 'void', 'unpressed', 'of', 'majority', 'quorum'] as const

/** What `zhitong decide` answers. */
export interface Decided {
  readonly passed: boolean
  readonly quorum: boolean
  readonly quorumNeeded: number
  readonly base: number
  readonly needed: number
  readonly members: number
  readonly present: number
  readonly cast: number
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly void: number
  readonly unpressed: number
  readonly rule: Rule
  readonly derivation: readonly string[]
  /** The articles that fix this quorum and this majority; none where local rules do. */
  readonly cites: readonly string[]
}

const choice = (key: string, choices: readonly string[]): Refusal =>
  refuse('input', `${key} 只能是 ${choices.join('、')} 之一。`, `${key} can only be one of ${choices.join(', ')}.`)

function ruleOf(one: Case): Rule | Refusal {
  const { of = 'members', majority = '1/2', quorum = '1/2' } = one
  if (!bases.includes(of as string)) return choice('of', bases)
  if (!shares.includes(majority as string)) return choice('majority', shares)
  if (!shares.includes(quorum as string)) return choice('quorum', shares)
  return { of: of as Base, majority: majority as Share, quorum: quorum as Share }
}

/** The thresholds that fix this rule: of the standing committee (1/2 present) or of the congress (2/3 present). */
function citesOf(rule: Rule): readonly string[] {
  const [quorum, vote] = rule.quorum === '1/2' ? ['T01', 'T02'] : ['T03', 'T04']
  const ids = rule.of === 'members' && rule.majority === '1/2' ? [quorum, vote] : [quorum]
  const rows = statutoryThresholds.filter(row => ids.includes(row.id))
  return [...new Set(rows.flatMap(row => row.cites.map(({ law, article }) => `${law}:${article}`)))]
}

/** The outcome of a case, or its refusal: `input` for what is missing or no choice, `ballot` for impossible numbers. */
export function decideCase(one: Case): Outcome | Refusal {
  const missing = counts.find(key => one[key] === undefined)
  if (missing !== undefined) return refuse('input', `缺少 ${missing}；请补上。`, `${missing} is missing; give it.`)
  const rule = ruleOf(one)
  return isRefusal(rule) ? rule : decide(one as never, rule)
}

/** The answer as data, its derivation in one language. */
export function decidedOf(outcome: Outcome, lang: Language): Decided {
  const { carried, derivation, ...rest } = outcome
  return { passed: carried, ...rest, derivation: derivation[lang], cites: citesOf(outcome.rule) }
}
