import { add, calendar, days, toDay, toNumber, type Day } from '@zhitong/kernel'
import type { Loaded } from '../store/load.ts'
import type { Acts } from './acts.ts'

export interface Planned extends Loaded {
  readonly id: string
  readonly name: string
}

interface Opening { subject: string; months: [number, number][]; organId?: string; committeeId?: string }

const opening = (item: Planned): Opening =>
  Object.fromEntries(Object.entries(item.contents[0]!).map(([field, { value }]) => [field, value])) as unknown as Opening

const before = (day: Day, n: number): Day => add(day, days(n), calendar(), {}, -1)
/** The nearest working day on or before. */
function working(day: Day): Day {
  let number = toNumber(day)
  while (!calendar().isWorking(number)) number -= 1
  return toDay(number)
}
const inMonth = (year: number, month: number, day: number): Day => working(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day)

/** A plan item: assigned, begun in its first month, ended in its last; a few late, one not done, the rest ahead. */
export async function walkItem(acts: Acts, item: Planned, n: number, year: number, today: Day): Promise<void> {
  const { subject, months, committeeId } = opening(item)
  const staff = committeeId && committeeId !== 'standing-committee' && committeeId !== 'council' ? (committeeId === 'office' ? 'office-1' : committeeId === 'research' ? 'office-2' : `staff-${committeeId}`) : 'office-1'
  const first = months.length > 0 ? Math.min(...months.map(([from]) => from)) : 4
  const last = months.length > 0 ? Math.max(...months.map(([, to]) => to)) : 12
  const begins = inMonth(year, Math.max(first, 3), 12)
  const assigned = inMonth(year, 3, 12)
  if (assigned > today) return
  await acts.on(assigned).take('office-clerk', item.id, 'assign', { committeeId: committeeId ?? 'office', owner: staff })
  const start = begins < assigned ? assigned : begins
  if (start > today) return
  await acts.on(start).take(staff, item.id, 'start')
  const ends = inMonth(year, last, 18 + (n % 9))
  const reported = working(toDay(Math.min(toNumber(ends), toNumber(start) + 10 + (n % 20))))
  if (reported <= start || reported > today) return
  const made = await acts.on(reported).paper(staff, 'evidence', `${subject.slice(0, 24)}工作情况`, `${subject}：已完成第一阶段工作，情况附后。`)
  await acts.take(staff, item.id, 'addEvidence', { what: '阶段工作情况' }, { papers: [made] })
  // One in twelve is behind its plan, one in thirty was not done: a year as it is.
  if (n % 12 === 7 || ends > today || ends < reported) return
  if (n % 30 === 11) {
    await acts.on(ends).take(staff, item.id, 'notDone', { reason: '因机构调整，今年未能组织，拟列入明年计划。' })
    return
  }
  await acts.on(ends).take(staff, item.id, 'finish', { result: `${subject}已按计划完成，形成的意见已转有关部门研究处理。` })
  const shown = working(toDay(toNumber(ends) + 4))
  if (shown <= today) await acts.on(shown).take('office-head', item.id, 'publishResult', { checked: true })
}

/** A special work report: the sitting's day first, everything else counted back from it. */
export async function walkReport(acts: Acts, item: Planned, n: number, year: number, today: Day): Promise<void> {
  const { subject, months, organId, committeeId } = opening(item)
  // What was planned before the plan itself was adopted is heard at the first sitting after it.
  const month = Math.max(4, months[0]?.[0] ?? 9)
  const committee = committeeId && committeeId !== 'office' ? committeeId : 'finance'
  const organ = organId && ['government', 'court', 'procuratorate', 'supervision'].includes(organId) ? organId : 'government'
  const sitting = inMonth(year, month, 26)
  const charged = inMonth(year, 3, 13)
  if (charged > today) return
  await acts.on(charged).take('office-clerk', item.id, 'charge', { organId: organ, organKind: organ, committeeId: committee, source: n % 3 === 0 ? 'suggestions' : n % 3 === 1 ? 'concern' : 'study' })
  const staff = `staff-${committee}`
  const head = `head-${organ}`
  const days: [offset: number, act: (day: Day) => Promise<void>][] = [
    [-55, async day => { await acts.on(day).anchor('office-clerk', item.id, 'sitting', sitting); await acts.take(staff, item.id, 'prepare') }],
    [-32, async day => acts.on(day).take('office-clerk', item.id, 'sendPoints', undefined, { papers: [await acts.paper('office-clerk', 'points', '各方面意见汇总', `${subject}：代表和群众集中反映的意见汇总。`)] })],
    [n % 8 === 3 ? -17 : -22, async day => acts.on(day).take(head, item.id, 'sendDraft', undefined, { papers: [await acts.paper(head, 'draft', '报告征求意见稿', subject)] })],
    [-12, async day => acts.on(day).take(head, item.id, 'deliver', undefined, { papers: [await acts.paper(head, 'report', `关于${subject}的报告`, `关于${subject}的报告。`, head)] })],
    [-8, async day => acts.on(day).take('office-clerk', item.id, 'distribute')],
    [0, async day => acts.on(day).take('office-clerk', item.id, 'hear', { reporter: organ === 'government' ? '区政府有关部门负责人' : '机关主要负责人', delegated: organ === 'government' })],
    [6, async day => acts.on(day).take('office-clerk', item.id, 'sendOpinions', { opinions: [{ organ, text: `关于${subject}的审议意见：一是压实责任，二是补齐短板，三是按期报告落实情况。` }] })],
    [12, async day => acts.on(day).take('office-head', item.id, 'publish')],
  ]
  const handed = charged
  for (const [offset, act] of days) {
    const wanted = offset < 0 ? before(sitting, -offset) : toDay(toNumber(sitting) + offset)
    const day = wanted < handed ? handed : wanted
    if (day > today || (wanted < handed && offset === 0)) return
    await act(offset === 0 || offset < 0 ? day : working(day))
  }
  await walkOpinion(acts, item, organ, sitting, n, today)
}

async function walkOpinion(acts: Acts, item: Planned, organ: string, sitting: Day, n: number, today: Day): Promise<void> {
  const { matter } = await acts.look(item.id)
  const opinion = matter.children[0]?.id
  if (opinion === undefined) return
  const head = `head-${organ}`
  const consult = working(toDay(toNumber(sitting) + 70))
  const deliver = working(toDay(toNumber(sitting) + (n % 5 === 2 ? 108 : 85)))
  const accept = working(toDay(toNumber(deliver) + 12))
  if (consult > today) return
  await acts.on(consult).take(head, opinion, 'consult', undefined, { papers: [await acts.paper(head, 'handlingDraft', '研究处理报告（征求意见稿）', '研究处理情况。')] })
  if (deliver > today) return
  await acts.on(deliver).take(head, opinion, 'deliver', undefined, { papers: [await acts.paper(head, 'handlingReport', '研究处理情况报告', '研究处理情况报告。', head)] })
  if (accept > today) return
  await acts.on(accept).take('office-clerk', opinion, 'accept')
  const { matter: parent } = await acts.look(item.id)
  const children = await Promise.all(parent.children.map(child => acts.look(child.id)))
  if (children.every(child => child.matter.state === 'accepted')) await acts.take('office-clerk', item.id, 'close')
}
