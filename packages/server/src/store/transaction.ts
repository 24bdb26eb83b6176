import type pg from 'pg'

export type Client = pg.PoolClient

const congressPattern = /^[a-z][a-z0-9-]{0,30}$/

/** Hands over a query whose answer nobody needs before the commit: both are sent together. */
export type Later = (query: Promise<unknown>) => void

/**
 * Runs work in one transaction that belongs to a congress: row-level security reads `app.congress`, set for this
 * transaction alone (`SET LOCAL`, which every node of a distributed database follows). An error rolls all of it back.
 * The pools send queries without waiting for the answers of those before, so a transaction costs as many round trips as
 * its work has answers to wait for, and one.
 */
export async function inCongress<T>(pool: pg.Pool, congress: string, work: (client: Client, later: Later) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
  if (!congressPattern.test(congress)) throw new Error(`No congress can be called ${congress}.`)
  const client = await pool.connect()
  try {
    const pending: Promise<unknown>[] = [client.query(`begin${mode === 'read' ? ' read only' : ''}; set local app.congress = '${congress}'`)]
    const later: Later = query => {
      // Its error is thrown when the transaction is waited for.
      query.catch(() => undefined)
      pending.push(query)
    }
    pending[0]!.catch(() => undefined)
    const result = await work(client, later)
    const committed = client.query('commit')
    // Nothing hangs on the end of a transaction that only read.
    if (mode === 'read') committed.catch(() => undefined)
    else pending.push(committed)
    await Promise.all(pending)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
