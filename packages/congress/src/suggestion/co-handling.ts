import { days, final, fulfilled, months, one, open, workingDays } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { Why } from './inputs.ts'

const readers = ['unit', 'parent.leadUnit', 'parent.partUnits', 'personnel-committee', 'government-office'] as const

/** One unit's part in a suggestion (会办): its written opinion to the lead unit within a month of receipt (SH-SUG 17). */
export const coHandling = procedure({
  name: 'co-handling',
  title: { zh: '会办', en: 'Co-handling' },
  parties: { unit: one('unit', '会办单位', 'Co-handling unit') },
  card: { title: 'title' },
  open: {
    by: 'parent', to: 'asked', names: { unit: 'unit' }, tells: 'unit',
    input: z.object({ title: field(z.string(), '建议', 'Suggestion'), unit: field(z.string(), '会办单位', 'Co-handling unit', { kind: 'unit' }) }),
  },
  states: {
    asked: open('待签收', 'Asked'), received: open('会办中', 'Received'), delivered: fulfilled('已出会办意见', 'Opinion delivered'), excused: final('不属职责', 'Not its matter'),
    reassigned: final('改交其他单位', 'Assigned anew'), withdrawn: final('建议已撤回', 'The suggestion was withdrawn'),
  },
  papers: { opinion: { zh: '会办意见', en: 'Co-handling opinion', signer: 'unit.head', seal: true, readers } },
  steps: {
    receive: { zh: '签收', en: 'Receive', from: 'asked', to: 'received', by: ['unit', 'law'], cites: 'SH-SUG:14' },
    deliver: {
      zh: '送会办意见', en: 'Deliver the opinion', from: ['asked', 'received'], to: 'delivered', by: 'unit', cites: 'SH-SUG:17', tells: ['parent.leadUnit'],
      input: z.object({ opinion: field(z.string().trim().min(1), '会办意见', 'Opinion', { long: true }) }), mayBring: 'opinion', readers: { opinion: readers },
    },
    askExcuse: { zh: '说明不属职责', en: 'Say that it is not the unit’s matter', aside: true, from: ['asked', 'received'], by: 'unit', input: Why('理由', 'Why'), cites: 'SH-SUG:14', tells: ['personnel-committee', 'government-office'] },
    excuse: { zh: '同意退出会办', en: 'Excuse', aside: true, from: ['asked', 'received'], to: 'excused', by: ['personnel-committee', 'government-office'], input: Why('理由', 'Why'), cites: 'SH-SUG:14', tells: ['unit', 'parent.leadUnit'] },
    reassigned: { zh: '改交其他单位', en: 'Assigned anew', from: ['asked', 'received'], to: 'reassigned', by: 'parent' },
    withdrawn: { zh: '建议撤回', en: 'The suggestion is withdrawn', from: ['asked', 'received'], to: 'withdrawn', by: 'parent' },
  },
  clocks: {
    receipt: { zh: '签收', en: 'Receipt', after: 'open', within: setting('unit-receipt'), until: ['receive', 'deliver', 'askExcuse'], then: 'receive' },
    opinion: { zh: '会办意见', en: 'Co-handling opinion', after: 'receive', within: months(1), until: ['deliver', 'excuse'], cites: 'SH-SUG:17', remind: [days(7), days(1)] },
    wrongUnit: { zh: '退回', en: 'Return as the wrong unit', after: 'receive', within: workingDays(7), until: 'askExcuse', then: 'lapses', cites: 'SH-SUG:14' },
  },
  rectify: 'personnel-committee',
})
