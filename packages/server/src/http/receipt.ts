import type pg from 'pg'
import type { Receipt } from '../contract/index.ts'
import { codeOf, hashOf, newKey, sayCode } from '../portal/code.ts'
import { inCongress } from '../store/transaction.ts'

/** Gives a matter that staff entered for somebody a code, to be handed over at once: only its hash stays. */
export async function issueReceipt(app: pg.Pool, congress: string, number: string): Promise<Receipt> {
  const code = codeOf(newKey())
  const hash = await hashOf(congress, number, code)
  await inCongress(app, congress, client => client.query('update office.receipt set hash = $3 where congress = $1 and number = $2', [congress, number, hash]))
  return { number, code: sayCode(code) }
}
