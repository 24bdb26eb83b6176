import { legalDay, type Day } from '@zhitong/kernel'
import { readPlan } from '@zhitong/congress'
import type { Database } from '../database/index.ts'
import type { Rosters } from '../roster/load.ts'
import { organNamed } from '../roster/match.ts'
import type { Organ } from '../roster/roster.ts'
import { Acts } from './acts.ts'
import { walkItem, walkReport, type Planned } from './items.ts'
import { walkOther } from './other.ts'
import { walkSuggestions } from './suggestions.ts'
import { demoPlanText } from './plan-text.ts'
import { organs } from './organs.ts'

/** The year whose plan has been adopted by today: before the middle of March that is last year's. */
export function planYear(now: Date): number {
  const today = legalDay(now.toISOString())
  const year = Number(today.slice(0, 4))
  return today < `${year}-03-20` ? year - 1 : year
}

/** Walks the demo's year from the draft of its plan to today, by the people and steps that the procedures ask for. */
export async function walkYear(database: Database, rosters: Rosters, now: Date): Promise<void> {
  const year = planYear(now)
  const today = legalDay(now.toISOString())
  const acts = new Acts(database, rosters, 'demo', now)
  const day = (monthDay: string): Day => `${year}-${monthDay}` as Day
  const text = demoPlanText(year)
  const read = readPlan({ text, name: 'plan.txt' })
  const known = organs.map(organ => ({ ...organ, until: null })) as Organ[]
  const items = read.items.map(item => {
    const committeeId = organNamed(item.committee, known, true) ?? (item.organ ? undefined : 'office')
    const organId = organNamed(item.organ, known, false) ?? 'government'
    const doubts = item.doubts.map(doubt => ({ ...doubt, certain: true }))
    const { month: _month, ...rest } = item
    return { ...rest, ...(committeeId ? { committeeId } : {}), organId, doubts }
  })
  acts.on(day('01-12'))
  const plan = await acts.open('office-clerk', 'annual-plan', { kind: 'work-points', title: `示范区人大常委会${year}年度工作要点`, year })
  await acts.take('office-clerk', plan, 'read', { text, items }, { papers: [await acts.paper('office-clerk', 'source', `${year}年度工作要点（草案）`, text)] })
  await acts.take('office-clerk', plan, 'consult', { committees: ['finance', 'urban', 'culture', 'legal', 'social'] })
  await acts.on(day('01-19')).take('staff-finance', plan, 'review', { opinion: '建议将国有资产管理情况综合报告与决算分开安排，避免同一次会议议题过多。' })
  await acts.on(day('01-20')).take('staff-urban', plan, 'review', { opinion: '同意。消防条例审议意见的跟踪宜安排在第四季度。' })
  await acts.on(day('01-26')).take('office-clerk', plan, 'submit')
  await acts.on(day('02-02')).take('office-clerk', plan, 'pass', { meeting: '第二十一次主任会议' })
  await acts.on(day('03-06')).take('office-clerk', plan, 'adopt', { sitting: '第十二次会议' }, { count: { members: 38, present: 36, for: 35, against: 0, abstain: 1, unpressed: 0 } })
  await acts.take('office-clerk', plan, 'check', { text, findings: [] })
  await acts.on(day('03-07')).take('office-head', plan, 'publish')
  const { matter } = await acts.look(plan)
  const children: Planned[] = []
  for (const child of matter.children) children.push({ id: child.id, name: child.name, ...(await acts.look(child.id)) })
  for (const [n, child] of children.entries()) {
    const walk = child.name === 'specialReport' ? walkReport : walkItem
    await walk(acts, child, n, year, today)
  }
  await walkOther(acts, plan, children, year, today)
  await walkSuggestions(acts, year, today)
}
