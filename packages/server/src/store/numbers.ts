import type { Client } from './transaction.ts'

/** A number that was drawn last and not used goes back, in the same transaction. */
export async function giveBack(client: Client, congress: string, series: string, year: number): Promise<void> {
  await client.query({
    name: 'give-number-back',
    text: 'update office.counter set next = next - 1 where congress = $1 and series = $2 and year = $3',
    values: [congress, series, year],
  })
}

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
