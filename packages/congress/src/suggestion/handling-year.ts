import { day, days, fulfilled, many, months, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

const receivers = { office: ['人大代表工作机构', 'Deputies’ office'], committee: ['常委会', 'Standing committee'] } as const
const periods = { 'mid-year': ['年中', 'Mid-year'], 'year-end': ['年末', 'Year-end'], 'before-congress': ['下次大会前', 'Before the next congress'] } as const

/** One written report on the handling of suggestions: of a unit (SH-SUG 24), or to the standing committee (SH-SUG 26). */
export const handlingReport = procedure({
  name: 'handling-report',
  title: { zh: '建议办理情况报告', en: 'Report on the handling of suggestions' },
  card: { title: 'title', year: 'year' },
  parties: { reporter: one('organ', '报告单位', 'Reporting organ') },
  open: {
    by: 'parent', to: 'asked', names: { reporter: 'reporter' }, tells: 'reporter', cites: ['SH-SUG:24', 'SH-SUG:26'],
    input: z.object({
      title: field(z.string(), '名称', 'Title'), year: field(z.number().int(), '年度', 'Year'), reporter: field(z.string(), '报告单位', 'Reporting organ', { kind: 'organ' }),
      period: field(z.enum(['mid-year', 'year-end', 'before-congress']), '时段', 'Period', { words: periods }), due: field(day, '报告期限', 'Due'),
      to: field(z.enum(['office', 'committee']), '报送', 'Reported to', { words: receivers }),
    }),
  },
  states: { asked: open('待报告', 'Asked'), delivered: fulfilled('已报告', 'Delivered') },
  papers: { report: { zh: '办理情况报告', en: 'Report', signer: 'reporter.head', seal: true } },
  steps: { deliver: { zh: '提交报告', en: 'Deliver', from: 'asked', to: 'delivered', by: ['reporter', 'personnel-committee'], brings: 'report', cites: ['SH-SUG:24', 'SH-SUG:26'], tells: 'personnel-committee' } },
  clocks: { report: { zh: '报告', en: 'Report', after: 'open', on: 'open.due', until: 'deliver', cites: ['SH-SUG:24', 'SH-SUG:26'], remind: [days(14), days(3)] } },
  rectify: 'personnel-committee',
})

/**
 * A year of handling: the meeting that hands the suggestions out within a month of the session, the units' reports at
 * mid-year and year-end, the reports to the standing committee.
 */
export const handlingYear = procedure({
  name: 'handling-year',
  title: { zh: '建议办理年度工作', en: 'The year of handling suggestions' },
  card: { title: 'title', year: 'year' },
  parties: { reporters: many('organ', '已要求报告的单位', 'Organs asked to report') },
  open: {
    by: 'personnel-committee', to: 'going', cites: 'SH-SUG:15',
    input: z.object({
      title: field(z.string().trim().min(1), '名称', 'Title', { hint: ['如：九届三次会议代表建议办理工作', 'Such as: suggestions of the third session'] }),
      year: field(z.number().int().min(2007).max(2100), '年度', 'Year'),
    }),
  },
  states: { going: open('办理年度进行中', 'Under way'), finished: fulfilled('年度工作结束', 'Finished') },
  children: { handlingReport },
  papers: { speech: { zh: '会议材料', en: 'Papers of the meeting' } },
  steps: {
    meet: {
      zh: '召开办理工作会议', en: 'Hold the handling meeting', from: 'going', by: ['personnel-committee', 'government-office'], once: true, cites: 'SH-SUG:15', mayBring: 'speech',
      input: z.object({ where: field(z.string().trim().min(1), '地点', 'Where'), present: field(z.string().trim().min(1), '参加单位', 'Who was there', { long: true }) }),
    },
    askReports: {
      zh: '要求报告办理情况', en: 'Ask for reports', aside: true, from: 'going', by: ['personnel-committee', 'government-office'], cites: ['SH-SUG:24', 'SH-SUG:26'],
      input: z.object({
        period: field(z.enum(['mid-year', 'year-end', 'before-congress']), '时段', 'Period', { words: periods }), due: field(day, '报告期限', 'Due'),
        to: field(z.enum(['office', 'committee']), '报送', 'Reported to', { words: receivers, hint: ['承办单位报代表工作机构；一府两院和代表工作机构报常委会', 'Units report to the deputies’ office; government, court, procuratorate and that office to the standing committee'] }),
        reporters: field(z.array(z.string()).min(1), '报告单位', 'Organs', { kind: 'organ' }),
      }),
      names: { reporters: ({ input, parties }) => [...new Set([...parties.reporters, ...input.reporters])] },
      opens: { handlingReport: ({ input, said }) => input.reporters.map(reporter => ({ title: `${said.open.year}年${periods[input.period][0]}代表建议办理情况报告`, year: said.open.year, reporter, period: input.period, due: input.due, to: input.to })) },
    },
    finish: { zh: '年度工作结束', en: 'Finish', from: 'going', to: 'finished', by: 'personnel-committee', awaits: { handlingReport: 'delivered' } },
  },
  clocks: {
    meeting: { zh: '办理工作会议', en: 'Handling meeting', after: 'open', within: months(1), until: 'meet', cites: 'SH-SUG:15', remind: [days(7)] },
    midYear: { zh: '年中报告', en: 'Mid-year reports', after: 'open', on: ({ open }) => `${open.year}-06-30`, until: ['askReports', 'finish'], cites: ['SH-SUG:24', 'SH-SUG:26'], remind: [days(14)] },
    yearEnd: { zh: '年末报告', en: 'Year-end reports', after: 'open', on: ({ open }) => `${open.year}-12-31`, until: 'finish', cites: ['SH-SUG:24', 'SH-SUG:26'], remind: [days(30)] },
  },
  rectify: 'personnel-committee',
})
