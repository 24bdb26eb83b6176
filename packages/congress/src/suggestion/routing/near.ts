import { gramsOf, type Features } from './features.ts'
import type { PastCase } from './types.ts'

/** A case like the letter; `likeness` 0 to 1. */
interface Near {
  readonly one: PastCase
  readonly likeness: number
}

/** Only so many of a letter's runs are looked up, the rarest first: that bounds the time, and the frequent ones tell nothing. */
const looked = 40
const enough = 60

/** The past cases, found by what they share with a letter. */
export class PastCases {
  readonly #slotOf = new Map<string, number>()
  readonly #slots: (PastCase | undefined)[] = []
  readonly #having = new Map<string, number[]>()

  get(id: string): PastCase | undefined {
    const slot = this.#slotOf.get(id)
    return slot === undefined ? undefined : this.#slots[slot]
  }

  add(one: PastCase, grams: Features): void {
    const slot = this.#slots.push(one) - 1
    this.#slotOf.set(one.id, slot)
    for (const gram of grams.keys()) {
      const having = this.#having.get(gram)
      if (having) having.push(slot)
      else this.#having.set(gram, [slot])
    }
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

  /** For each of the units the cases most like the letter, at most `most`, most like first. */
  like(grams: Features, units: ReadonlySet<string>, most: number): Map<string, Near[]> {
    const rare = [...grams.keys()]
      .flatMap(gram => { const having = this.#having.get(gram); return having ? [{ gram, having }] : [] })
      .sort((a, b) => a.having.length - b.having.length || (a.gram < b.gram ? -1 : 1))
      .slice(0, looked)
    const shared = new Map<number, number>()
    for (const { gram, having } of rare) {
      if (shared.size > 0 && having.length > Math.max(enough, this.#slotOf.size / 20)) break
      const worth = this.#rarity(gram)
      for (const slot of having) shared.set(slot, (shared.get(slot) ?? 0) + worth)
    }
    const best = new Map<string, { one: PastCase; worth: number }[]>()
    for (const [slot, worth] of shared) {
      const one = this.#slots[slot]!
      if (!units.has(one.unit)) continue
      const same = best.get(one.unit) ?? []
      same.push({ one, worth })
      if (same.length > most) same.sort((a, b) => b.worth - a.worth || (a.one.id < b.one.id ? -1 : 1)).pop()
      best.set(one.unit, same)
    }
    const own = this.#mass(grams)
    return new Map([...best].map(([unit, cases]) => [
      unit,
      cases.map(({ one }) => ({ one, likeness: this.#likeness(grams, own, one) })).sort((a, b) => b.likeness - a.likeness || (a.one.id < b.one.id ? -1 : 1)),
    ]))
  }

  #rarity = (gram: string): number => Math.log1p(this.#slotOf.size / ((this.#having.get(gram)?.length ?? 0) + 1))

  #mass(grams: Features): number {
    let mass = 0
    for (const gram of grams.keys()) mass += this.#rarity(gram)
    return mass
  }

  /** How much of what the two say is said by both (Dice), rare runs counting more. */
  #likeness(grams: Features, own: number, one: PastCase): number {
    const others = gramsOf(one)
    let both = 0
    for (const gram of others.keys()) if (grams.has(gram)) both += this.#rarity(gram)
    return (2 * both) / (own + this.#mass(others))
  }
}
