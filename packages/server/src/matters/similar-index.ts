import { indexed, type Gram, type Rarity } from '@zhitong/congress/similar'
import { Numbers, Postings } from './similar-postings.ts'

export interface Part { readonly matter: string; readonly procedure: string; readonly part: string; readonly body: string; readonly readers: readonly string[] }

/** What one reader may read, by the groups of readers that there are; kept, and gone on with when more come. */
interface Reading {
  groups: Uint8Array
  readonly upTo: Map<string, number>
}

/** So many of the grams of a text, the rarest, find its candidates. */
const rarest = 48
/** So many readers' views are kept. */
const mostReadings = 256

/**
 * The texts of a congress by their grams, in memory: parts (a field of a step) with the matter that each belongs to and the
 * group of those who may read it. Whatever is counted or weighed for a reader is counted over what that reader may read.
 */
export class SimilarIndex {
  #postings = new Postings()
  readonly #matters: string[] = []
  readonly #procedures: string[] = []
  readonly #numbers = new Map<string, number>()
  /** By part: the matter's number, the group of readers, and whether it still stands. */
  readonly #matterOf = new Numbers()
  readonly #groupOf = new Numbers()
  #alive = new Uint8Array(1024)
  readonly #partsOf = new Map<number, number[]>()
  readonly #groups = new Map<string, number>()
  readonly #groupsOf = new Map<string, Numbers>()
  readonly #readings = new Map<string, Reading>()
  #gone = 0
  #added = 0

  /** Builds it from batches of parts, those of one matter together; other work goes on meanwhile. */
  static async build(batches: AsyncIterable<readonly Part[]>): Promise<SimilarIndex> {
    const index = new SimilarIndex()
    const flat = new Numbers()
    const ends = new Numbers()
    for await (const batch of batches) {
      for (const part of batch) {
        index.#enter(part)
        for (const gram of indexed(part.body)) flat.push(gram)
        ends.push(flat.length)
      }
    }
    index.#postings = await Postings.of(flat, ends)
    return index
  }

