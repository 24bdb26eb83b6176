import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Refusal } from '../../shared/api.ts'

/** A picture that goes with what is written. Its id is the id under which the office keeps it, however often it is sent. */
export interface Picture {
  id: string
  name: string
  type: string
  /** The office has it, under this id. */
  sent?: string
}

/** What was written and not handed in: it survives the page, the battery and the lift. */
export interface Draft {
  name: string
  congress: string
  account: string
  value: unknown
  pictures: Picture[]
  /** The instant of the last change. */
  at: string
}

/** Something that a person did: sent once, however often it is tried. */
export interface Act {
  /** UUID v7 made when the person tapped: the `Idempotency-Key` of every attempt. */
  id: string
  congress: string
  account: string
  made: string
  /** In one line, for the person who waits for it. */
  title: string
  verb: { zh: string; en: string }
  what: { open: string; input: unknown } | { matter: string; step: string; seq: number; input?: unknown }
  /** The act whose matter this one arises from, while that has no number yet: filled in when it has arrived. */
  after?: string
  /** The page on which it was written, and what stood in its form: where it is mended if it is refused. */
  form: string
  typed?: unknown
  /** The paper that its pictures are. */
  paper?: string
  pictures: Picture[]
  state: 'waiting' | 'sent' | 'refused'
  refusal?: Refusal
  /** The matter, once the office has it. */
  matter?: string
  /** When the office had it. */
  arrived?: string
}

interface Kept extends DBSchema {
  drafts: { key: string; value: Draft }
  acts: { key: string; value: Act }
  pictures: { key: string; value: { id: string; bytes: ArrayBuffer } }
  known: { key: string; value: { key: string; value: unknown; at: string } }
}

const name = 'zhitong-deputy'
let opened: Promise<IDBPDatabase<Kept>> | undefined

/** The one store of this device, opened once. */
export const device = (): Promise<IDBPDatabase<Kept>> =>
  (opened ??= openDB<Kept>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'name' })
      database.createObjectStore('acts', { keyPath: 'id' })
      database.createObjectStore('pictures', { keyPath: 'id' })
      database.createObjectStore('known', { keyPath: 'key' })
    },
    terminated() {
      opened = undefined
    },
  }))

const channel = 'zhitong-deputy'

/** Tells every open page and the worker that something on this device changed. */
export function changed(): void {
  const told = new BroadcastChannel(channel)
  told.postMessage('changed')
  told.close()
}

/** Hears of changes on this device, from whichever page made them; returns how to stop. */
export function onChange(hear: () => void): () => void {
  const heard = new BroadcastChannel(channel)
  heard.addEventListener('message', hear)
  return () => heard.close()
}
