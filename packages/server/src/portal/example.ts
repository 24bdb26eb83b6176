import { demoPlanText } from '../demo/plan-text.ts'
import { uuidv7 } from '../matters/id.ts'
import type { Row } from './read.ts'
import type { Published, PortalServer } from './testing.ts'

type View = Row['view']

const states = {
  planned: { zh: '已列入计划', en: 'Planned' }, going: { zh: '办理中', en: 'In progress' }, done: { zh: '已有结果', en: 'Done' }, notDone: { zh: '未办', en: 'Not done' },
}
const subjects = [
  ['关于上半年预算执行情况的报告', '决算/预算', 8, '财政经济委员会'], ['《生活垃圾管理条例》的实施', '执法检查', 6, '城市建设环境保护委员会'],
  ['老旧小区加装电梯工作', '听取和审议专项工作报告', 7, '城市建设环境保护委员会'], ['停车难治理工作', '专题询问', 9, '城市建设环境保护委员会'],
  ['关于长期护理保险工作情况的报告', '听取和审议专项工作报告', 9, '社会建设委员会'], ['中小学体育场馆开放工作', '视察', 10, '教育科学文化卫生委员会'],
  ['关于政府债务管理情况的报告', '政府债务', 10, '预算工作委员会'], ['公共文化服务体系建设', '听取和审议专项工作报告', 12, '教育科学文化卫生委员会'],
] as const

const two = (n: number): string => String(n).padStart(2, '0')
const lastOf = (month: number): string => `2026-${two(month)}-${new Date(Date.UTC(2026, month, 0)).getUTCDate()}`

/** A plan half-way through its year, with as many items as asked for, for tests and pictures. The day is 27 September 2026. */
export async function publishExample(portal: PortalServer, congress: string, count: number): Promise<{ plan: string; items: string[] }> {
  const plan = uuidv7()
  const text = demoPlanText(2026)
  await portal.publish(congress, {
    id: plan, procedure: 'annual-plan', updated: '2026-03-07T02:00:00Z', open: { title: '示范区人大常委会2026年度工作要点', kind: { zh: '年度工作要点', en: 'Annual work points' }, year: 2026 },
    view: {
      title: '示范区人大常委会2026年度工作要点', procedureTitle: { zh: '年度计划', en: 'Annual plan' }, state: { zh: '已公布，执行中', en: 'Published, in force' }, form: null,
      outcome: { for: 30, against: 1, abstain: 0, unpressed: 0, members: 38, present: 31 },
      fields: [
        { field: 'meeting', step: 'pass', title: { zh: '主任会议', en: 'Meeting of the council' }, value: '第31次主任会议' },
        { field: 'sitting', step: 'adopt', title: { zh: '常委会会议', en: 'Sitting' }, value: '第十二次会议' },
        { field: 'text', step: 'check', title: { zh: '公布的文本', en: 'Text to publish' }, value: text },
      ],
      history: [
        { seq: 1, day: '2026-01-20', title: { zh: '列入', en: 'Entered' }, state: { zh: '起草', en: 'Draft' }, late: false },
        { seq: 6, day: '2026-03-06', title: { zh: '常委会会议通过', en: 'Adopt in a sitting' }, state: { zh: '已通过', en: 'Adopted' }, late: false },
        { seq: 8, day: '2026-03-07', title: { zh: '公布', en: 'Publish' }, state: { zh: '已公布，执行中', en: 'Published, in force' }, late: false },
      ],
      next: { title: { zh: '年度完成情况', en: 'Year-end table' }, due: '2026-12-31', cites: [] },
    },
  })
  const rows = Array.from({ length: count }, (_, n): Published => {
    const [subject, form, month, committee] = subjects[n % subjects.length]!
    const standing = month < 8 ? (n % 24 === 2 ? 'notDone' : 'done') : month < 10 ? 'going' : 'planned'
    const state = states[standing]
    const final = standing === 'done' || standing === 'notDone'
    const start = { seq: 1, day: '2026-03-06', title: { zh: '列入', en: 'Entered' }, state: states.planned, late: false }
    return {
      id: uuidv7(), parent: plan, updated: `${standing === 'planned' ? '2026-03-07' : final ? '2026-08-03' : '2026-04-09'}T0${1 + (n % 8)}:00:00Z`,
      open: { organ: '区人民政府', committee, laws: n % 8 === 1 ? ['生活垃圾管理条例'] : [], quote: n % 8 === 3 ? '围绕停车难治理工作开展专题询问' : subject },
      view: {
        title: n < subjects.length ? subject : `${subject}（第${n + 1}项，在各街道同时推进）`, item: n + 1, form, months: [[Math.max(month - (n % 3), 1), month]], state, final,
        organs: [{ zh: '示范区人民政府', en: 'Shifan District People’s Government' }, { zh: committee, en: 'Committee in charge' }],
        next: (final ? null : n % 8 === 4
          ? { title: { zh: '报告送常委会', en: 'Report to the committee' }, due: '2026-10-11', cites: ['SUP-2024:15'] }
          : { title: { zh: '计划月份', en: 'Planned months' }, due: lastOf(month), cites: [] }) as View['next'],
        history: ([start,
          ...(standing === 'planned' ? [] : [{ seq: 3, day: '2026-04-09', title: { zh: '开始办理', en: 'Start' }, state: states.going, late: false }]),
          ...(final ? [{ seq: 7, day: '2026-08-03', title: { zh: standing === 'done' ? '办结' : '未办，说明原因', en: standing === 'done' ? 'Finish' : 'Not done' }, state, late: month < 7 }] : [])]) as View['history'],
        fields: final ? [{ field: standing === 'done' ? 'result' : 'reason', step: standing === 'done' ? 'finish' : 'notDone', title: { zh: standing === 'done' ? '结果' : '未办的原因', en: standing === 'done' ? 'Result' : 'Why' }, value: '检查报告已提交常委会会议审议。\n审议意见交区政府研究处理。' }] : [],
        ...(standing === 'done' ? { papers: [{ title: { zh: '办理材料', en: 'Evidence' }, number: null, version: 1, day: '2026-08-03' }] } : {}),
      },
    }
  })
  return { plan, items: await portal.publish(congress, ...rows) }
}
