import { committeeAlone, committeeIn } from './committee.ts'
import type { Cell, Grid } from './grid.ts'
import type { Range } from './source.ts'
import { type Context, contextOf } from './structure.ts'
import { timesIn } from './times.ts'

export type Role = 'number' | 'form' | 'subject' | 'time' | 'committee' | 'organ' | 'note' | 'either' | 'month' | 'was' | null

const heads: readonly [Role, RegExp][] = [
  ['number', /^(?:序号|编号|序|号|项次|No\.?)$/i],
  ['month', /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?$/],
  ['was', /^原(?:定|计划|安排|有)?(?:于)?(?:时间|月份|日期|安排)?$/],
  ['note', /备注|说明$|调整情况|变更情况|变化/],
  ['form', /方式|形式|类别|类型|种类|性质|分类/],
  ['time', /时间|月份|季度|时限|日期|会次|进度安排|^会议$|会议(?:届次|安排)|^月$|何时/],
  ['organ', /报告(?:机关|单位|部门|人|主体)|汇报(?:单位|部门|人)|(?:监督|检查|视察|询问|评议|审议)(?:对象|单位|部门)|实施主体|实施单位|提请(?:单位|机关)|涉及(?:部门|单位)|提案人/],
  [null, /领导$|负责人$|联系人$|主持人$/],
  ['committee', /承办|牵头|委员会|委室|工委|专委|组织(?:部门|单位|实施)|经办|主办|对口|联系(?:部门|单位|委)|工作机构|责任(?:部门|科室)|负责(?:部门|人)|具体负责/],
  ['either', /责任(?:单位|主体|人)|单位|部门|机关$/],
  ['subject', /议题|内容|项目|事项|名称|题目|任务|活动|主题|议程|课题|法律|法规|工作|重点/],
]

const roleOf = (text: string): Role => {
  const words = text.replace(/[\s*（(].*$|\s/g, '')
  if (!words || words.length > 14) return null
  for (const [role, fits] of heads) if (fits.test(words)) return role
  return null
}

/** The head repeated at the top of the next page. */
export const headAgain = (row: readonly Cell[]): boolean => {
  const filled = row.filter(cell => cell.text !== '')
  return filled.length > 1 && filled.every(cell => cell.text.length <= 10 && roleOf(cell.text) !== null && !/《|情况|报告$/.test(cell.text)) && new Set(filled.map(cell => roleOf(cell.text))).size > 1
}

/** Where several columns hold items, `parts` says for each what its head says of them. */
export type Layout = { roles: Role[]; body: number; months: (Range[] | null)[]; parts: (Context | null)[] }

/** What each column holds, from its head or, without one, from what stands in it. */
export const layoutOf = (grid: Grid): Layout | null => {
  for (let r = 0; r < Math.min(4, grid.rows.length - 1); r++) {
    const row = grid.rows[r]!
    if (row.some(cell => /^\d{1,3}$/.test(cell.text))) continue
    const parts = partsOf(grid, row, r + 1)
    const roles = row.map((cell, c): Role => (parts[c] ? 'subject' : roleOf(cell.text)))
    const named = new Set(roles.filter(role => role !== null))
    if (new Set(row.map(cell => cell.from)).size < 2 || named.size < 2) continue
    const months = row.map((cell, c) => (roles[c] === 'month' ? timesIn(cell.text)[0]?.months ?? null : null))
    if (!parts.some(part => part)) settle(grid, roles, r + 1)
    if (roles.includes('subject')) return { roles, body: r + 1, months, parts }
  }
  const roles = guessed(grid)
  return roles ? { roles, body: 0, months: roles.map(() => null), parts: roles.map(() => null) } : null
}

const partHead = /会议(?:议题|审议)?$|^听取|报告$|(?:活动|代表工作|工作|检查|视察|调研|询问|评议)$/
/** A calendar with a column for the sittings, one for the council, one for what else is done: each holds items. */
const partsOf = (grid: Grid, head: readonly Cell[], body: number): (Context | null)[] => {
  const parts = head.map((cell, c) => {
    const context = contextOf(cell.text)
    if (cell.text.length > 12 || !partHead.test(cell.text) || !(context.sitting || context.council || context.form !== null || /活动|其他|代表工作/.test(cell.text))) return null
    return column(grid, body, c).some(text => text.length >= 6) ? context : null
  })
  const apart = parts.filter(part => part?.sitting || part?.council || part?.form)
  return parts.filter(part => part).length > 1 && apart.length ? parts : parts.map(() => null)
}

const column = (grid: Grid, from: number, c: number) => grid.rows.slice(from).map(row => row[c]!.text).filter(text => text !== '')
const most = (texts: readonly string[], fits: (text: string) => boolean) => texts.length > 0 && texts.filter(fits).length * 2 > texts.length

/** 责任单位 is ours or theirs by what stands below it; one column is the subject. */
const settle = (grid: Grid, roles: Role[], body: number): void => {
  roles.forEach((role, c) => {
    if (role === 'either') roles[c] = most(column(grid, body, c), text => ours(text) !== null) ? 'committee' : 'organ'
  })
  const subjects = roles.flatMap((role, c) => (role === 'subject' ? [c] : []))
  if (subjects.length === 1) return
  const among = subjects.length ? subjects : roles.flatMap((role, c) => (role === null || role === 'form' ? [c] : []))
  const length = (c: number) => column(grid, body, c).reduce((sum, text) => sum + text.length, 0)
  const longest = among.reduce((best, c) => (best < 0 || length(c) > length(best) ? c : best), -1)
  subjects.forEach(c => {
    if (c === longest) return
    // 项目 beside 内容: the shorter one, if it only names a form, is the form
    roles[c] = most(column(grid, body, c), text => text.length <= 12 && formOrSitting(text)) ? 'form' : null
  })
  if (longest >= 0) roles[longest] = 'subject'
}

const formOrSitting = (text: string): boolean => {
  const { form, sitting, council } = contextOf(text)
  return form !== null || sitting || council
}

const guessed = (grid: Grid): Role[] | null => {
  const width = grid.rows[0]?.length ?? 0
  if (width < 2 || grid.rows.length < 2) return null
  const roles: Role[] = Array.from({ length: width }, (_, c) => {
    const texts = column(grid, 0, c)
    if (most(texts, text => /^\d{1,3}$/.test(text))) return 'number'
    if (most(texts, text => text.length <= 16 && timesIn(text).length > 0)) return 'time'
    if (most(texts, text => ours(text) !== null)) return 'committee'
    if (most(texts, text => text.length <= 10 && contextOf(text).form !== null)) return 'form'
    return null
  })
  const free = roles.flatMap((role, c) => (role === null ? [c] : []))
  const length = (c: number) => column(grid, 0, c).reduce((sum, text) => sum + text.length, 0)
  const longest = free.reduce((best, c) => (best < 0 || length(c) > length(best) ? c : best), -1)
  if (longest < 0 || !roles.some(role => role !== null && role !== 'number')) return null
  roles[longest] = 'subject'
  return roles
}

const ours = (text: string) => committeeAlone(text.split(/[、，；/ ]/)[0] ?? '') ?? committeeIn(`由${text}负责`)
