import type { Gram } from '@zhitong/congress/similar'

/** A list of whole numbers that grows. */
export class Numbers {
  #held = new Uint32Array(16)
  length = 0

  push(n: number): void {
    if (this.length === this.#held.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#held)
      this.#held = larger
    }
    this.#held[this.length] = n
    this.length += 1
  }
  at(n: number): number {
    return this.#held[n]!
  }
  set(n: number, value: number): void {
    this.#held[n] = value
  }
  get bytes(): number {
    return this.#held.byteLength
  }
  /** What is held, without what was kept ready. */
  view(): Uint32Array {
    return this.#held.subarray(0, this.length)
  }
}

const none = new Uint32Array(0)
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/**
 * In which parts each gram stands, in the order of the parts. What came first lies in one block, sorted by gram; what was
 * added since lies in lists beside it, until everything is built anew.
 */
export class Postings {
  #keys = none
  #starts = none
  #parts = none
  readonly #fresh = new Map<Gram, Numbers>()

  /** Lays the grams of parts 0, 1, 2 … into one block: `flat` holds them one after another, `ends` where each part ends. */
  static async of(flat: Numbers, ends: Numbers): Promise<Postings> {
    const counts = new Map<Gram, number>()
    const grams = flat.view()
    for (let n = 0; n < grams.length; n += 1) {
      counts.set(grams[n]!, (counts.get(grams[n]!) ?? 0) + 1)
      if (n % 500_000 === 0) await turn()
    }
    const made = new Postings()
    made.#keys = Uint32Array.from(counts.keys()).sort()
    made.#starts = new Uint32Array(made.#keys.length + 1)
    const slots = new Map<Gram, number>()
    made.#keys.forEach((key, n) => {
      made.#starts[n + 1] = made.#starts[n]! + counts.get(key)!
      slots.set(key, n)
    })
    counts.clear()
    await turn()
    const next = made.#starts.slice()
    made.#parts = new Uint32Array(grams.length)
    let at = 0
    for (let part = 0; part < ends.length; part += 1) {
      const end = ends.at(part)
      for (; at < end; at += 1) {
        const slot = slots.get(grams[at]!)!
        made.#parts[next[slot]!] = part
        next[slot]! += 1
      }
      if (part % 2_000 === 0) await turn()
    }
    return made
  }

  add(part: number, grams: Iterable<Gram>): void {
    for (const gram of grams) {
      const list = this.#fresh.get(gram) ?? new Numbers()
      this.#fresh.set(gram, list)
      list.push(part)
    }
  }

  /** The parts with a gram: the block's and those added since. */
  of(gram: Gram): readonly [Uint32Array, Uint32Array] {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#keys[middle]! < gram) low = middle + 1
      else high = middle
    }
    const block = this.#keys[low] === gram ? this.#parts.subarray(this.#starts[low], this.#starts[low + 1]) : none
    return [block, this.#fresh.get(gram)?.view() ?? none]
  }

  get size(): { grams: number; postings: number; bytes: number } {
    const fresh = [...this.#fresh.values()].reduce((sum, list) => sum + list.bytes, 0)
    return { grams: this.#keys.length, postings: this.#parts.length, bytes: this.#keys.byteLength + this.#starts.byteLength + this.#parts.byteLength + fresh }
  }
}
