import { carried, days, final, fulfilled, many, open, otherwise } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { specialReport } from '../supervision/index.ts'
import { opensFor } from './forms.ts'
import { PlanItem } from './item.ts'
import { planItem } from './plan-item.ts'

const Opening = z.object({
  kind: field(z.enum(['work-points', 'supervision-plan']), '种类', 'Kind', {
    words: { 'work-points': ['年度工作要点', 'Annual work points'], 'supervision-plan': ['年度监督工作计划', 'Annual supervision plan'] },
  }),
  title: field(z.string().min(1), '名称', 'Title'),
  year: field(z.number().int().min(2007).max(2100), '年度', 'Year'),
})
const Items = field(z.array(PlanItem).min(1), '事项', 'Items')
const Reading = z.object({ text: field(z.string(), '全文', 'Text', { long: true }), items: Items })
const Finding = z.object({
  kind: z.string(), text: z.string(), range: z.tuple([z.number(), z.number()]),
  decision: z.enum(['keep', 'mask']),
})

/** Open to those inside until the plan is published. */
const inside = ['office', 'committee', 'council', 'sc-member'] as const
const published = { only: [...inside], until: 'publish', then: 'public' } as const

/** The items as last corrected. */
const itemsOf = (said: { read?: { items: PlanItem[] }; correct?: { items: PlanItem[] } }): PlanItem[] => said.correct?.items ?? said.read?.items ?? []

const doubtsSettled = {
  zh: '还有没有处理的疑点。请在原文旁逐条确认或更正后再提交。', en: 'Some doubts are still open. Settle each beside the text, then submit.',
  holds: ({ said }: { said: { read?: { items: PlanItem[] }; correct?: { items: PlanItem[] } } }) => itemsOf(said).every(item => item.doubts.every(doubt => doubt.certain)),
}

/**
 * The annual plan, of two kinds on one procedure: the work points (工作要点), adopted by a sitting of the standing
 * committee, and the supervision plan (监督工作计划), passed by the council of chairpersons. Each item becomes a matter.
 */
