import { toDay, toNumber, type Day } from '@zhitong/kernel'
import type { Acts } from './acts.ts'
import type { Planned } from './items.ts'

/** So many days before today, but never before the plan was published. */
const ago = (today: Day, year: number, n: number): Day => {
  const day = toDay(toNumber(today) - n)
  return day < `${year}-03-10` ? (`${year}-03-10` as Day) : day
}

/** What else an office has in hand: instructions from above, reports upward, suggestions on their way. */
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
  await walkSuggestions(acts, year, today)
}

const topics: [deputy: string, title: string, unit: string, co: string[]][] = [
  ['deputy-039', '关于加快老旧小区生活垃圾分类投放点改造的建议', 'greening', ['housing']],
  ['deputy-040', '关于在清溪路增设过街信号灯的建议', 'police', ['transport']],
  ['deputy-041', '关于延长社区卫生服务中心夜间门诊时间的建议', 'health', []],
  ['deputy-042', '关于规范小区充电桩建设和管理的建议', 'housing', ['emergency']],
  ['deputy-043', '关于增加社区托育点的建议', 'education', ['civil']],
  ['deputy-044', '关于改善枫桥河沿岸步道照明的建议', 'water', ['greening']],
]

async function walkSuggestions(acts: Acts, year: number, today: Day): Promise<void> {
  for (const [n, [deputy, title, unit, co]] of topics.entries()) {
    const opened = ago(today, year, 150 - n * 26)
    const next = (days: number): Day => toDay(Math.min(toNumber(today), toNumber(opened) + days))
    const matter = await acts.on(opened).open(deputy, 'suggestion', { title, body: `${title.replace(/^关于|的建议$/g, '')}，居民反映多年，建议有关部门列出计划，明确时限。`, publish: true })
    await acts.take(deputy, matter, 'submit')
    if (n === 5) continue
    await acts.on(next(3)).take('staff-personnel', matter, 'screen', { decision: 'accept' })
    await acts.on(next(6)).take('staff-personnel', matter, 'assign', { leadUnit: unit, coUnits: co })
    if (toNumber(today) - toNumber(opened) < 15) continue
    await acts.on(next(9)).take(`handler-${unit}`, matter, 'take')
    await acts.on(next(20)).take(`handler-${unit}`, matter, 'contact', { how: 'visit', note: '到现场走访，听取代表意见。' })
    if (n > 1 || toNumber(today) - toNumber(opened) < 80) continue
    const { matter: now } = await acts.look(matter)
    for (const child of now.children) {
      const part = await acts.look(child.id)
      const who = part.matter.parties['unit']![0]!
      await acts.on(next(30)).take(`handler-${who}`, child.id, 'deliver', undefined, { papers: [await acts.paper(`handler-${who}`, 'opinion', '会办意见', '同意，配合办理。', `head-${who}`)] })
    }
    await acts.on(next(75)).take(`handler-${unit}`, matter, 'answer', {
      result: 'being-solved', text: '已列入年度改造计划，分两批实施。', publish: true, toEverySigner: true, promises: [{ what: `${title.slice(2, 22)}：完成第一批改造`, year }],
    }, { papers: [await acts.paper(`handler-${unit}`, 'answer', '答复函', '答复。', `head-${unit}`)] })
    if (n === 0) await acts.on(next(82)).take(deputy, matter, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '没有说明清运时间。' })
  }
}
