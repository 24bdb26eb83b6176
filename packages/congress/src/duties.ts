import { duty, months } from '@zhitong/kernel'

/** What recurs by law, with the matters that fulfil it; what is missing is shown, never only what was done. */
export const duties = [
  duty({ name: 'handling-meeting', zh: '召开代表建议办理工作会议', en: 'Handling meeting after the session', of: 'congress', opens: 'handling-year', met: 'meeting', rhythm: { times: 1, every: months(12) }, cites: 'SH-SUG:15' }),
  duty({ name: 'unit-report', zh: '承办单位年中、年末报告办理情况', en: 'Mid-year and year-end report of each unit', of: { each: 'leadUnit', in: 'suggestion' }, opens: 'handling-report', met: 'report', by: 'reporter', counts: ({ to }) => to === 'office', rhythm: { times: 2, every: months(12) }, cites: 'SH-SUG:24' }),
  duty({ name: 'committee-report', zh: '向常委会报告代表建议办理情况', en: 'Report to the standing committee', of: 'congress', opens: 'handling-report', met: 'report', counts: ({ to }) => to === 'committee', rhythm: { times: 2, every: months(12) }, cites: 'SH-SUG:26' }),
] as const
