/** A stream of numbers that is the same for the same seed: the demo congress is the same on every machine. */
export interface Seed {
  /** An integer from 0 to n − 1. */
  below: (n: number) => number
  pick: <T>(from: readonly T[]) => T
}

/** mulberry32: small, well known, good enough to invent people with. */
export function seed(start: number): Seed {
  let state = start >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (n: number): number => next() % n
  return { below, pick: from => from[below(from.length)]! }
}
