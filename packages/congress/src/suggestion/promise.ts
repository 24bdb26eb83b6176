import { day, days, final, fulfilled, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { fourFacts } from './facts.ts'
import { Promised, Why } from './inputs.ts'

const everyone = ['unit', 'parent.lead', 'parent.joined', 'parent.facing', 'personnel-committee', 'government-office'] as const
const published = { only: [...everyone], until: 'publish', then: 'public' } as const
const living = ['standing', 'proven', 'told'] as const

/**
 * What an answer promised (承诺事项), followed over years and terms until it is really there: kept only when it was
 * proven, the deputy was told in writing and did not dispute it (SH-SUG 22).
 */
export const promise = procedure({
  name: 'promise',
  title: { zh: '承诺事项', en: 'Promise' },
  card: { title: 'what' },
  parties: { unit: one('unit', '承办单位', 'Unit') },
  counts: { delivered: { ...fourFacts.delivered, whose: 'unit', of: 'open', so: { state: 'kept' } } },
  open: {
    by: 'parent', to: 'standing', names: { unit: 'unit' }, tells: ['unit', 'parent.lead'],
    input: Promised.extend({ unit: field(z.string(), '承办单位', 'Unit', { kind: 'unit' }) }),
    readers: { what: published, by: published, measure: published, proof: [...everyone], unit: published },
  },
  states: {
    standing: open('跟踪办理', 'Standing'), proven: open('已附证明，待告知代表', 'Proven, the deputy to be told'), told: open('已告知，待代表核实', 'The deputy was told'),
    kept: fulfilled('已兑现', 'Kept'), changed: final('情况变化，未能兑现', 'Circumstances changed'), replaced: final('并入新的承诺', 'Replaced by a new promise'),
  },
  papers: {
    proof: { zh: '兑现证明', en: 'Proof', cites: 'SH-SUG:22' },
    report: { zh: '情况变化报告', en: 'Report of the change', signer: 'unit.head', seal: true, cites: 'SH-SUG:22' },
  },
  steps: {
    note: { zh: '记跟踪情况', en: 'Note on the follow-up', aside: true, from: 'standing', by: 'unit', input: z.object({ note: field(z.string().trim().min(1), '跟踪办理情况', 'What was done', { long: true }) }), cites: 'SH-SUG:22', tells: ['parent.lead', 'personnel-committee'] },
    prove: { zh: '附兑现证明', en: 'Prove it', from: 'standing', to: 'proven', by: 'unit', brings: 'proof', input: z.object({ done: field(z.string().trim().min(1), '做成了什么', 'What is there now', { long: true }), on: field(day, '完成日期', 'Done on') }), cites: 'SH-SUG:22', readers: { done: published, on: published } },
    tell: { zh: '书面告知代表', en: 'Tell the deputy in writing', from: 'proven', to: 'told', by: 'unit', input: z.object({ how: field(z.string().trim().min(1), '告知的内容', 'What the deputy was told', { long: true }) }), cites: 'SH-SUG:22', tells: ['parent.lead', 'parent.joined', 'personnel-committee'] },
    confirm: { zh: '核实已兑现', en: 'Confirm', from: 'told', to: 'kept', by: ['parent.lead', 'law'], personal: true, tells: ['unit', 'personnel-committee'] },
    dispute: { zh: '提出没有兑现', en: 'Dispute it', aside: true, from: 'told', to: 'standing', by: ['parent.lead', 'parent.joined', 'personnel-committee'], input: Why('看到的情况', 'What is really there'), tells: ['unit', 'personnel-committee'] },
    carryOver: { zh: '转下年度跟踪', en: 'Carry over to the next year', from: 'standing', by: 'law', cites: 'SH-SUG:22' },
    explainAtTerm: { zh: '换届时书面说明', en: 'Explain at the end of the term', aside: true, from: 'standing', by: 'unit', input: Why('尚未解决的情况', 'Why it is not there yet'), cites: 'SH-SUG:22', tells: ['parent.lead', 'personnel-committee'] },
    reschedule: { zh: '改定日期', en: 'Set another date', aside: true, from: 'standing', by: 'unit', input: z.object({ to: field(day, '新的日期', 'New date'), why: field(z.string().trim().min(1), '理由', 'Why', { long: true }) }), cites: 'SH-SUG:22', tells: ['parent.lead', 'personnel-committee'], readers: { to: published } },
    change: { zh: '报告情况变化', en: 'Report that circumstances changed', aside: true, from: 'standing', to: 'changed', by: 'unit', brings: 'report', input: Why('客观情况的变化', 'What changed'), cites: 'SH-SUG:22', tells: ['parent.lead', 'parent.joined', 'personnel-committee'], readers: { why: published } },
    replace: { zh: '并入新的承诺', en: 'Replace by a new promise', aside: true, from: [...living], to: 'replaced', by: 'personnel-committee', input: z.object({ by: field(z.uuid(), '新的承诺', 'New promise', { kind: 'matter' }) }), links: { 'merges-into': 'by' } },
    publish: { zh: '随办理结果公开', en: 'Publish with the result', from: [...living, 'kept', 'changed'], by: 'parent', once: true, cites: 'SH-SUG:26' },
  },
  clocks: {
    promised: { zh: '承诺的日期', en: 'Promised date', after: ['open', 'reschedule'], on: ({ open, reschedule }) => reschedule?.to ?? open.by, until: ['prove', 'change', 'replace'], cites: 'SH-SUG:22', remind: [days(30), days(7)] },
    firstDate: { zh: '最初承诺的日期', en: 'Date first promised', after: 'open', on: 'open.by', until: ['prove', 'change', 'replace'], cites: 'SH-SUG:22' },
    year: { zh: '年内未兑现的转下年度', en: 'Carried over when the year ends', during: ['01-01', '12-31'], until: ['prove', 'change', 'replace', 'carryOver'], everyYear: true, then: 'carryOver', cites: 'SH-SUG:22' },
    telling: { zh: '告知代表', en: 'The deputy is told', after: 'prove', within: days(7), until: 'tell', basis: 'practice' },
    confirmation: { zh: '代表核实', en: 'The deputy checks', after: 'tell', within: setting('promise-confirmation'), until: ['confirm', 'dispute'], then: 'confirm' },
  },
  rectify: 'personnel-committee',
})
