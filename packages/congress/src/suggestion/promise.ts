import { final, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

/** What an answer promised, followed until it is kept (承诺事项). */
export const promise = procedure({
  name: 'promise',
  title: { zh: '承诺跟踪', en: 'Promise' },
  card: { title: 'what', year: 'year' },
  parties: { unit: one('unit', '承办单位', 'Unit') },
  open: { by: 'parent', to: 'standing', input: z.object({
      unit: field(z.string(), '承办单位', 'Unit', { kind: 'unit' }), what: field(z.string(), '承诺', 'Promise'), year: field(z.number(), '完成年度', 'Year'),
    }), names: { unit: 'unit' } },
  states: { standing: open('跟踪办理', 'Standing'), kept: final('已兑现', 'Kept'), changed: final('情况变化', 'Circumstances changed') },
  steps: {
    keep: { zh: '告知已兑现', en: 'Report it kept', from: 'standing', to: 'kept', by: 'unit', tells: 'parent.lead', cites: 'SH-SUG:22' },
    explain: { zh: '说明情况变化', en: 'Explain the change', from: 'standing', to: 'changed', by: 'unit', input: z.object({ why: field(z.string().min(1), '说明', 'Explanation', { long: true }) }), tells: 'parent.lead', cites: 'SH-SUG:22' },
  },
  clocks: { year: { during: ['01-01', '12-31'], until: ['keep', 'explain'], cites: 'SH-SUG:22' } },
  rectify: 'personnel-committee',
})
