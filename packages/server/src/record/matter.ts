import { canonical, fold, legalDay, verifyChain, type Contents, type Day, type Entry, type Matter } from '@zhitong/kernel'
import { hashes } from '../matters/hashing.ts'
import type { Found } from './fault.ts'

/** A stored entry with what lies beside it. */
export interface EntryRow { matter: string; seq: number; at: Date; body: Entry; fields: Contents | null }
/** The matter as lists show it. */
export interface ProjectionRow { matter: string; seq: number; state: string; fold: Matter }
/** What a daily root sealed of the matter: how many entries it had, and the hash of the last. */
export interface SealRow { matter: string; day: Day; entries: number; head: string }

/** Checks all that is stored of one matter against one another; `sealed` is the last sealed day of its congress. */
export function matterFaults(entries: readonly EntryRow[], projection: ProjectionRow | undefined, seals: readonly SealRow[], sealed: Day | undefined): Found[] {
  if (entries.length === 0) return [lostMatter(projection, seals)]
  const broken = rowFaults(entries)
  if (broken.length > 0) return broken
  const bodies = entries.map(row => row.body)
  const chain = verifyChain(bodies, entries.map(row => row.fields ?? {}), hashes).map(({ seq, kind, zh, en }): Found => ({ what: kind, entry: seq, zh, en }))
  if (chain.length > 0) return chain
  return [...projectionFaults(bodies, projection), ...sealFaults(entries, seals, sealed)]
}

function lostMatter(projection: ProjectionRow | undefined, seals: readonly SealRow[]): Found {
  const seal = seals.at(-1)
  return projection
    ? { what: 'lost', zh: `事项的全部记录缺失（应有${projection.seq}条）。`, en: `All entries of the matter are gone (there should be ${projection.seq}).` }
    : { what: 'lost', ...(seal ? { day: seal.day } : {}), zh: `事项整件缺失：${seal?.day}封存时有${seal?.entries}条记录。`, en: `The whole matter is gone: it had ${seal?.entries} entries when ${seal?.day} was sealed.` }
}

/** What a row says beside its entry must be what the entry says; a body that is no entry at all is a changed one. */
function rowFaults(entries: readonly EntryRow[]): Found[] {
  const wrong = entries.find(({ matter, seq, at, body }) =>
    !isEntry(body) || body.matter !== matter || body.seq !== seq || Date.parse(body.at) !== at.getTime())
  return wrong ? [{ what: 'changed', entry: wrong.seq, zh: `第${wrong.seq}条已被改动。`, en: `Entry ${wrong.seq} was changed.` }] : []
}

function isEntry(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { effects, commits, hashedWith, hash, at } = body as Record<string, unknown>
  return Array.isArray(effects) && effects.every(effect => typeof effect === 'object' && effect !== null) && typeof commits === 'object' && commits !== null
    && typeof hashedWith === 'string' && Object.hasOwn(hashes, hashedWith) && typeof hash === 'string' && typeof at === 'string'
}

function projectionFaults(bodies: readonly Entry[], projection: ProjectionRow | undefined): Found[] {
  const last = bodies.length
  if (!projection) return [{ what: 'projection', zh: '事项不在列表中，而记录还在。', en: 'The matter has entries but stands in no list.' }]
  if (projection.seq > last) {
    return [{ what: 'lost', entry: last + 1, zh: `最后的记录缺失：应有${projection.seq}条，只有${last}条。`, en: `The last entry is gone: there should be ${projection.seq}, there are ${last}.` }]
  }
  const folded = fold(bodies)
  if (projection.seq !== folded.seq || projection.state !== folded.state || textOf(projection.fold) !== textOf(folded)) {
    return [{ what: 'projection', entry: last, zh: '事项的现状与记录不一致。', en: 'The matter as shown is not what its entries come to.' }]
  }
  return []
}

function textOf(value: unknown): string {
  try {
    return canonical(value)
  } catch {
    return ''
  }
}

function sealFaults(entries: readonly EntryRow[], seals: readonly SealRow[], sealed: Day | undefined): Found[] {
  const faults: Found[] = []
  for (const { day, entries: count, head } of seals) {
    if (count > entries.length) {
      faults.push({ what: 'lost', entry: entries.length + 1, day, zh: `最后的记录缺失：${day}封存时有${count}条，只有${entries.length}条。`, en: `The last entry is gone: there were ${count} when ${day} was sealed, there are ${entries.length}.` })
    } else if (entries[count - 1]?.body.hash !== head) {
      faults.push({ what: 'changed', entry: count, day, zh: `第${count}条不是${day}封存的那一条。`, en: `Entry ${count} is not the one that was sealed on ${day}.` })
    }
  }
  if (faults.length > 0 || sealed === undefined) return faults
  // The last entry that bears a day, unless one after it bears an earlier one, is what that day sealed.
  const known = new Set(seals.map(seal => `${seal.day} ${seal.entries}`))
  let later: Day = '9999-12-31'
  for (const { seq, at } of entries.toReversed()) {
    const day = legalDay(at.toISOString())
    if (day < later && day <= sealed && !known.has(`${day} ${seq}`)) {
      faults.unshift({ what: 'changed', entry: seq, day, zh: `第${seq}条记为${day}，但不在当日的封存中。`, en: `Entry ${seq} bears the day ${day} but is not in what that day sealed.` })
    }
    if (day < later) later = day
  }
  return faults
}
