import { procedureOf } from './house.ts'
import type { Client } from '../store/transaction.ts'
import type { Live } from './live.ts'

/** What a matter can show: its papers, and linked or child matters that reached their end. */
export async function evidenceOf(work: { readonly client: Client; readonly congress: string }, one: Live): Promise<{ ended: number; papers: number }> {
  const linked = one.matter.links.filter(link => link.link !== 'merges-into').map(link => link.to)
  const { rows } = linked.length === 0
    ? { rows: [] as { final: boolean }[] }
    : await work.client.query<{ final: boolean }>('select final from office.matter where congress = $1 and id = any ($2::uuid[])', [work.congress, linked])
  const children = one.children.filter(child => {
    const procedure = (one.procedure.children as Record<string, { name: string } | undefined>)[child.name]
    return procedure && procedureOf(procedure.name).states[child.state]?.final
  })
  return { ended: rows.filter(row => row.final).length + children.length, papers: one.matter.papers.length }
}
