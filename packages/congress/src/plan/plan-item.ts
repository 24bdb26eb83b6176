import { days, final, fulfilled, many, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'
import { lastDay, Months, PlannedMatter } from '../planned.ts'

const Why = (zh: string, en: string) => z.object({ ground: field(z.string().min(1), zh, en, { long: true }) })
const running = ['planned', 'assigned', 'going'] as const
const ended = ['done', 'notDone', 'cancelled', 'merged'] as const

/** Open to the public once the plan is published. */
const withPlan = { only: ['office', 'committee', 'organ', 'owner'], until: 'publish', then: 'public', stays: true } as const

/**
 * A promise of the plan that has no procedure of its own. It is done when something shows it: a linked matter that
 * reached its end, or a paper. Nobody enters a percentage.
 */
export const planItem = procedure({
  name: 'plan-item',
  title: { zh: '计划事项', en: 'Plan item' },
  cites: ['SUP-2006:8', 'SUP-2024:63'],
  card: { title: 'subject', form: 'form', months: 'months', year: 'year', item: 'item' },
  parties: {
    committee: one('committee', '负责的专工委', 'Committee in charge'),
    organ: one('organ', '相关机关', 'Organ concerned'),
    owner: one('person', '承办人', 'Person in charge'),
    helpers: many('committee', '协同的专工委', 'Helping committees'),
  },
  states: {
    planned: open('已列入计划', 'Planned'),
    assigned: open('已落实到人', 'Assigned'),
    going: open('办理中', 'In progress'),
    done: fulfilled('已有结果', 'Done'),
    notDone: final('未办', 'Not done'),
    cancelled: final('已取消', 'Cancelled'),
    merged: final('已并入', 'Merged'),
  },
  papers: {
    evidence: {
      zh: '办理材料', en: 'Evidence',
      readers: { only: ['office', 'committee', 'organ', 'owner'], until: 'publishResult', then: 'public' },
    },
  },
  open: {
    by: 'parent', to: 'planned', input: PlannedMatter,
    names: { committee: ({ input }) => input.committeeId ?? [], organ: ({ input }) => input.organId ?? [] },
    readers: {
      subject: withPlan, form: withPlan, item: withPlan, year: withPlan, months: withPlan, organ: withPlan, committee: withPlan,
      laws: withPlan, quote: withPlan,
    },
  },
  steps: {
    assign: {
      zh: '落实承办', en: 'Assign', from: ['planned', 'assigned'], to: 'assigned', by: 'office',
      input: z.object({
        committeeId: field(z.string(), '负责的专工委', 'Committee in charge', { kind: 'committee' }),
        owner: field(z.string().optional(), '承办人', 'Person in charge', { kind: 'person' }),
        helpers: field(z.array(z.string()).optional(), '协同的专工委', 'Helping committees', { kind: 'committee' }),
      }),
      names: { committee: 'committeeId', owner: 'owner', helpers: 'helpers' },
      needs: [{
        zh: '负责的专工委不必再列为协同。请取下后再提交。', en: 'The committee in charge is not its own helper. Take it off.',
        holds: ({ input }) => !input.helpers?.includes(input.committeeId),
      }],
    },
    reassign: {
      zh: '改由他人承办', en: 'Reassign', aside: true, from: 'going', by: 'office',
      input: z.object({
        committeeId: field(z.string(), '负责的专工委', 'Committee in charge', { kind: 'committee' }),
        owner: field(z.string().optional(), '承办人', 'Person in charge', { kind: 'person' }),
        why: field(z.string().min(1), '理由', 'Why', { long: true }),
      }),
      names: { committee: 'committeeId', owner: 'owner' },
    },
    start: { zh: '开始办理', en: 'Start', from: ['planned', 'assigned'], to: 'going', by: ['committee', 'owner', 'office'] },
    addEvidence: {
      zh: '附办理材料', en: 'Attach evidence', aside: true, from: 'going', by: ['committee', 'owner', 'organ', 'office'], brings: 'evidence',
      input: z.object({ what: field(z.string().min(1), '材料说明', 'What it shows') }),
    },
    linkMatter: {
      zh: '关联事项', en: 'Link a matter', aside: true, from: [...running], by: ['committee', 'owner', 'office'],
      input: z.object({ matter: field(z.uuid(), '事项', 'Matter', { kind: 'matter' }) }),
      links: { implements: 'matter' },
    },
    finish: {
      zh: '办结', en: 'Finish', from: 'going', to: 'done', by: ['committee', 'owner', 'office'], asks: 'evidence',
      input: z.object({ result: field(z.string().min(1), '结果', 'Result', { long: true }) }),
      needs: [{
        zh: '还没有办理材料，也没有已办结的关联事项，不能办结。请先附材料，或关联已办结的事项；确实未办的，请选“未办”并说明原因。',
        en: 'There is no paper and no linked matter that reached its end. Attach one, or link a matter that ended; if it was not done, say so with the reason.',
        holds: ({ known }) => known.evidence.papers + known.evidence.ended > 0,
      }],
      readers: { result: { only: ['office', 'committee', 'organ', 'owner'], until: 'publishResult', then: 'public' } },
    },
    notDone: {
      zh: '未办，说明原因', en: 'Not done, with the reason', aside: true, from: [...running], to: 'notDone', by: ['committee', 'owner', 'office'],
      input: z.object({ reason: field(z.string().min(1), '未办的原因', 'Why it was not done', { long: true }) }),
      readers: { reason: { only: ['office', 'committee', 'organ', 'owner'], until: 'publishResult', then: 'public' } },
    },
    replan: {
      zh: '调整月份', en: 'Re-plan', aside: true, from: [...running], by: ['committee', 'office'], cites: ['SUP-2024:63'],
      input: z.object({
        months: field(Months.min(1), '新的月份', 'New months', { kind: 'months' }),
        ground: field(z.string().min(1), '调整的理由', 'Ground', { long: true }),
      }),
      // The board moves in the open: what the public page shows must not lag behind the plan that holds.
      readers: { months: withPlan },
    },
    cancel: { zh: '取消', en: 'Cancel', aside: true, from: [...running], to: 'cancelled', by: 'office', input: Why('取消的理由', 'Ground of the cancellation'), cites: ['SUP-2024:63'] },
    merge: {
      zh: '并入其他事项', en: 'Merge', aside: true, from: [...running], to: 'merged', by: 'office',
      input: z.object({
        into: field(z.uuid(), '并入的事项', 'Merged into', { kind: 'matter' }),
        ground: field(z.string().min(1), '并入的理由', 'Ground', { long: true }),
      }),
      links: { 'merges-into': 'into' },
    },
    publish: { zh: '随计划公布', en: 'Publish with the plan', from: [...running, ...ended], by: 'parent', once: true, cites: ['SUP-2024:63'] },
    publishResult: {
      zh: '公布结果', en: 'Publish the result', from: ['done', 'notDone'], by: ['office', 'office-head'], once: true,
      input: z.object({
        checked: field(z.literal(true), '已核对：不含个人信息和涉密内容', 'Checked: no personal data, nothing secret'),
      }),
      needs: [
        { zh: '计划尚未公布，结果不能先行公布。请先公布计划。', en: 'The plan is not published yet, so its results are not either. Publish the plan first.', holds: ({ took }) => took.publish !== undefined },
        {
          zh: '结果由另一人核对后公布。请由没有办理这一结果的人员公布。', en: 'A second person checks and publishes the result.',
          holds: ({ took, actor }) => took.finish !== actor.person && took.notDone !== actor.person,
        },
      ],
    },
  },
  clocks: {
    planned: {
      zh: '计划月份', en: 'Planned months', after: ['open', 'replan'],
      on: ({ open, replan }) => lastDay(replan?.months ?? open.months, open.year),
      until: ['finish', 'notDone', 'cancel', 'merge'], basis: 'practice', remind: [days(14), days(3)],
    },
  },
  rectify: 'office',
})
