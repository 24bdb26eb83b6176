import type { Features } from './features.ts'

/** What units have had of a token: the sum, then pairs of a unit's number and how much. Flat, because there are very many. */
export type Had = readonly number[]

/** The amounts in a `Had`, unit by unit. */
export function eachUnit(had: Had, tell: (unit: number, much: number) => void): void {
  for (let at = 1; at < had.length; at += 2) tell(had[at]!, had[at + 1]!)
}

/** What one unit has had of a token. */
export function amountOf(had: Had, unit: number): number {
  for (let at = 1; at < had.length; at += 2) if (had[at] === unit) return had[at + 1]!
  return 0
}

/** How much of each token each unit has had, kept so that one case is added or taken back in the time of its own length. */
export class Tally {
  readonly #had = new Map<string, number[]>()
  readonly #totals: number[] = []
  #all = 0

  /** `sign` 1 adds, -1 takes back. */
  add(unit: number, features: Features, sign: 1 | -1): void {
    let sum = 0
    for (const [token, weight] of features) {
      const much = weight * sign
      sum += much
      const had = this.#had.get(token)
      if (had === undefined) {
        this.#had.set(token, [much, unit, much])
        continue
      }
      had[0]! += much
      let at = 1
      while (at < had.length && had[at] !== unit) at += 2
      if (at === had.length) had.push(unit, much)
      else {
        had[at + 1]! += much
        if (had[at + 1] === 0) had.splice(at, 2)
        if (had.length === 1) this.#had.delete(token)
      }
    }
    this.#totals[unit] = this.total(unit) + sum
    this.#all += sum
  }

  of = (token: string): Had | undefined => this.#had.get(token)
  total = (unit: number): number => this.#totals[unit] ?? 0
  get all(): number { return this.#all }
  get tokens(): number { return this.#had.size }
}
