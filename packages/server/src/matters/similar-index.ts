import { indexed, type Gram, type Rarity } from '@zhitong/congress/similar'
import { Numbers, Postings } from './similar-postings.ts'

export interface Part { readonly matter: string; readonly procedure: string; readonly part: string; readonly body: string; readonly readers: readonly string[] }

/** What one reader may read: by group of readers, and from that by part; kept, and gone on with when more come. */
interface Reading {
  groups: Uint8Array
  readonly upTo: Map<string, number>
  /** By part: 1 where it stands and may be read. */
  may: Uint8Array
  parts: number
  /** The matters of these parts. */
  matters: number
  /** In how many matters a gram of the block stands; forgotten when that changes. */
  readonly counts: Map<Gram, number>
}

/** So many of the grams of a text, the rarest, find its candidates. */
const rarest = 48
/** And no more, once they stand in so many matters: what comes after them is common. */
const mostWalked = 150_000
/** So many readers' views are kept. */
const mostReadings = 32
/** The group of a part that stands no more. */
const nobody = 0xffff_ffff

/** 32 bits of FNV-1a: two texts of one part that fall together by chance are one in four thousand million. */
function markOf({ part, body }: Part): number {
  let mark = 0x811c9dc5
  for (const text of [part, ' ', body]) for (let n = 0; n < text.length; n += 1) mark = Math.imul(mark ^ text.charCodeAt(n), 0x01000193)
  return mark >>> 0
}

const roomy = (held: Uint8Array, size: number): Uint8Array => {
  if (held.length >= size) return held
  const larger = new Uint8Array(Math.ceil(size * 1.2) + 64)
  larger.set(held)
  return larger
}

/**
 * The texts of a congress by their grams, in memory: parts (a field of a step) with the matter that each belongs to and the
 * group of those who may read it. Whatever is counted or weighed for a reader is counted over what that reader may read.
 */
