import { legalDay } from '@zhitong/kernel'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Deps } from '../http/deps.ts'
import { procedures } from '../matters/house.ts'
import { printable } from '../portal/html.ts'
import { taken } from '../portal/intake.ts'
import { insertFile } from '../store/files.ts'
import { inCongress } from '../store/transaction.ts'

interface Form {
  id: string
  about: string | null
  fields: { text?: string; where?: string; giver?: string; contact?: string; station?: string; photos?: string[]; number?: string }
  at: Date
}

type Parts = Pick<Deps, 'commits' | 'rosters' | 'now'> & { readonly database: { readonly app: pg.Pool } }
type Say = (fields: object, message: string) => void

/** So many are read at once; the rest follows. */
const atOnce = 50

/** The id of the act that takes a form up: the same form always has the same, and nobody outside can choose it. */
function keyOf(form: string): string {
  const hex = createHash('sha256').update(`intake ${form}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const longestTitle = 60
// Marks that turn the direction of what follows would turn the lists in which a title stands; the text itself keeps them.
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** One line for lists: the first sentence, cut between characters as people see them. */
export function titleOf(text: string): string {
  const first = printable(text).replace(turning, '').split(/[\n。！？!?；;]/u).map(part => part.trim()).find(part => part !== '') ?? '（没有文字）'
  if (first.length <= longestTitle) return first
  let title = ''
  for (const { segment } of new Intl.Segmenter('zh').segment(first)) {
    if (title.length + segment.length > longestTitle - 1) break
    title += segment
  }
  return `${title}…`
}

/**
 * Takes up what residents handed in on the public pages: each form becomes one matter, opened by law, with its photographs
 * and the number that its giver has. A form that was taken up before, by this process or another, changes nothing. What a
 * form said is then held by the matter alone. Returns how many were taken up.
 */
export async function takeUp(deps: Parts, congress: string, say: Say = () => undefined): Promise<number> {
  const { app } = deps.database
  const roster = await deps.rosters.of(congress)
  if (!roster) return 0
  const stuck: string[] = []
  for (let done = 0; ; ) {
    const forms = await inCongress(app, congress, async client => (await client.query<Form>(
      `select id, about, fields, at from office.intake where congress = $1 and taken_up is null and not id = any ($2::uuid[]) order by at, id limit ${atOnce}`, [congress, stuck])).rows, 'read')
    if (forms.length === 0) return done
    for (const form of forms) {
      const refused = await one(deps, congress, form, form.fields.station !== undefined && roster.organs.has(form.fields.station))
      if (refused === undefined) done += 1
      else {
        // It stays in the intake and is tried again: nothing that somebody sent is let go.
        stuck.push(form.id)
        say({ room: 'jobs', congress, form: form.id, ground: refused }, 'a form of the public was not taken up')
      }
    }
  }
}

/** Takes one form up; gives the ground where the rules refuse it. */
async function one(deps: Parts, congress: string, { id, about, fields, at }: Form, station: boolean): Promise<string | undefined> {
  const { app } = deps.database
  const papers = await inCongress(app, congress, async client => {
    const { rows } = await client.query<{ id: string; bytes: Buffer }>(
      'select id, bytes from office.intake_photo where congress = $1 and intake = $2 and id = any ($3::uuid[]) order by array_position($3::uuid[], id)', [congress, id, fields.photos ?? []])
    for (const [n, photo] of rows.entries()) await insertFile(client, congress, 'law', `照片${n + 1}.jpg`, photo.bytes, photo.id)
    return rows.map(photo => ({ paper: 'photo', file: photo.id }))
  })
  const text = fields.text ?? ''
  const day = legalDay(at.toISOString())
  const late = day < legalDay(deps.now().toISOString())
  const answer = await deps.commits.perform(congress, {
    do: 'open', procedure: taken, key: keyOf(id), person: 'law', papers, numbered: fields.number, ...(late ? { day, lateGround: '网页递交，系统随后登记' } : {}),
    input: {
      title: titleOf(text), body: text, channel: 'web', ...(fields.where ? { where: fields.where } : {}), ...(fields.giver ? { giver: fields.giver } : {}),
      ...(fields.contact ? { contact: fields.contact } : {}), ...(station ? { stationOrgan: fields.station } : {}), ...(about ? { about } : {}),
    },
  })
  // The same key with other words: it was taken up on a day when something around it was different.
  if (!answer.ok && answer.ground !== 'key') return answer.ground
  await inCongress(app, congress, async client => {
    await client.query(`update office.intake set taken_up = now(), fields = '{}' where congress = $1 and id = $2`, [congress, id])
    await client.query('delete from office.intake_photo where congress = $1 and intake = $2', [congress, id])
  })
  return undefined
}

/** Lets go of photographs whose form never came, after two days. */
export const clearPhotos = (app: pg.Pool, congress: string): Promise<unknown> => inCongress(app, congress, client => client.query(
  `delete from office.intake_photo p where p.congress = $1 and p.at < now() - interval '2 days'
   and not exists (select from office.intake i where i.congress = $1 and i.id = p.intake and i.taken_up is null)`, [congress]))

/** What was written before this version shows is worked out anew, once: words of what is published, receipts of what has a number. */
export async function showAgain(deps: Parts, congress: string): Promise<number> {
  const receipts = [...procedures.values()].flatMap(procedure => (procedure.receipt ? [procedure.name] : []))
  const { rows } = await inCongress(deps.database.app, congress, client => client.query<{ id: string }>(
    `select id from office.published where congress = $1 and words = ''
     union select m.id from office.matter m where m.congress = $1 and m.procedure = any ($2) and m.number is not null
       and not exists (select from office.receipt r where r.congress = $1 and r.number = m.number)`, [congress, receipts]), 'read')
  for (const { id } of rows) await deps.commits.perform(congress, { do: 'show', matter: id, key: keyOf(`${id} ${deps.now().toISOString()}`), person: 'law' })
  return rows.length
}

/** Takes forms up as they come, whichever process the public pages are: at once by LISTEN, and what was missed with the next job. */
export async function listenForForms(deps: Parts, say: Say): Promise<() => Promise<void>> {
  let client: pg.PoolClient | undefined
  let stopped = false
  let working: Promise<unknown> = Promise.resolve()
  const failed = (error: Error): void => say({ room: 'jobs', cause: error.message }, 'intake')
  const listen = async (): Promise<void> => {
    const own = client = await deps.database.app.connect()
    own.on('notification', ({ channel, payload }) => {
      if (channel === 'intake' && payload && !stopped) working = working.then(() => takeUp(deps, payload, say)).catch(failed)
    })
    own.on('error', () => {
      if (client !== own) return
      client = undefined
      own.release(true)
      if (!stopped) setTimeout(() => void listen().catch(failed), 500).unref()
    })
    await own.query('listen intake')
  }
  await listen()
  return async () => {
    stopped = true
    const own = client
    client = undefined
    await working
    if (!own) return
    await own.query('unlisten *').catch(() => undefined)
    own.release()
  }
}
