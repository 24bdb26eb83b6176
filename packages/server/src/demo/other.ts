import { toDay, toNumber, type Day } from '@zhitong/kernel'
import type { Acts } from './acts.ts'
import type { Planned } from './items.ts'

/** So many days before today, but never before the plan was published. */
const ago = (today: Day, year: number, n: number): Day => {
  const day = toDay(toNumber(today) - n)
  return day < `${year}-03-10` ? (`${year}-03-10` as Day) : day
}

/** What else an office has in hand: instructions from above, reports upward. */
export async function walkOther(acts: Acts, plan: string, items: readonly Planned[], year: number, today: Day): Promise<void> {
  const instruct = (subject: string, source: string, days: number, text: string): Promise<string> =>
    acts.on(ago(today, year, days)).open('office-clerk', 'instruction', { subject, source, dated: ago(today, year, days + 3), year, text })
  const first = await instruct('加强规范性文件备案审查能力建设', '市人大常委会', 160, '各区要健全备案审查制度，提高审查能力。')
  await acts.on(ago(today, year, 150)).take('office-clerk', first, 'map', { matters: [items[0]!.id] })
  await instruct('开展民生实事项目人大代表票决制调研', '区委全会', 12, '研究推行民生实事项目人大代表票决制。')
  const upward = await acts.on(ago(today, year, 90)).open('office-clerk', 'report-upward', {
    subject: '关于召开区人大常委会第十五次会议的请示', kind: 'request', to: '区委', year, event: ago(today, year, 62), about: plan,
  })
  await acts.on(ago(today, year, 84)).take('office-clerk', upward, 'send', undefined, { papers: [await acts.paper('office-clerk', 'report', '请示', '关于召开会议的请示。')] })
  await acts.on(ago(today, year, 78)).take('office-clerk', upward, 'reply', { reply: '同意。', dated: ago(today, year, 79) })
}