export class SimilarIndex {
  #postings = new Postings()
  readonly #matters: string[] = []
  readonly #procedures: string[] = []
  readonly #numbers = new Map<string, number>()
  /** By part: the matter's number, and the group of readers; no group where it stands no more. */
  readonly #matterOf = new Numbers()
  readonly #groupOf = new Numbers()
  /** By part: its name and text, as one number, so that what did not change is not entered anew. */
  readonly #markOf = new Numbers()
  /** Parts below this one lie in the block. */
  #block = 0
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
    index.#block = index.#matterOf.length
    return index
  }

  /** A matter as it stands now in place of what was known of it; no parts, and it is gone. */
  put(matter: string, parts: readonly Part[]): void {
    const known = this.#numbers.get(matter)
    const old = known === undefined ? [] : (this.#partsOf.get(known) ?? [])
    if (old.length === parts.length && parts.every((part, n) => this.#markOf.at(old[n]!) === markOf(part))) {
      // The same texts: most steps change at most who may read them.
      this.#regroup(old, parts.map(({ readers }) => this.#group(readers)))
      return
    }
    this.#regroup(old, old.map(() => nobody))
    this.#gone += old.length
    if (known !== undefined) this.#partsOf.delete(known)
    for (const part of parts) {
      this.#postings.add(this.#enter(part), indexed(part.body))
      this.#added += 1
    }
  }

  /** Other groups of readers for the parts of one matter. */
  #regroup(parts: readonly number[], groups: readonly number[]): void {
    if (parts.every((part, n) => this.#groupOf.at(part) === groups[n])) return
    parts.forEach((part, n) => this.#groupOf.set(part, groups[n]!))
    for (const [name, reading] of this.#readings) {
      this.#learn(reading, name.split(' '))
      const before = parts.some(part => reading.may[part] === 1)
      let changed = false
      for (const part of parts) {
        if (part >= reading.parts) continue
        const group = this.#groupOf.at(part)
        const may = group !== nobody && reading.groups[group] === 1 ? 1 : 0
        if (reading.may[part] !== may && part < this.#block) changed = true
        reading.may[part] = may
      }
      reading.matters += Number(parts.some(part => reading.may[part] === 1)) - Number(before)
      if (changed) reading.counts.clear()
    }
  }

  /** Whether so much came and went that building anew is worth it. */
  get worn(): boolean {
    return this.#gone + this.#added > Math.max(20_000, this.#matterOf.length / 4)
  }

  get size(): { matters: number; parts: number; grams: number; postings: number; bytes: number } {
    const { grams, postings, bytes } = this.#postings.size
    return { matters: this.#matters.length, parts: this.#matterOf.length, grams, postings, bytes: bytes + this.#matterOf.bytes + this.#groupOf.bytes }
  }

  /**
   * The matters nearest to these grams among what a reader may read, best first, and how rare each gram is there. A gram
   * that stands in the title weighs twice.
   */
  nearest(grams: ReadonlySet<Gram>, inTitle: ReadonlySet<Gram>, keys: readonly string[], wanted: (procedure: string, matter: string) => boolean, most: number): { matters: string[]; rarity: Rarity } {
    const reading = this.#readable(keys)
    const found = new Map<Gram, number>()
    for (const gram of grams) found.set(gram, this.#count(gram, reading))
    const rarity = rarityOf(found, reading.matters)
    const chosen = [...grams].filter(gram => found.get(gram)! > 0).map(gram => ({ gram, weight: rarity(gram) * (inTitle.has(gram) ? 2 : 1) })).sort((a, b) => b.weight - a.weight).slice(0, rarest)
    const scores = new Float32Array(this.#matters.length)
    const touched: number[] = []
    const matterOf = this.#matterOf.view()
    let walked = 0
    for (const { gram, weight } of chosen) {
      if (walked > mostWalked) break
      walked += found.get(gram)!
      for (const list of this.#postings.of(gram)) {
        // Parts of one matter lie together: it is met once, however many of them have the gram.
        let last = -1
        for (const part of list) {
          if (reading.may[part] !== 1) continue
          const matter = matterOf[part]!
          if (matter === last) continue
          last = matter
          if (scores[matter] === 0) touched.push(matter)
          scores[matter]! += weight
        }
      }
    }
    return { matters: best(touched, scores, most, matter => wanted(this.#procedures[matter]!, this.#matters[matter]!)).map(matter => this.#matters[matter]!), rarity }
  }

  #enter(part: Part): number {
    const { matter, procedure } = part
    let number = this.#numbers.get(matter)
    if (number === undefined) {
      number = this.#matters.length
      this.#numbers.set(matter, number)
      this.#matters.push(matter)
      this.#procedures.push(procedure)
    }
    const n = this.#matterOf.length
    this.#matterOf.push(number)
    this.#groupOf.push(this.#group(part.readers))
    this.#markOf.push(markOf(part))
    const parts = this.#partsOf.get(number)
    if (parts) parts.push(n)
    else this.#partsOf.set(number, [n])
    return n
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

  #readable(keys: readonly string[]): Reading {
    const name = [...keys].sort().join(' ')
    const reading = this.#readings.get(name) ?? { groups: new Uint8Array(0), upTo: new Map<string, number>(), may: new Uint8Array(0), parts: 0, matters: 0, counts: new Map<Gram, number>() }
    this.#learn(reading, keys)
    reading.may = roomy(reading.may, this.#matterOf.length)
    const [matterOf, groupOf] = [this.#matterOf.view(), this.#groupOf.view()]
    let last = -1
    for (; reading.parts < matterOf.length; reading.parts += 1) {
      const group = groupOf[reading.parts]!
      if (group === nobody || reading.groups[group] !== 1) continue
      reading.may[reading.parts] = 1
      if (matterOf[reading.parts] !== last) reading.matters += 1
      last = matterOf[reading.parts]!
    }
    // The one asked for last is the one let go last.
    this.#readings.delete(name)
    this.#readings.set(name, reading)
    if (this.#readings.size > mostReadings) this.#readings.delete(this.#readings.keys().next().value!)
    return reading
  }

  /** Which groups of readers these keys are among, those that came since the last time included. */
  #learn(reading: Reading, keys: readonly string[]): void {
    reading.groups = roomy(reading.groups, this.#groups.size)
    for (const key of keys) {
      const list = this.#groupsOf.get(key)
      if (!list) continue
      for (let n = reading.upTo.get(key) ?? 0; n < list.length; n += 1) reading.groups[list.at(n)] = 1
      reading.upTo.set(key, list.length)
    }
  }

  /** In how many matters a gram stands, of those that may be read. The block is counted once, what came since each time. */
  #count(gram: Gram, { may, counts }: Reading): number {
    const [block, fresh] = this.#postings.of(gram)
    let known = counts.get(gram)
    if (known === undefined) {
      known = this.#among(block, may)
      counts.set(gram, known)
    }
    return known + this.#among(fresh, may)
  }

  #among(parts: Uint32Array, may: Uint8Array): number {
    const matterOf = this.#matterOf.view()
    let [count, last] = [0, -1]
    for (const part of parts) {
      if (may[part] !== 1) continue
      const matter = matterOf[part]!
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
