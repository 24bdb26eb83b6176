import type pg from 'pg'

/**
 * Rows of a question, some at a time from a cursor of the running transaction: memory does not grow with their number.
 * `name` is the cursor's, unique in the transaction.
 */
export async function* rowsOf<T extends object>(client: pg.ClientBase, name: string, text: string, values: readonly unknown[], most = 500): AsyncGenerator<T> {
  await client.query(`declare ${name} no scroll cursor for ${text}`, [...values])
  for (;;) {
    const { rows } = await client.query<T>(`fetch ${most} from ${name}`)
    yield* rows
    if (rows.length < most) break
  }
  await client.query(`close ${name}`)
}

/** Rows of one matter after another; the question must give them in the order of their matters. */
export async function* byMatter<T extends { readonly matter: string }>(rows: AsyncIterable<T>): AsyncGenerator<{ matter: string; rows: T[] }> {
  let group: { matter: string; rows: T[] } | undefined
  for await (const row of rows) {
    if (group?.matter === row.matter) group.rows.push(row)
    else {
      if (group) yield group
      group = { matter: row.matter, rows: [row] }
    }
  }
  if (group) yield group
}

/** Walks several lists of the same order side by side: each matter once, with what each list says of it. */
export async function* together(...lists: AsyncGenerator<{ matter: string; rows: object[] }>[]): AsyncGenerator<{ matter: string; of: (object[] | undefined)[] }> {
  const heads = []
  for (const list of lists) heads.push(await list.next())
  for (;;) {
    const matter = heads.reduce<string | undefined>((least, head) => (head.done || (least !== undefined && least <= head.value.matter) ? least : head.value.matter), undefined)
    if (matter === undefined) return
    const of: (object[] | undefined)[] = []
    for (const [n, head] of heads.entries()) {
      if (head.done || head.value.matter !== matter) {
        of.push(undefined)
        continue
      }
      of.push(head.value.rows)
      heads[n] = await lists[n]!.next()
    }
    yield { matter, of }
  }
}
