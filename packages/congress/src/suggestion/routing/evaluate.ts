import { trainRouter } from './router.ts'
import type { DutyList, Letter, PastCase } from './types.ts'

/** How often the first proposal was right. `confusion[true][proposed]` counts rows; what got no proposal counts under `—`. */
export interface RoutingResult {
  readonly n: number
  readonly correct: number
  readonly accuracy: number
  readonly labels: readonly string[]
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Where nothing was proposed. */
const none = '—'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Learns from `train`, proposes for each letter of `test` and compares with its unit. Only units that `train` names
 * are proposed; when it is empty, those of the duty lists. `accuracy` is between 0 and 1, and 0 for an empty `test`.
 */
export function evaluateRouting(train: readonly PastCase[], test: readonly (Letter & { readonly unit: string })[], duties: readonly DutyList[]): RoutingResult {
  const trained = new Set(train.map(one => one.unit))
  const router = trainRouter(train, trained.size === 0 ? duties : duties.filter(({ unit }) => trained.has(unit)))
  const pairs = test.map(one => [one.unit, router.route(one)[0]?.unit ?? none] as const)
  const labels = [...new Set([...trained, ...pairs.flat()])].sort(order)
  const confusion = Object.fromEntries(labels.map(truth => [truth, Object.fromEntries(labels.map(label => [label, 0]))]))
  for (const [truth, proposed] of pairs) confusion[truth]![proposed]! += 1
  const correct = pairs.filter(([truth, proposed]) => truth === proposed).length
  return { n: pairs.length, correct, accuracy: pairs.length === 0 ? 0 : correct / pairs.length, labels, confusion }
}
