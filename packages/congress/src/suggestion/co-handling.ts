import { final, months, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

/** One unit's part in a suggestion: its opinion within a month, or excused. */
export const coHandling = procedure({
  name: 'co-handling',
  title: { zh: '会办', en: 'Co-handling' },
  parties: { unit: one('unit', '会办单位', 'Co-handling unit') },
  open: { by: 'parent', to: 'asked', input: z.object({ unit: field(z.string(), '会办单位', 'Co-handling unit', { kind: 'unit' }) }), names: { unit: 'unit' }, tells: 'unit' },
  states: { asked: open('待会办', 'Asked'), delivered: final('已出会办意见', 'Opinion delivered'), excused: final('不属职责', 'Not its matter') },
  papers: { opinion: { zh: '会办意见', en: 'Co-handling opinion', signer: 'unit.head', seal: true, readers: ['unit', 'parent.leadUnit', 'personnel-committee'] } },
  steps: {
    deliver: { zh: '提交会办意见', en: 'Deliver', from: 'asked', to: 'delivered', by: 'unit', brings: 'opinion', cites: 'SH-SUG:17', tells: 'parent.leadUnit' },
    excuse: { zh: '说明不属职责', en: 'Excuse', from: 'asked', to: 'excused', by: 'personnel-committee', input: z.object({ why: field(z.string().min(1), '理由', 'Why', { long: true }) }) },
  },
  clocks: { opinion: { after: 'open', within: months(1), until: ['deliver', 'excuse'], cites: 'SH-SUG:17' } },
  rectify: 'personnel-committee',
})
