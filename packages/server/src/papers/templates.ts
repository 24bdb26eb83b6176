import type { Matter } from '@zhitong/kernel'
import { procedureOf } from '../matters/house.ts'
import { answerLetter, assignmentLetter } from './letters.ts'
import { tableDocument } from './table.ts'
import type { Template } from './template.ts'

interface ChildRow {
  title: string
  form: string | null
  item: number | null
  months: [number, number][]
  procedure: string
  state: string
  committee: string | null
  fold: Matter
  linked: number
}

const monthsOf = (months: readonly (readonly [number, number])[]): string => months.map(([from, to]) => (from === to ? `${from}月` : `${from}—${to}月`)).join('、') || '全年'

/**
 * 年度完成情况表: every item of the plan with what became of it, from the matters themselves: their state, the papers they
 * have, the linked and child matters that reached their end. Nobody fills it in.
 */
const completion: Template = async ({ client, congress, roster, live, title, day }) => {
  const { rows } = await client.query<ChildRow>(
    `select m.title, m.form, m.item, m.months, m.procedure, m.state, m.committee, m.fold,
       ((select count(*) from office.matter c where c.congress = m.congress and c.parent = m.id and c.final)
        + (select count(*) from office.link l join office.matter t on t.congress = l.congress and t.id = l.target where l.congress = m.congress and l.matter = m.id and t.final))::int as linked
     from office.matter m where m.congress = $1 and m.parent = $2 order by m.item nulls last, m.id`, [congress, live.matter.id])
  const table = rows.map((row, n) => [
    String(row.item ?? n + 1), row.title, row.form ?? '', row.committee ? roster.name(row.committee).zh : '', monthsOf(row.months),
    procedureOf(row.procedure).states[row.state]!.zh, row.fold.day,
    [row.fold.papers.length ? `材料${row.fold.papers.length}件` : '', row.linked ? `办结事项${row.linked}件` : ''].filter(text => text !== '').join('，') || '无',
  ])
  const bytes = await tableDocument(`${title}完成情况表`, `共${table.length}项，${day}形成`, ['序号', '事项', '形式', '负责', '计划月份', '结果', '日期', '依据'], table)
  return { name: `${title}完成情况表.docx`, bytes }
}

/** Papers that are written from what happened, by procedure and paper. */
export const templates: Readonly<Record<string, Template>> = {
  'annual-plan.completion': completion, 'suggestion.assignment': assignmentLetter, 'suggestion.answer': answerLetter,
}
