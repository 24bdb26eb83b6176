import { days, final, fulfilled, months, one, open, workingDays } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { Why } from './inputs.ts'

const readers = ['unit', 'parent.leadUnit', 'parent.partUnits', 'personnel-committee', 'government-office'] as const

/**
 * The part of a further lead unit (分办). Its content is fixed when it is assigned, and the answer goes out only when
 * all lead units agree (SH-SUG 13, 17).
 */
export const leadPart = procedure({
  name: 'lead-part',
  title: { zh: '分办', en: 'Part of a further lead unit' },
  card: { title: 'title' },
  parties: { unit: one('unit', '分办单位', 'Unit') },
  open: {
    by: 'parent', to: 'asked', names: { unit: 'unit' }, tells: 'unit', cites: 'SH-SUG:13',
    input: z.object({ title: field(z.string(), '建议', 'Suggestion'), unit: field(z.string(), '分办单位', 'Unit', { kind: 'unit' }), content: field(z.string(), '办理的内容', 'What it handles') }),
  },
  states: {
    asked: open('待签收', 'Asked'), received: open('办理中', 'Received'), agreed: fulfilled('意见一致', 'Agreed'), excused: final('不属职责', 'Not its matter'),
    reassigned: final('改交其他单位', 'Assigned anew'), withdrawn: final('建议已撤回', 'The suggestion was withdrawn'),
  },
  steps: {
    receive: { zh: '签收', en: 'Receive', from: 'asked', to: 'received', by: ['unit', 'law'], cites: 'SH-SUG:14' },
    agree: {
      zh: '送办理意见并同意共同答复', en: 'Deliver its part and agree to the joint answer', from: ['asked', 'received'], to: 'agreed', by: 'unit', cites: 'SH-SUG:17', tells: 'parent.leadUnit',
      input: z.object({ opinion: field(z.string().trim().min(1), '本部分的办理情况', 'What was done about this part', { long: true }) }), readers: { opinion: readers },
    },
    askExcuse: { zh: '说明不属职责', en: 'Say that it is not the unit’s matter', aside: true, from: ['asked', 'received'], by: 'unit', input: Why('理由', 'Why'), cites: 'SH-SUG:14', tells: ['personnel-committee', 'government-office'] },
    excuse: { zh: '同意退出分办', en: 'Excuse', aside: true, from: ['asked', 'received'], to: 'excused', by: ['personnel-committee', 'government-office'], input: Why('理由', 'Why'), cites: 'SH-SUG:14', tells: ['unit', 'parent.leadUnit'] },
    reassigned: { zh: '改交其他单位', en: 'Assigned anew', from: ['asked', 'received'], to: 'reassigned', by: 'parent' },
    withdrawn: { zh: '建议撤回', en: 'The suggestion is withdrawn', from: ['asked', 'received'], to: 'withdrawn', by: 'parent' },
  },
  clocks: {
    receipt: { zh: '签收', en: 'Receipt', after: 'open', within: setting('unit-receipt'), until: ['receive', 'agree', 'askExcuse'], then: 'receive' },
    part: { zh: '分办意见', en: 'Its part', after: 'open', within: months(3), until: ['agree', 'excuse'], cites: ['DEP-2015:42', 'DEP-2025:51', 'SH-SUG:19'], remind: [days(30), days(7)] },
    wrongUnit: { zh: '退回', en: 'Return as the wrong unit', after: 'receive', within: workingDays(7), until: 'askExcuse', then: 'lapses', cites: 'SH-SUG:14' },
  },
  rectify: 'personnel-committee',
})
