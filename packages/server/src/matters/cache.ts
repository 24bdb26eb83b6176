import type { Live } from './live.ts'

/** Matters as they were last committed, so that a second step does not read the whole record again. Each use checks its head. */
export class LiveCache {
  readonly #kept = new Map<string, Live>()
  readonly #most: number

  constructor(most = 4000) {
    this.#most = most
  }

  /** The matter, if it is kept and its last entry is still this one. */
  at(id: string, head: string): Live | undefined {
    const found = this.#kept.get(id)
    return found?.matter.head === head ? found : undefined
  }

  keep(live: Live): void {
    const { id } = live.matter
    this.#kept.delete(id)
    this.#kept.set(id, live)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!)
  }

  drop(id: string): void {
    this.#kept.delete(id)
  }
}
