import { carried, day, days, final, fulfilled, many, one, open, otherwise } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'
import { lastDay, Months, PlannedMatter } from '../planned.ts'
import { deliberationOpinion } from './deliberation-opinion.ts'

const organKinds = { government: ['政府', 'Government'], supervision: ['监察委员会', 'Supervisory commission'], court: ['法院', 'Court'], procuratorate: ['检察院', 'Procuratorate'] } as const
const sources = {
  inspection: ['执法检查中发现的突出问题', 'Found in an inspection'], suggestions: ['代表建议集中反映', 'Deputies’ suggestions'],
  members: ['组成人员意见集中', 'Members’ opinions'], study: ['专工委调研发现', 'Found in a study'],
  petitions: ['来信来访集中反映', 'Letters and visits'], concern: ['社会普遍关注', 'Public concern'],
  organ: ['机关要求报告', 'Asked for by the organ'], law: ['法律规定应当报告', 'Required by law'],
} as const

const before = ['planned', 'preparing', 'asked', 'drafted'] as const
const withPlan = { only: ['office', 'council', 'sc-member', 'committee', 'organ'], until: 'announce', then: 'public', stays: true } as const

/** Hearing and deliberating a special work report, from the plan to the handled opinions (SUP-2006 2, SUP-2024 2). */
export const specialReport = procedure({
  name: 'special-report',
  title: { zh: '听取和审议专项工作报告', en: 'Special work report' },
  cites: ['SUP-2006:8', 'SUP-2024:11'],
  card: { title: 'subject', form: 'form', months: 'months', year: 'year', item: 'item' },
  parties: {
    organ: one('organ', '报告机关', 'Reporting organ'),
    committee: one('committee', '负责的专工委', 'Committee in charge'),
    addressed: many('organ', '审议意见承办机关', 'Organs addressed'),
  },
  anchors: { sitting: { zh: '常委会会议', en: 'Sitting of the standing committee' } },
  states: {
    planned: open('列入计划', 'Planned'),
    preparing: open('视察、专题调研', 'In preparation'),
    asked: open('意见已交报告机关', 'Opinions with the organ'),
    drafted: open('征求意见', 'Draft in consultation'),
    delivered: open('已送交', 'Report delivered'),
    distributed: open('已印发', 'Sent to members'),
    heard: open('已审议', 'Heard and deliberated'),
    resolved: open('已作决议', 'Resolution adopted'),
    handling: open('研究处理', 'Opinions being handled'),
    followUp: open('跟踪监督', 'Follow-up'),
    closed: fulfilled('办结', 'Closed'),
    dropped: final('调出计划', 'Dropped from the plan'),
  },
  children: { deliberationOpinion },
  papers: {
    study: { zh: '调研报告', en: 'Study report', readers: ['committee', 'sc-member', 'office'] },
    points: { zh: '各方面意见汇总', en: 'Compiled points', readers: ['organ', 'committee', 'sc-member', 'office'] },
    draft: { zh: '报告征求意见稿', en: 'Draft report', readers: ['organ', 'committee', 'office'] },
    report: {
      zh: '专项工作报告', en: 'Report', signer: 'organ.head', seal: true, cites: ['SUP-2006:14', 'SUP-2024:17'],
      readers: { only: ['organ', 'committee', 'sc-member', 'office'], until: 'publish', then: 'public' },
    },
    resolution: {
      zh: '决议', en: 'Resolution', seal: true,
      readers: { only: ['organ', 'committee', 'sc-member', 'office'], until: 'publish', then: 'public' },
    },
  },
  open: {
    by: ['parent', 'council', 'office'], to: 'planned', input: PlannedMatter,
    names: { organ: ({ input }) => input.organId ?? [], committee: ({ input }) => input.committeeId ?? [] },
    readers: {
      subject: withPlan, form: withPlan, item: withPlan, year: withPlan, months: withPlan, organ: withPlan, committee: withPlan, laws: withPlan, quote: withPlan,
    },
  },
  steps: {
    charge: {
      zh: '落实报告机关和专工委', en: 'Name the organ and the committee', from: [...before], by: ['council', 'office'], cites: ['SUP-2006:9', 'SUP-2024:12'],
      input: z.object({
        organId: field(z.string(), '报告机关', 'Reporting organ', { kind: 'organ' }),
        organKind: field(z.enum(['government', 'supervision', 'court', 'procuratorate']), '机关类别', 'Kind of organ', { words: organKinds }),
        committeeId: field(z.string(), '负责的专工委', 'Committee in charge', { kind: 'committee' }),
        source: field(z.enum(['inspection', 'suggestions', 'members', 'study', 'petitions', 'concern', 'organ', 'law']), '议题来源', 'Source of the topic', { words: sources }),
      }),
      needs: [{
        zh: '按2006年监督法，监察委员会不报告专项工作；请更正报告机关。', en: 'Under the law of 2006 the supervisory commission made no special reports. Correct the organ.',
        under: 'SUP-2006', cites: 'SUP-2006:8', holds: ({ input }) => input.organKind !== 'supervision',
      }],
      names: { organ: 'organId', committee: 'committeeId' },
    },
    announce: { zh: '随计划公布', en: 'Publish with the plan', from: 'any', by: 'parent', once: true, cites: ['SUP-2006:8', 'SUP-2024:63'] },
    prepare: { zh: '组织视察、调研', en: 'Prepare', from: 'planned', to: 'preparing', by: ['council', 'committee', 'office'], cites: ['SUP-2006:10', 'SUP-2024:13'] },
    replan: {
      zh: '调整月份', en: 'Re-plan', aside: true, from: [...before], by: ['committee', 'office'], cites: ['SUP-2006:8', 'SUP-2024:63'],
      input: z.object({
        months: field(Months.min(1), '新的月份', 'New months', { kind: 'months' }),
        ground: field(z.string().min(1), '调整的理由', 'Ground', { long: true }),
      }),
      readers: { months: withPlan },
    },
    printStudy: { zh: '印发调研报告', en: 'Print the study', from: 'preparing', by: 'committee', brings: 'study', under: 'SUP-2024', cites: 'SUP-2024:13' },
    sendPoints: { zh: '交办各方面意见', en: 'Hand over the points', from: 'preparing', to: 'asked', by: 'office', brings: 'points', cites: ['SUP-2006:11', 'SUP-2024:14'], tells: 'organ' },
    sendDraft: { zh: '送专工委征求意见', en: 'Send the draft', from: 'asked', to: 'drafted', by: 'organ', brings: 'draft', cites: ['SUP-2006:12', 'SUP-2024:15'] },
    deliver: { zh: '送交报告', en: 'Deliver the report', from: 'drafted', to: 'delivered', by: 'organ', brings: 'report', cites: ['SUP-2006:12', 'SUP-2024:15'] },
    distribute: { zh: '发给组成人员', en: 'Send to members', from: 'delivered', to: 'distributed', by: 'office', cites: ['SUP-2006:12', 'SUP-2024:15'], tells: 'sc-member' },
    hear: {
      zh: '听取和审议', en: 'Hear and deliberate', from: 'distributed', to: 'heard', by: 'office', cites: ['SUP-2006:13', 'SUP-2024:16'],
      input: z.object({
        reporter: field(z.string().min(1), '报告人', 'Reporter'),
        delegated: field(z.boolean(), '委托部门负责人报告', 'By a delegated head of department'),
      }),
      needs: [{
        zh: '监察委员会、法院、检察院由负责人报告，不得委托。请更正报告人。', en: 'Only the government may delegate its report. Correct the reporter.', cites: ['SUP-2006:13', 'SUP-2024:16'],
        holds: ({ input, said }) => !input.delegated || said.charge?.organKind === 'government',
      }],
    },
    resolve: {
      zh: '表决决议', en: 'Vote on a resolution', from: 'heard', to: { resolved: carried, heard: otherwise }, by: 'ballot', cites: ['SUP-2006:14', 'SUP-2024:17'],
      ballot: { of: 'sc-member', majority: '1/2', secret: false, cites: 'ORG-2022:51' },
      input: z.object({ due: field(day, '执行情况报告期限', 'Execution report due') }), makes: { resolution: carried },
    },
    sendOpinions: {
      zh: '转交审议意见', en: 'Send the opinions', from: ['heard', 'resolved'], to: 'handling', by: 'office', once: true, cites: ['SUP-2006:14', 'SUP-2024:17'],
      input: z.object({
        opinions: field(
          z.array(z.object({
            organ: field(z.string(), '承办机关', 'Organ', { kind: 'organ' }),
            text: field(z.string().min(1), '审议意见', 'Opinion', { long: true }),
          })).min(1), '审议意见', 'Opinions',
        ),
      }),
      names: { addressed: ({ input }) => input.opinions.map(opinion => opinion.organ) },
      opens: {
        deliberationOpinion: ({ input, said, parties }) =>
          input.opinions.map(opinion => ({
            ...opinion, subject: said.open.subject, committee: parties.committee[0] ?? '',
            ...(said.resolve ? { dueByResolution: said.resolve.due } : {}),
          })),
      },
      tells: 'addressed',
    },
    follow: {
      zh: '跟踪监督', en: 'Follow up', from: 'handling', to: 'followUp', by: 'council', under: 'SUP-2024', cites: 'SUP-2024:17',
      awaits: { deliberationOpinion: ['accepted', 'again'] },
    },
    publish: {
      zh: '向社会公布', en: 'Publish', from: ['handling', 'followUp'], by: ['office', 'office-head'], once: true, cites: ['SUP-2006:14', 'SUP-2024:17'],
      needs: [{
        zh: '公布由转交审议意见以外的另一人办理。请转请其办理。', en: 'A second person publishes.', holds: ({ took, actor }) => took.sendOpinions !== actor.person,
      }],
      carries: { deliberationOpinion: 'publish' }, tells: 'deputy',
    },
    close: { zh: '办结', en: 'Close', from: ['handling', 'followUp'], to: 'closed', by: ['council', 'office'], awaits: { deliberationOpinion: ['accepted', 'again'] } },
    drop: {
      zh: '调出计划', en: 'Drop from the plan', aside: true, from: [...before], to: 'dropped', by: ['council', 'office'], cites: ['SUP-2006:8', 'SUP-2024:63'],
      input: z.object({ ground: field(z.string().min(1), '理由', 'Ground', { long: true }) }),
    },
  },
  clocks: {
    planned: {
      zh: '计划月份', en: 'Planned months', after: ['open', 'replan'], on: ({ open, replan }) => lastDay(replan?.months ?? open.months, open.year),
      until: ['hear', 'drop'], basis: 'practice', remind: [days(14)],
    },
    draft: { zh: '报告稿送专工委', en: 'Draft to the committee', before: 'sitting', by: days(20), until: 'sendDraft', cites: ['SUP-2006:12', 'SUP-2024:15'] },
    report: { zh: '报告送常委会', en: 'Report to the committee', before: 'sitting', by: days(10), until: 'deliver', cites: ['SUP-2006:12', 'SUP-2024:15'] },
    members: { zh: '报告发给组成人员', en: 'Report to members', before: 'sitting', by: days(7), until: 'distribute', cites: ['SUP-2006:12', 'SUP-2024:15'] },
    execution: { zh: '决议执行情况', en: 'Execution of the resolution', after: 'resolve', on: 'resolve.due', until: ['close', 'follow'], cites: ['SUP-2006:14', 'SUP-2024:17'] },
  },
  rectify: 'office',
})
