import { final, fulfilled, open } from '@zhitong/kernel'
import * as z from 'zod'
import { day } from '@zhitong/kernel'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'

/** A deployment from above (a party congress, a session, the city's standing committee), mapped to what answers it. */
export const instruction = procedure({
  name: 'instruction',
  title: { zh: '上级部署', en: 'Instruction from above' },
  card: { title: 'subject', year: 'year' },
  parties: {},
  states: {
    received: open('已收到', 'Received'),
    mapped: fulfilled('已对应事项', 'Mapped to an item'),
    noAction: final('无需对应事项', 'No action'),
  },
  open: {
    by: 'office', to: 'received', numbers: 'instruction',
    input: z.object({
      subject: field(z.string().min(1), '部署事项', 'Subject'),
      source: field(z.string().min(1), '来源', 'Source', { hint: ['如：区第十次党代会', 'Such as: the district party congress'] }),
      dated: field(day, '日期', 'Date'),
      year: field(z.number().int(), '年度', 'Year'),
      text: field(z.string().min(1), '内容', 'Text', { long: true }),
    }),
    readers: { subject: ['office', 'committee', 'council', 'sc-member'], source: ['office', 'committee', 'council', 'sc-member'] },
  },
  steps: {
    map: {
      zh: '对应计划事项', en: 'Map to plan items', from: ['received'], to: 'mapped', by: 'office',
      input: z.object({ matters: field(z.array(z.uuid()).min(1), '对应的事项', 'Matters that answer it', { kind: 'matter' }) }),
      links: { implements: 'matters' },
    },
    noAction: {
      zh: '无需对应，说明理由', en: 'No action, with the reason', from: 'received', to: 'noAction', by: 'office',
      input: z.object({ reason: field(z.string().min(1), '理由', 'Reason', { long: true }) }),
    },
  },
  clocks: { mapping: { zh: '对照落实', en: 'Mapping', after: 'open', within: setting('instruction-mapping'), until: ['map', 'noAction'], basis: 'practice' } },
  rectify: 'office',
})
