import type { Day, Text } from '@zhitong/kernel'

/** Something of the record that does not hold, and where: the matter, its entry, or the day of a root, as far as known. */
export interface Fault extends Text {
  readonly congress: string
  readonly matter?: string
  readonly entry?: number
  readonly day?: Day
  /** changed, missing: an entry; contents: what lies beside it; projection; lost: whole entries or matters; root; kept: against roots kept elsewhere; file. */
  readonly what: 'changed' | 'missing' | 'contents' | 'projection' | 'lost' | 'root' | 'kept' | 'file'
}

/** A fault of one matter, before it is said where. */
export interface Found extends Text {
  readonly what: Fault['what']
  readonly entry?: number
  readonly day?: Day
}

/** Keeps the first faults and counts all of them. */
export class Faults {
  readonly first: Fault[] = []
  readonly #most: number
  count = 0

  constructor(most: number) {
    this.#most = most
  }

  add(fault: Fault): void {
    this.count += 1
    if (this.first.length < this.#most) this.first.push(fault)
  }
}