  /** A matter as it stands now in place of what was known of it; no parts, and it is gone. */
  put(matter: string, parts: readonly Part[]): void {
    const known = this.#numbers.get(matter)
    for (const part of known === undefined ? [] : (this.#partsOf.get(known) ?? [])) {
      if (this.#alive[part] === 1) this.#gone += 1
      this.#alive[part] = 0
    }
    if (known !== undefined) this.#partsOf.delete(known)
    for (const part of parts) {
      this.#postings.add(this.#enter(part), indexed(part.body))
      this.#added += 1
    }
  }

  /** Whether so much came and went that building anew is worth it. */
  get worn(): boolean {
    return this.#gone + this.#added > Math.max(20_000, this.#matterOf.length / 4)
  }

  get size(): { matters: number; parts: number; grams: number; postings: number; bytes: number } {
    const { grams, postings, bytes } = this.#postings.size
    return { matters: this.#matters.length, parts: this.#matterOf.length, grams, postings, bytes: bytes + this.#matterOf.bytes + this.#groupOf.bytes + this.#alive.byteLength }
  }

  /**
   * The matters nearest to these grams among what a reader may read, best first, and how rare each gram is there. A gram
   * that stands in the title weighs twice.
   */
  nearest(grams: ReadonlySet<Gram>, inTitle: ReadonlySet<Gram>, keys: readonly string[], wanted: (procedure: string, matter: string) => boolean, most: number): { matters: string[]; rarity: Rarity } {
    const groups = this.#readable(keys)
    const found = new Map<Gram, number>()
    for (const gram of grams) found.set(gram, this.#count(gram, groups))
    const all = this.#readableMatters(groups)
    const rarity = rarityOf(found, all)
    const chosen = [...grams].filter(gram => found.get(gram)! > 0).map(gram => ({ gram, weight: rarity(gram) * (inTitle.has(gram) ? 2 : 1) })).sort((a, b) => b.weight - a.weight).slice(0, rarest)
    const scores = new Float32Array(this.#matters.length)
    const touched: number[] = []
    for (const { gram, weight } of chosen) {
      this.#walk(gram, groups, matter => {
        if (scores[matter] === 0) touched.push(matter)
        scores[matter]! += weight
      })
    }
    return { matters: best(touched, scores, most, matter => wanted(this.#procedures[matter]!, this.#matters[matter]!)).map(matter => this.#matters[matter]!), rarity }
  }

  #enter({ matter, procedure, readers }: Part): number {
    let number = this.#numbers.get(matter)
    if (number === undefined) {
      number = this.#matters.length
      this.#numbers.set(matter, number)
      this.#matters.push(matter)
      this.#procedures.push(procedure)
    }
    const part = this.#matterOf.length
    this.#matterOf.push(number)
    this.#groupOf.push(this.#group(readers))
    const parts = this.#partsOf.get(number)
    if (parts) parts.push(part)
    else this.#partsOf.set(number, [part])
    if (part >= this.#alive.length) {
      const larger = new Uint8Array(this.#alive.length * 2)
      larger.set(this.#alive)
      this.#alive = larger
    }
    this.#alive[part] = 1
    return part
  }

  #group(readers: readonly string[]): number {
    const name = [...readers].sort().join(' ')
    const known = this.#groups.get(name)
    if (known !== undefined) return known
    const group = this.#groups.size
    this.#groups.set(name, group)
    for (const key of readers) {
      const list = this.#groupsOf.get(key) ?? new Numbers()
      this.#groupsOf.set(key, list)
      list.push(group)
    }
    return group
  }

  #readable(keys: readonly string[]): Uint8Array {
    const name = [...keys].sort().join(' ')
    const reading = this.#readings.get(name) ?? { groups: new Uint8Array(0), upTo: new Map<string, number>() }
    if (reading.groups.length < this.#groups.size) {
      const larger = new Uint8Array(Math.ceil(this.#groups.size * 1.2) + 64)
      larger.set(reading.groups)
      reading.groups = larger
    }
    for (const key of keys) {
      const list = this.#groupsOf.get(key)
      if (!list) continue
      for (let n = reading.upTo.get(key) ?? 0; n < list.length; n += 1) reading.groups[list.at(n)] = 1
      reading.upTo.set(key, list.length)
    }
    // The one asked for last is the one let go last.
    this.#readings.delete(name)
    this.#readings.set(name, reading)
    if (this.#readings.size > mostReadings) this.#readings.delete(this.#readings.keys().next().value!)
    return reading.groups
  }

  /** Parts of one matter lie together: each matter is met once, however many of its parts have the gram. */
  #walk(gram: Gram, groups: Uint8Array, meet: (matter: number) => void): void {
    for (const list of this.#postings.of(gram)) {
      let last = -1
      for (let n = 0; n < list.length; n += 1) {
        const part = list[n]!
        if (this.#alive[part] === 0 || groups[this.#groupOf.at(part)] !== 1) continue
        const matter = this.#matterOf.at(part)
        if (matter === last) continue
        last = matter
        meet(matter)
      }
    }
  }

  #count(gram: Gram, groups: Uint8Array): number {
    let count = 0
    this.#walk(gram, groups, () => { count += 1 })
    return count
  }

  #readableMatters(groups: Uint8Array): number {
    let [count, last] = [0, -1]
    for (let part = 0; part < this.#matterOf.length; part += 1) {
      if (this.#alive[part] === 0 || groups[this.#groupOf.at(part)] !== 1) continue
      const matter = this.#matterOf.at(part)
      if (matter !== last) count += 1
      last = matter
    }
    return count
  }
}

/** How rare grams are among `all` texts. One that was not counted is taken to be as rare as those counted are on the whole. */
function rarityOf(found: ReadonlyMap<Gram, number>, all: number): Rarity {
  const rare = new Map([...found].map(([gram, n]): [Gram, number] => [gram, Math.log(1 + (all - n + 0.5) / (n + 0.5))]))
  const usual = [...rare.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, rare.size)
  return gram => rare.get(gram) ?? usual
}

/** The `most` best of the touched, best first: those below a bar that rises are never sorted. */
function best(touched: readonly number[], scores: Float32Array, most: number, wanted: (matter: number) => boolean): number[] {
  const held: number[] = []
  let bar = 0
  for (const matter of touched) {
    if (scores[matter]! <= bar || !wanted(matter)) continue
    held.push(matter)
    if (held.length < most * 8) continue
    held.sort((a, b) => scores[b]! - scores[a]!)
    held.length = most
    bar = scores[held[most - 1]!]!
  }
  return held.sort((a, b) => scores[b]! - scores[a]!).slice(0, most)
}
