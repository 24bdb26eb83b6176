import { createHash } from 'node:crypto'
import type pg from 'pg'
import { v7 } from 'uuid'
import { inCongress, type Client } from './transaction.ts'

interface StoredFile { id: string; name: string; size: number; type: string; sha256: string }

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', txt: 'text/plain; charset=utf-8', md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8', html: 'text/html; charset=utf-8', htm: 'text/html; charset=utf-8', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', eml: 'message/rfc822',
}

/** Writes a file in the running transaction. The same bytes kept twice are two files: each belongs to the matter that brought it. With an id of its own a file is kept once. */
export async function insertFile(client: Client, congress: string, person: string, name: string, bytes: Buffer, id = v7()): Promise<StoredFile> {
  const type = types[name.toLowerCase().split('.').pop() ?? ''] ?? 'application/octet-stream'
  const file = { id, name, size: bytes.length, type, sha256: createHash('sha256').update(bytes).digest('hex') }
  await client.query('insert into office.file (congress, id, name, type, size, sha256, bytes, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [
    congress, file.id, name, type, file.size, file.sha256, bytes, person])
  return file
}

/** Keeps a file in a transaction of its own. */
export const keepFile = (pool: pg.Pool, congress: string, person: string, name: string, bytes: Buffer): Promise<StoredFile> =>
  inCongress(pool, congress, client => insertFile(client, congress, person, name, bytes))

/**
 * Keeps a file under the id that its sender made for it: sent again because the answer was lost, it is the one already
 * kept. Nothing where the id stands for other bytes or somebody else's.
 */
export const keepFileOnce = (pool: pg.Pool, congress: string, person: string, name: string, bytes: Buffer, id: string): Promise<StoredFile | undefined> =>
  inCongress(pool, congress, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
    const { rows: [known] } = await client.query<StoredFile & { by_person: string }>('select id, name, size, type, sha256, by_person from office.file where congress = $1 and id = $2', [congress, id])
    if (!known) return insertFile(client, congress, person, name, bytes, id)
    const { by_person: by, ...file } = known
    return by === person && file.sha256 === createHash('sha256').update(bytes).digest('hex') ? file : undefined
  })
