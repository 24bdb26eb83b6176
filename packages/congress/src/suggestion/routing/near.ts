import type { Features } from './features.ts'
import type { PastCase } from './types.ts'

/** A case like the letter; `likeness` 0 to 1. */
interface Near {
  readonly one: PastCase
  readonly likeness: number
}

interface Slot {
  readonly one: PastCase
  /** How many different runs of characters it has. */
  readonly size: number
}

/** Only so many of a letter's runs are looked up, the rarest first: that bounds the time, and the frequent ones tell nothing. */
const looked = 120
/** What stands in more cases than this, and than a twentieth of all, is frequent. */
const few = 60

/** The past cases, found by what they share with a letter. */
export class PastCases {
  readonly #slotOf = new Map<string, number>()
  readonly #slots: (Slot | undefined)[] = []
  readonly #having = new Map<string, number[]>()
  #scratch = new Float64Array(1024)

  get(id: string): PastCase | undefined {
    const slot = this.#slotOf.get(id)
    return slot === undefined ? undefined : this.#slots[slot]?.one
  }

  add(one: PastCase, grams: Features): void {
    const slot = this.#slots.push({ one, size: grams.size }) - 1
    this.#slotOf.set(one.id, slot)
    for (const gram of grams.keys()) {
      const having = this.#having.get(gram)
      if (having) having.push(slot)
      else this.#having.set(gram, [slot])
    }
    if (slot >= this.#scratch.length) this.#scratch = new Float64Array(slot * 2)
  }

  remove(one: PastCase, grams: Features): void {
    const slot = this.#slotOf.get(one.id)!
    this.#slotOf.delete(one.id)
    this.#slots[slot] = undefined
    for (const gram of grams.keys()) {
      const having = this.#having.get(gram)!
      having.splice(having.indexOf(slot), 1)
      if (having.length === 0) this.#having.delete(gram)
    }
  }

  /** For each unit the cases most like the letter, at most `most`, most like first. */
  like(grams: Features, most: number): Map<string, Near[]> {
    const frequent = Math.max(few, this.#slotOf.size / 20)
    const rare = [...grams.keys()]
      .flatMap(gram => { const having = this.#having.get(gram); return having && having.length <= frequent ? [having] : [] })
      .sort((a, b) => a.length - b.length)
      .slice(0, looked)
    const touched: number[] = []
    const unheard = Math.log1p(this.#slotOf.size)
    let own = unheard * (grams.size - [...grams.keys()].filter(gram => this.#having.has(gram)).length)
    for (const having of rare) {
      const worth = Math.log1p(this.#slotOf.size / having.length)
      own += worth
      for (const slot of having) {
        if (this.#scratch[slot] === 0) touched.push(slot)
        this.#scratch[slot]! += worth
      }
    }
    const best = new Map<string, Near[]>()
    for (const slot of touched) {
      const { one, size } = this.#slots[slot]!
      const near = { one, likeness: Math.min(1, (2 * this.#scratch[slot]!) / (own * (1 + size / grams.size))) }
      this.#scratch[slot] = 0
      const same = best.get(one.unit)
      if (!same) best.set(one.unit, [near])
      else if (same.length < most || near.likeness >= same[most - 1]!.likeness) {
        same.push(near)
        same.sort((a, b) => b.likeness - a.likeness || (a.one.id < b.one.id ? -1 : 1))
        if (same.length > most) same.pop()
      }
    }
    return best
  }
}
