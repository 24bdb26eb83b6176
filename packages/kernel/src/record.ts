import type { Contents, Entry, HashName } from './matter.ts'
import type { Text } from './text.ts'

export type Hash = (text: string) => string

/** Records have few kinds of objects: the order of their keys and the text of each key are worked out once. */
const mostKnown = 4096
const orders = new Map<string, readonly string[]>()
const keyTexts = new Map<string, string>()

function inOrder(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(record)
  if (keys.length < 2) return keys
  const kind = keys.join('\n')
  const known = orders.get(kind)
  // Keys may hold a line break themselves: what is known counts only if it is of exactly these keys.
  if (known && known.length === keys.length && known.every(key => Object.hasOwn(record, key))) return known
  const sorted = keys.sort()
  if (orders.size < mostKnown && kind.length < 400) orders.set(kind, sorted)
  return sorted
}

function keyText(key: string): string {
  const known = keyTexts.get(key)
  if (known !== undefined) return known
  const text = `${JSON.stringify(key)}:`
  if (keyTexts.size < mostKnown && key.length < 40) keyTexts.set(key, text)
  return text
}

/** ECMAScript writes half a surrogate pair as an escape, which RFC 8785 does not know. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/**
 * The one text of a value by RFC 8785: keys in order of UTF-16 units, no spaces, numbers and strings as in ECMAScript.
 * Keys without a value are left out. Throws on what JSON has no word for (functions, NaN, lone surrogates).
 */
export function canonical(value: unknown): string {
  const text = write(value)
  if (text.includes('\\ud') && halfCharacter.test(text)) throw new Error('A text holds half a character.')
  return text
}

function write(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} cannot be written.`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new Error(`A ${typeof value} cannot be written.`)
  if (value === null) return 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${item === undefined ? 'null' : write(item)}`
    return `[${text}]`
  }
  const record = value as Readonly<Record<string, unknown>>
  for (const key of inOrder(record)) {
    const item = record[key]
    if (item !== undefined) text += (text === '' ? '' : ',') + keyText(key) + write(item)
  }
  return `{${text}}`
}

/** The commitment to one field: the hash of its salt (128 bits, hexadecimal) and its canonical text. */
export const commit = (salt: string, value: unknown, hash: Hash): string => hash(salt + canonical(value))

/** The hash of an entry over all of it but the hash itself; `prev` chains it to the one before. */
export function hashEntry(entry: Omit<Entry, 'hash'>, hash: Hash): string {
  const { hash: _own, ...body } = entry as Entry
  return hash(canonical(body))
}

/** What is wrong with a record, and where. */
export interface RecordFault extends Text {
  readonly seq: number
  readonly kind: 'missing' | 'changed' | 'contents'
}

const fault = (seq: number, kind: RecordFault['kind'], zh: string, en: string): RecordFault => ({ seq, kind, zh, en })

/** Fields whose contents may be gone: those that a redact entry names. */
function redactedFields(entries: readonly Entry[]): ReadonlySet<string> {
  const gone = new Set<string>()
  for (const entry of entries) {
    for (const effect of entry.effects) if (effect.do === 'redact') gone.add(`${effect.seq} ${effect.field}`)
  }
  return gone
}

/**
 * Checks one matter's record from its first entry: the order, every hash, every commitment against the contents beside
 * it (in the order of the entries; none given, none checked), and contents gone without a redact entry. An empty list
 * means that it holds. Lost last entries show only against a daily root (`dayRoot`).
 */
export function verifyChain(
  entries: readonly Entry[],
  contents: readonly (Contents | undefined)[] | undefined,
  hash: Hash | Readonly<Record<HashName, Hash>>,
): readonly RecordFault[] {
  const faults: RecordFault[] = []
  const redacted = redactedFields(entries)
  let head = ''
  entries.forEach((entry, i) => {
    const by = typeof hash === 'function' ? hash : hash[entry.hashedWith]
    if (entry.seq !== i + 1) {
      faults.push(
        fault(
          i + 1,
          'missing',
          `第${i + 1}条缺失（此处为第${entry.seq}条）。`,
          `Entry ${i + 1} is missing (here stands ${entry.seq}).`,
        ),
      )
    }
    if (entry.prev !== head) {
      faults.push(
        fault(
          entry.seq,
          'changed',
          `第${entry.seq}条未接续前一条。`,
          `Entry ${entry.seq} does not follow the one before it.`,
        ),
      )
    }
    if (entry.matter !== entries[0]!.matter || hashEntry(entry, by) !== entry.hash) {
      faults.push(fault(entry.seq, 'changed', `第${entry.seq}条已被改动。`, `Entry ${entry.seq} was changed.`))
    }
    head = entry.hash
    if (contents) faults.push(...contentFaults(entry, contents[i] ?? {}, redacted, by))
  })
  return faults
}

function contentFaults(entry: Entry, contents: Contents, redacted: ReadonlySet<string>, hash: Hash): RecordFault[] {
  const faults: RecordFault[] = []
  for (const [field, commitment] of Object.entries(entry.commits)) {
    const content = contents[field]
    if (!content) {
      if (redacted.has(`${entry.seq} ${field}`)) continue
      faults.push(
        fault(
          entry.seq,
          'contents',
          `第${entry.seq}条的“${field}”内容缺失，且无删除记录。`,
          `The content of “${field}” in entry ${entry.seq} is gone and no entry redacts it.`,
        ),
      )
    } else if (commit(content.salt, content.value, hash) !== commitment) {
      faults.push(
        fault(
          entry.seq,
          'contents',
          `第${entry.seq}条的“${field}”内容已被改动。`,
          `The content of “${field}” in entry ${entry.seq} was changed.`,
        ),
      )
    }
  }
  for (const field of Object.keys(contents)) {
    if (field in entry.commits) continue
    faults.push(
      fault(entry.seq, 'contents', `第${entry.seq}条多出“${field}”内容。`, `Entry ${entry.seq} never had “${field}”.`),
    )
  }
  return faults
}

/** One matter as a daily root seals it. */
export interface SealedMatter {
  readonly matter: string
  /** How many entries it has. */
  readonly entries: number
  /** The hash of the last one. */
  readonly head: string
}

/** One hash over all matters of a congress at the end of a day, chained to the root of the day before. */
export function dayRoot(matters: readonly SealedMatter[], prev: string, hash: Hash): string {
  const sorted = [...matters].sort((a, b) => (a.matter < b.matter ? -1 : a.matter > b.matter ? 1 : 0))
  return hash(canonical({ prev, matters: sorted.map(({ matter, entries, head }) => [matter, entries, head]) }))
}
