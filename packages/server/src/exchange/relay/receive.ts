import { isDay, refuse, type Day, type Refusal } from '@zhitong/kernel'
import type { Commits } from '../../matters/commit.ts'
import type { Asking } from '../../matters/read.ts'
import { insertFile } from '../../store/files.ts'
import { loadMatters } from '../../store/load.ts'
import { inCongress } from '../../store/transaction.ts'
import { keyFrom } from '../key.ts'
import { openedFile } from './envelope.ts'
import { filesAbout, noteFile } from './files.ts'
import { ownKeys } from './keys.ts'
import { contentHash, Letter, sendsOf, type Exchange } from './letter.ts'
import { partnersOf, senderOf } from './partners.ts'
import { misread, whichDeputy } from './refusals.ts'
import { mayExchange, type Place } from './send.ts'

export interface Received { readonly ok: true; readonly kind: Letter['kind']; readonly matter: string; readonly repeated: boolean; readonly steps: number; readonly from: string }

interface Given { readonly bytes: Uint8Array; readonly name: string; readonly deputy?: string | undefined }

/**
 * Opens a file from another installation and enters what it says: a matter sent on is opened here for the deputy named; an
 * answer is taken as the steps of the matter that was sent, on behalf of its recipient, with the file as ground. The same
 * file again changes nothing; what cannot be taken changes nothing either.
 */
export async function importFile(place: Place & { readonly commits: Commits }, asking: Asking, given: Given): Promise<Received | Refusal> {
  if (!mayExchange(asking)) return { ...misread.office, ground: 'by' }
  const opened = await openedFile(given.bytes, await ownKeys(place.dataDir, asking.congress), fingerprint => senderOf(place.app, asking.congress, fingerprint))
  if (!opened.ok) return opened
  const letter = readLetter(opened.text)
  const exchange = letter && sendsOf(letter.procedure)
  if (!letter || !exchange) return misread.kind
  return letter.kind === 'relay' ? openHere(place, asking, given, exchange, letter, opened.from) : enterAnswer(place, asking, given, exchange, letter, opened.from)
}

function readLetter(text: string): Letter | undefined {
  try {
    const read = Letter.safeParse(JSON.parse(text))
    return read.success && isDay(read.data.date) ? read.data : undefined
  } catch {
    return undefined
  }
}

async function openHere(place: Place & { readonly commits: Commits }, asking: Asking, given: Given, exchange: Exchange, letter: Letter & { kind: 'relay' }, from: string): Promise<Received | Refusal> {
  const { congress, roster, today } = asking
  const known = (await inCongress(place.app, congress, client => filesAbout(client, congress, letter.id), 'read')).filter(file => file.direction === 'in')[0]
  const sha256 = contentHash(letter)
  if (known) return known.partner === from && known.version === letter.version && known.sha256 === sha256 ? { ok: true, kind: 'relay', matter: known.matter, repeated: true, steps: 0, from: letter.from } : misread.differs
  const { kind } = exchange.opens.parties[exchange.names]
  const called = roster.rows.people.filter(person => person.name === letter.recipient && roster.heldBy(person.id, today).some(held => held.role === kind))
  const chosen = given.deputy === undefined ? (called.length === 1 ? called[0] : undefined) : roster.people.get(given.deputy)
  if (!chosen) return whichDeputy(letter.recipient, called.length > 1)
  const partner = (await partnersOf(place.app, congress)).find(one => one.fingerprint === from)!
  const person = asking.reader.person
  const file = await inCongress(place.app, congress, client => insertFile(client, congress, person, given.name, Buffer.from(given.bytes)))
  const key = keyFrom(congress, from, letter.id, letter.version)
  const done = await place.commits.perform(congress, {
    do: 'open', procedure: exchange.opens.name, input: { ...letter.fields, [exchange.names]: chosen.id, [exchange.origin]: partner.name }, papers: [{ paper: 'file', file: file.id }], key, person,
  })
  // The same letter was opened a moment ago, and what was noted of it is not there yet.
  const matter = done.ok ? done.matter : done.ground === 'key' ? await answeredAs(place, congress, key) : undefined
  if (matter === undefined) return done as Refusal
  await inCongress(place.app, congress, client => noteFile(client, congress, 'in', letter, { partner: from, matter, sha256, by: person }))
  return { ok: true, kind: 'relay', matter, repeated: !done.ok, steps: 1, from: partner.name }
}

