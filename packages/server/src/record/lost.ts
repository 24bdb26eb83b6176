import type { Client } from '../store/transaction.ts'
import type { Found } from './fault.ts'

const most = 20

/** Rows that follow from an entry outlive it when somebody takes the entry away. */
const namedText = `select n.matter, n.seq from (
    select matter, seq from office.answered where congress = $1 and matter is not null
    union select matter, seq from office.outbox where congress = $1
    union select matter, seq from office.content where congress = $1
    union select matter, 1 from office.link where congress = $1
    union select matter, 1 from office.clock where congress = $1
    union select matter, 1 from office.waiting where congress = $1
    union select id, 1 from office.published where congress = $1
    union select parent, 1 from office.matter where congress = $1 and parent is not null
  ) n left join office.entry e on e.congress = $1 and e.matter = n.matter and e.seq = n.seq
  where e.matter is null order by n.matter, n.seq limit ${most}`

/** What somebody changed may be of any shape: a list is taken as one only where it is one. */
export const listIn = (json: string): string => `jsonb_array_elements(case when jsonb_typeof(${json}) = 'array' then ${json} else '[]' end)`
export const uuidIn = (text: string): string => `case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${text})::uuid end`

const childrenText = `select m.id as matter, c->>'id' as child
  from office.matter m cross join lateral ${listIn(`m.fold->'children'`)} c
  where m.congress = $1 and not exists (select from office.entry e where e.congress = $1 and e.matter = ${uuidIn(`c->>'id'`)})
  order by 1, 2 limit ${most}`

/** Files that papers of the record name: there, and with the bytes that were kept; emptied only where an entry redacts. */
const filesText = `select e.matter, e.seq, x->>'file' as file, f.id is null as gone
  from office.entry e cross join lateral ${listIn(`e.body->'effects'`)} x
  left join office.file f on f.congress = $1 and f.id::text = x->>'file'
  where e.congress = $1 and x->>'do' = 'paper' and x ? 'file'
    and (f.id is null or (encode(sha256(f.bytes), 'hex') <> f.sha256 and not (length(f.bytes) = 0 and exists (
      select from office.entry r cross join lateral ${listIn(`r.body->'effects'`)} y
      where r.congress = $1 and r.matter = e.matter and y->>'do' = 'redact' and y->>'seq' = e.seq::text))))
  order by 1, 2 limit ${most}`

/** Entries, matters and files that others name and that are not there. */
export async function lostFaults(client: Client, congress: string, fault: (found: Found, matter?: string) => void): Promise<void> {
  const { rows: named } = await client.query<{ matter: string; seq: number }>(namedText, [congress])
  for (const { matter, seq } of named) {
    fault({ what: 'lost', entry: seq, zh: `第${seq}条记录缺失，而由它而来的内容还在。`, en: `Entry ${seq} is gone, but what followed from it is still there.` }, matter)
  }
  const { rows: children } = await client.query<{ matter: string; child: string }>(childrenText, [congress])
  for (const { matter, child } of children) {
    fault({ what: 'lost', zh: `事项整件缺失：事项${matter}的记录列有它。`, en: `The whole matter is gone: the record of matter ${matter} names it.` }, child)
  }
  const { rows: files } = await client.query<{ matter: string; seq: number; file: string; gone: boolean }>(filesText, [congress])
  for (const { matter, seq, file, gone } of files) {
    fault({
      what: 'file', entry: seq, zh: `第${seq}条的文件${file}${gone ? '缺失' : '已被改动'}。`, en: `The file ${file} of entry ${seq} ${gone ? 'is gone' : 'was changed'}.`,
    }, matter)
  }
}
