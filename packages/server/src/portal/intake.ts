import type pg from 'pg'
import { printable } from './html.ts'
import { inCongress } from '../store/transaction.ts'

/**
 * Puts a letter of the public into the intake. Returns false when one with this id is there already: the role may write the
 * intake and not read it, so that is all that can be known.
 */
export async function putIntake(pool: pg.Pool, congress: string, letter: { id: string; about: string | null; text: string; contact: string }): Promise<boolean> {
  const text = printable(letter.text.replaceAll('\r\n', '\n')).trim()
  const contact = printable(letter.contact)
  try {
    await inCongress(pool, congress, client => client.query(
      `insert into office.intake (congress, id, kind, about, fields) values ($1, $2, 'question', $3, $4)`,
      [congress, letter.id, letter.about, JSON.stringify({ text, ...(contact ? { contact } : {}) })],
    ))
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return false
    throw error
  }
}
