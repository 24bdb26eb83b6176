import type { Client } from '../../store/transaction.ts'
import type { Letter } from './letter.ts'

/** A file that went out or came in. */
export interface FileRow {
  readonly direction: 'out' | 'in'
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly partner: string
  readonly matter: string
  readonly sha256: string
  readonly by: string
  readonly at: string
}

const columns = 'direction, id, version, kind, partner, matter, sha256, by_person as by, at'
const rowOf = (row: FileRow & { at: unknown }): FileRow => ({ ...row, at: (row.at as unknown as Date).toISOString() })

export async function filesAbout(client: Client, congress: string, id: string): Promise<FileRow[]> {
  const { rows } = await client.query(`select ${columns} from office.exchange_file where congress = $1 and (id = $2 or matter = $2) order by at, version`, [congress, id])
  return (rows as FileRow[]).map(rowOf)
}

export async function latestFiles(client: Client, congress: string): Promise<FileRow[]> {
  const { rows } = await client.query(`select ${columns} from office.exchange_file where congress = $1 order by at desc limit 50`, [congress])
  return (rows as FileRow[]).map(rowOf)
}

export const noteFile = (client: Client, congress: string, direction: 'out' | 'in', letter: Letter, more: { partner: string; matter: string; sha256: string; by: string }): Promise<unknown> =>
  client.query(
    'insert into office.exchange_file (congress, direction, id, version, kind, partner, matter, sha256, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing',
    [congress, direction, letter.id, letter.version, letter.kind, more.partner, more.matter, more.sha256, more.by])
