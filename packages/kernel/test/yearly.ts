import * as z from 'zod'
import { final, open } from '../src/index.ts'
import { part } from './proposal.ts'
import { procedure } from './house.ts'

/** A window that opens again each year, and a step that the law takes when the children have ended. */
export const yearly = procedure({
  name: 'yearly',
  title: { zh: '年度报告', en: 'Yearly report' },
  parties: {},
  states: { standing: open('常设', 'Standing'), gathered: final('已汇总', 'Gathered'), over: final('终止', 'Over') },
  children: { part },
  open: { by: 'office', to: 'standing', input: z.object({ units: z.array(z.string()) }), opens: { part: ({ input }) => input.units.map(unit => ({ unit })) } },
  steps: {
    report: { zh: '报告', en: 'Report', from: 'standing', by: 'office' },
    gather: { zh: '汇总', en: 'Gather', from: 'standing', to: 'gathered', by: 'law', awaits: { part: ['delivered', 'excused'] } },
    stop: { zh: '终止', en: 'Stop', from: 'standing', to: 'over', by: 'council' },
  },
  clocks: {
    season: { during: ['06-01', '09-30'], everyYear: true, until: 'report', cites: 'ACT-2024:19' },
    winter: { during: ['11-15', '01-31'], until: 'report', basis: 'practice' },
  },
  rectify: 'office',
})