export const annualPlan = procedure({
  name: 'annual-plan',
  title: { zh: '年度计划', en: 'Annual plan' },
  cites: ['SUP-2006:8', 'SUP-2024:63'],
  card: { title: 'title', year: 'year' },
  parties: { reviewers: many('committee', '征求意见的专工委', 'Committees asked') },
  states: {
    draft: open('起草', 'Draft'),
    read: open('已读取，待校对', 'Read, to be corrected'),
    review: open('征求专工委意见', 'With the committees'),
    council: open('提请主任会议', 'Before the council of chairpersons'),
    passed: open('提请常委会会议', 'Before the standing committee'),
    adopted: open('已通过', 'Adopted'),
    checked: open('待公布', 'Checked for publication'),
    published: open('已公布，执行中', 'Published, in force'),
    adjusted: open('调整待公布', 'Adjustment to be published'),
    completed: fulfilled('年度完成', 'Completed'),
    withdrawn: final('撤回', 'Withdrawn'),
  },
  children: { planItem, specialReport },
  papers: {
    source: { zh: '计划文件', en: 'Plan document', readers: [...inside] },
    completion: { zh: '年度完成情况表', en: 'Year-end table', readers: { only: [...inside], until: 'publishCompletion', then: 'public' } },
  },
  open: {
    by: 'office', to: 'draft', input: Opening,
    readers: { title: published, kind: published, year: published },
  },
  steps: {
    read: {
      zh: '读取文件', en: 'Read the document', from: 'draft', to: 'read', by: 'office', brings: 'source', input: Reading,
      readers: { text: [...inside], items: [...inside] },
    },
    correct: { zh: '校对事项', en: 'Correct the items', aside: true, from: ['read', 'review'], by: 'office', input: z.object({ items: Items }), readers: { items: [...inside] } },
    consult: {
      zh: '征求专工委意见', en: 'Ask the committees', from: 'read', to: 'review', by: 'office',
      input: z.object({ committees: field(z.array(z.string()).min(1), '专工委', 'Committees', { kind: 'committee' }) }),
      names: { reviewers: 'committees' }, needs: [doubtsSettled], tells: 'reviewers',
    },
    review: {
      zh: '提出意见', en: 'Give an opinion', from: 'review', by: 'reviewers',
      input: z.object({ opinion: field(z.string().min(1), '意见', 'Opinion', { long: true }) }),
      readers: { opinion: [...inside] }, tells: 'office',
    },
    submit: { zh: '提请主任会议讨论', en: 'Submit to the council', from: ['read', 'review'], to: 'council', by: 'office', needs: [doubtsSettled], tells: 'council' },
    pass: {
      zh: '主任会议通过', en: 'Pass in the council', from: 'council', to: { passed: ({ said }) => said.open.kind === 'work-points', adopted: otherwise },
      by: ['council', 'office'], cites: ['SUP-2006:8', 'SUP-2024:63'],
      input: z.object({ meeting: field(z.string().min(1), '主任会议', 'Meeting of the council', { hint: ['如：第31次主任会议', 'Such as: 31st council of chairpersons'] }) }),
      opens: {
        planItem: ({ said }) => (said.open.kind === 'supervision-plan' ? opensFor('plan-item', itemsOf(said), said.open.year) : []),
        specialReport: ({ said }) => (said.open.kind === 'supervision-plan' ? opensFor('special-report', itemsOf(said), said.open.year) : []),
      },
      readers: { meeting: published },
    },
    sendBack: {
      zh: '退回修改', en: 'Send back', aside: true, from: ['council', 'passed'], to: 'read', by: ['council', 'office'],
      input: z.object({ why: field(z.string().min(1), '理由', 'Why', { long: true }) }),
    },
    adopt: {
      zh: '常委会会议通过', en: 'Adopt in a sitting', from: 'passed', to: { adopted: carried, council: otherwise }, by: 'ballot', cites: 'ORG-2022:51',
      ballot: { of: 'sc-member', majority: '1/2', secret: false, cites: 'ORG-2022:51' },
      input: z.object({ sitting: field(z.string().min(1), '常委会会议', 'Sitting', { hint: ['如：第十一次会议', 'Such as: 11th sitting'] }) }),
      opens: {
        planItem: ({ said, outcome }) => (outcome?.carried ? opensFor('plan-item', itemsOf(said), said.open.year) : []),
        specialReport: ({ said, outcome }) => (outcome?.carried ? opensFor('special-report', itemsOf(said), said.open.year) : []),
      },
      readers: { sitting: published },
    },
    check: {
      zh: '公布前核对', en: 'Check before publication', from: ['adopted', 'checked'], to: 'checked', by: 'office',
      input: z.object({
        text: field(z.string().min(1), '公布的文本', 'Text to publish', { long: true }),
        findings: field(z.array(Finding), '发现的个人信息和标记', 'What was found'),
      }),
      needs: [{
        zh: '选择“隐去”的内容还在公布的文本里。请隐去后再提交。', en: 'Something to be masked still stands in the text. Mask it, then submit.',
        holds: ({ input }) => input.findings.every(finding => finding.decision === 'keep' || !input.text.includes(finding.text)),
      }],
      readers: { text: published, findings: [...inside] }, tells: 'office-head',
    },
    publish: {
      zh: '公布', en: 'Publish', from: 'checked', to: 'published', by: ['office-head', 'office'], once: true, cites: ['SUP-2006:8', 'SUP-2024:63'],
      needs: [{
        zh: '公布由核对以外的另一人办理。请转请其办理。', en: 'Whoever checked the text does not publish it. Ask a second person.',
        holds: ({ took, actor }) => took.check !== actor.person,
      }],
      carries: { planItem: 'publish', specialReport: 'announce' },
    },
    adjust: {
      zh: '调整计划', en: 'Adjust the plan', aside: true, from: ['published', 'adjusted'], to: 'adjusted', by: ['council', 'office'], cites: ['SUP-2024:63'],
      input: z.object({
        meeting: field(z.string().min(1), '主任会议', 'Meeting of the council'),
        ground: field(z.string().min(1), '调整的理由', 'Ground', { long: true }),
        added: field(z.array(PlanItem), '增加的事项', 'Items added'),
      }),
      opens: {
        planItem: ({ input, said }) => opensFor('plan-item', input.added, said.open.year, itemsOf(said).length),
        specialReport: ({ input, said }) => opensFor('special-report', input.added, said.open.year, itemsOf(said).length),
      },
      readers: {
        meeting: { only: [...inside], until: 'publishAdjustment', then: 'public' },
        ground: { only: [...inside], until: 'publishAdjustment', then: 'public' },
        added: [...inside],
      },
    },
    publishAdjustment: {
      zh: '公布调整', en: 'Publish the adjustment', from: 'adjusted', to: 'published', by: ['office-head', 'office'], cites: ['SUP-2024:63'],
      needs: [{ zh: '公布由提出调整以外的另一人办理。请转请其办理。', en: 'Whoever entered the adjustment does not publish it. Ask a second person.', holds: ({ took, actor }) => took.adjust !== actor.person }],
      carries: { planItem: 'publish', specialReport: 'announce' },
    },
    complete: {
      zh: '形成年度完成情况表', en: 'Make the year-end table', from: 'published', to: 'completed', by: 'office',
      awaits: { planItem: ['done', 'notDone', 'cancelled', 'merged'], specialReport: ['closed', 'dropped'] },
      makes: 'completion',
    },
    publishCompletion: {
      zh: '公布完成情况', en: 'Publish the table', from: 'completed', by: ['office-head', 'office'], once: true, cites: ['SUP-2006:8', 'SUP-2024:10'],
      needs: [{ zh: '公布由形成表以外的另一人办理。请转请其办理。', en: 'Whoever made the table does not publish it. Ask a second person.', holds: ({ took, actor }) => took.complete !== actor.person }],
    },
    withdraw: {
      zh: '撤回', en: 'Withdraw', aside: true, from: ['draft', 'read', 'review', 'council', 'passed'], to: 'withdrawn', by: 'office',
      input: z.object({ why: field(z.string().min(1), '理由', 'Why', { long: true }) }),
    },
  },
  clocks: {
    review: { zh: '专工委提意见', en: 'Committees’ opinions', after: 'consult', within: setting('plan-review'), until: 'submit', basis: 'practice' },
    publication: { zh: '公布计划', en: 'Publication', after: ['pass', 'adopt', 'adjust'], within: setting('plan-publication'), until: ['publish', 'publishAdjustment'], cancelledBy: 'sendBack', cites: ['SUP-2006:8', 'SUP-2024:63'], remind: [days(1)] },
    yearEnd: { zh: '年度完成情况', en: 'Year-end table', after: 'publish', on: ({ open }) => `${open.year}-12-31`, until: 'complete', basis: 'practice', remind: [days(30)] },
  },
  rectify: 'office',
})
