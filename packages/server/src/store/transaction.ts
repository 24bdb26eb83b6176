import type pg from 'pg'

export type Client = pg.PoolClient

const congressPattern = /^[a-z][a-z0-9-]{0,30}$/

/**
 * Runs work in one transaction that belongs to a congress: row-level security reads `app.congress`, set for this
 * transaction alone (`SET LOCAL`, which every node of a distributed database follows). An error rolls all of it back.
 */
export async function inCongress<T>(pool: pg.Pool, congress: string, work: (client: Client) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
  if (!congressPattern.test(congress)) throw new Error(`No congress can be called ${congress}.`)
  const client = await pool.connect()
  try {
    await client.query(`begin${mode === 'read' ? ' read only' : ''}; set local app.congress = '${congress}'`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
