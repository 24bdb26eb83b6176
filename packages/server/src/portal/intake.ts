import type pg from 'pg'
import { procedures } from '../matters/house.ts'
import { uuidv7 } from '../matters/id.ts'
import { inCongress } from '../store/transaction.ts'
import { codeOf, hashOf } from './code.ts'
import { printable } from './html.ts'

/** The procedure under which forms of the public are taken up. */
export const taken = 'opinion'
const series = procedures.get(taken)!.open.numbers as string

export interface Handed {
  readonly text: string
  readonly where: string
  readonly giver: string
  readonly contact: string
  readonly station: string | null
  readonly photos: readonly string[]
}

/** What came of a form: its number; its code, unless it came with another key before. */
export interface Receipt { readonly number: string; readonly code: string | null; readonly fresh: boolean }

const clean = (text: string): string => printable(text.replaceAll('\r\n', '\n')).trim()

/** Puts a form into the intake, once, and gives its number and code; both are there or neither is. */
export const putIntake = (pool: pg.Pool, congress: string, form: { id: string; key: string; about: string | null; now: Date }, handed: Handed): Promise<Receipt> =>
  inCongress(pool, congress, async client => {
    const said = Object.fromEntries(Object.entries({ text: clean(handed.text), where: clean(handed.where), giver: clean(handed.giver), contact: clean(handed.contact) }).filter(([, value]) => value !== ''))
    const year = Number(new Date(form.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 4))
    const { rows: [row] } = await client.query<{ number: string; fresh: boolean }>(
      'select number, fresh from office.receive($1, $2, $3, $4, $5, $6)',
      [form.id, taken, form.about, JSON.stringify({ ...said, ...(handed.station ? { station: handed.station } : {}), photos: handed.photos }), series, year])
    const { number, fresh } = row!
    const code = codeOf(form.key)
    const { rows: [bound] } = await client.query<{ own: boolean }>('select office.bind_receipt($1, $2) as own', [form.id, await hashOf(congress, number, code)])
    return { number, fresh, code: bound!.own ? code : null }
  })

/** Keeps a photograph that was made safe beside its form until the form is handed in. */
export async function putPhoto(pool: pg.Pool, congress: string, form: string, bytes: Buffer): Promise<string> {
  const id = uuidv7()
  await inCongress(pool, congress, client => client.query('insert into office.intake_photo (congress, id, intake, bytes) values ($1, $2, $3, $4)', [congress, id, form, bytes]))
  return id
}
