import type { HashName } from '@zhitong/kernel'
import { createHash } from 'node:crypto'

const block = 512

/**
 * How all matters of a congress stand, day after day: some hundred bytes a matter, and a day costs only the hash over
 * them, because the text of what did not change is kept. `root` gives what the kernel's `dayRoot` gives.
 */
export class Standing {
  readonly #counts = new Map<string, { entries: number; head: string }>()
  #ids: string[] = []
  #fresh: string[] = []
  #texts: (string | undefined)[] = []
  /** Entries of all matters together. */
  entries = 0

  get matters(): number {
    return this.#counts.size
  }

  put(matter: string, entries: number, head: string): void {
    const before = this.#counts.get(matter)
    this.#counts.set(matter, { entries, head })
    this.entries += entries - (before?.entries ?? 0)
    if (before) this.#texts[Math.floor(this.#place(matter) / block)] = undefined
    else this.#fresh.push(matter)
  }

  root(prev: string, by: HashName): string {
    this.#settle()
    const hash = createHash(by)
    hash.update('{"matters":[')
    for (let n = 0; n * block < this.#ids.length; n += 1) hash.update((n === 0 ? '' : ',') + this.#text(n))
    return hash.update(`],"prev":${JSON.stringify(prev)}}`).digest('hex')
  }

  #text(n: number): string {
    return (this.#texts[n] ??= this.#ids.slice(n * block, (n + 1) * block).map(id => {
      const { entries, head } = this.#counts.get(id)!
      return JSON.stringify([id, entries, head])
    }).join(','))
  }

  #settle(): void {
    if (this.#fresh.length === 0) return
    this.#fresh.sort()
    const first = this.#place(this.#fresh[0]!)
    this.#ids = first === this.#ids.length ? [...this.#ids, ...this.#fresh] : [...this.#ids, ...this.#fresh].sort()
    this.#texts.length = Math.min(this.#texts.length, Math.floor(first / block))
    this.#fresh = []
  }

  /** Where an id stands among the settled ones, or would. */
  #place(id: string): number {
    let [low, high] = [0, this.#ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ids[middle]! < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
