import { mayReadPaper, refuse, type GivenPaper, type Matter, type Reader, type Refusal } from '@zhitong/kernel'
import type { Client } from '../store/transaction.ts'
import { procedureOf } from './house.ts'

/** Whether somebody may read a file as one of a matter's papers; undefined where no matter has it. */
export async function readsFile(client: Client, congress: string, id: string, reader: Reader): Promise<boolean | undefined> {
  const { rows } = await client.query<{ fold: Matter; parties: Record<string, string[]> | null }>(
    `select m.fold, (select p.fold->'parties' from office.matter p where p.congress = m.congress and p.id = m.parent) as parties
     from office.matter m where m.congress = $1 and m.papers > 0 and m.fold->'papers' @> $2::jsonb`, [congress, JSON.stringify([{ file: id }])])
  if (rows.length === 0) return undefined
  return rows.some(({ fold, parties }) =>
    fold.papers.some(paper => paper.file === id && mayReadPaper(procedureOf(fold.procedure), fold, paper.paper, reader, parties ?? undefined, paper.seq)))
}

/** A paper is a file that its bringer kept or may read: nobody opens a file for themselves by naming it in a matter of their own. */
export async function filesRefused(client: Client, congress: string, papers: readonly GivenPaper[] | undefined, reader: Reader): Promise<Refusal | undefined> {
  const ids = [...new Set((papers ?? []).flatMap(paper => (paper.file === undefined ? [] : [paper.file])))]
  if (ids.length === 0) return undefined
  const { rows } = await client.query<{ id: string; by: string }>('select id, by_person as by from office.file where congress = $1 and id = any ($2::uuid[])', [congress, ids])
  const keptBy = new Map(rows.map(row => [row.id, row.by]))
  for (const id of ids) {
    if (keptBy.has(id) && (keptBy.get(id) === reader.person || (await readsFile(client, congress, id, reader)))) continue
    return refuse('file', '附的文件找不到，或者您无权查看，没有办理。请重新上传。', 'An attached file is not there, or you may not see it; nothing was done. Send it again.')
  }
  return undefined
}