const answeredAs = (place: Place, congress: string, key: string): Promise<string | undefined> =>
  inCongress(place.app, congress, async client => (await client.query<{ matter: string }>('select matter from office.answered where congress = $1 and key = $2', [congress, key])).rows[0]?.matter, 'read')

async function enterAnswer(place: Place & { readonly commits: Commits }, asking: Asking, given: Given, exchange: Exchange, letter: Letter & { kind: 'answer' }, from: string): Promise<Received | Refusal> {
  const { congress, today } = asking
  const { loaded, files } = await inCongress(place.app, congress, async client => ({ loaded: (await loadMatters(client, congress, [letter.id])).get(letter.id), files: await filesAbout(client, congress, letter.id) }), 'read')
  if (!loaded || loaded.matter.procedure !== exchange.sends.name) return misread.matter
  if (!files.some(file => file.direction === 'out' && file.kind === 'relay' && file.partner === from)) return misread.other
  const sha256 = contentHash(letter)
  const same = files.find(file => file.direction === 'in' && file.version === letter.version)
  if (same) return same.sha256 === sha256 && same.partner === from ? { ok: true, kind: 'answer', matter: letter.id, repeated: true, steps: 0, from: letter.from } : misread.differs
  if (files.some(file => file.direction === 'in' && file.version > letter.version)) return misread.older
  const { matter } = loaded
  const answers: readonly string[] = exchange.answers
  if (letter.steps.some(({ step, day }) => !answers.includes(step) || !isDay(day))) return misread.kind
  const steps = letter.steps.filter(({ step }) => matter.taken[step] === undefined)
  const partner = (await partnersOf(place.app, congress)).find(one => one.fingerprint === from)!
  const person = asking.reader.person
  if (steps.length > 0) {
    const file = await inCongress(place.app, congress, client => insertFile(client, congress, person, given.name, Buffer.from(given.bytes)))
    const lateGround = `据${partner.name}${letter.date}的答复文件记入。`
    const dayOf = (day: string): Day => (day >= matter.day && day <= today ? (day as Day) : today)
    const done = await place.commits.perform(congress, {
      do: 'steps', matter: letter.id, seq: matter.seq, key: keyFrom(congress, from, letter.id, 'answer', letter.version, matter.seq), person, onBehalfOf: matter.parties[exchange.recipient]![0],
      steps: steps.map(({ step, day, input }) => ({ step, input, day: dayOf(day), lateGround, papers: [{ paper: exchange.ground, file: file.id }] })),
    })
    if (!done.ok) return done.ground === 'state' || done.ground === 'closed' ? ended(done) : done
  }
  await inCongress(place.app, congress, client => noteFile(client, congress, 'in', letter, { partner: from, matter: letter.id, sha256, by: person }))
  return { ok: true, kind: 'answer', matter: letter.id, repeated: steps.length === 0, steps: steps.length, from: partner.name }
}

/** The answer came after the matter had gone on: what the procedure says stands, and what can be done is said. */
const ended = (refusal: Refusal): Refusal => refuse(
  refusal.ground, `这份答复来得晚了，接力件已经不在可以记入的阶段，没有改动。${refusal.zh}需要记入的，请先更正接力件。`,
  `The answer came too late for where the relay stands; nothing was changed. ${refusal.en} Rectify the relay first if it is to be entered.`,
)

/** What became of a file, in a sentence. */
export const saysOf = ({ kind, repeated, steps, from }: Received): { zh: string; en: string } =>
  repeated ? { zh: '这份文件已经导入过，没有改动。', en: 'This file was imported before; nothing was changed.' }
  : kind === 'relay' ? { zh: `收到${from}的接力件，已列入，等代表回应。`, en: `A relay from ${from} was received and waits for the deputy.` }
  : { zh: `${from}的答复已记入，共${steps}步。`, en: `The answer from ${from} was entered: ${steps} step(s).` }
