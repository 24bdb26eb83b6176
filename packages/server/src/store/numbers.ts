import type { Client } from './transaction.ts'

/**
 * The next number of a series in a year, without gaps: the row is locked until the transaction ends, and a refused step
 * gives its number back by rolling back to the savepoint that its caller set.
 */
export async function nextNumber(client: Client, congress: string, series: string, year: number): Promise<string> {
  const { rows } = await client.query<{ n: number }>({
    name: 'next-number',
    text: `insert into office.counter (congress, series, year, next) values ($1, $2, $3, 2)
      on conflict (congress, series, year) do update set next = counter.next + 1 returning next - 1 as n`,
    values: [congress, series, year],
  })
  return `〔${year}〕${rows[0]!.n}号`
}
