import { day, final, fulfilled, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

/** A request for instruction or a report upward (请示报告), sent before what it concerns takes place. */
export const reportUpward = procedure({
  name: 'report-upward',
  title: { zh: '请示报告', en: 'Request or report upward' },
  card: { title: 'subject', year: 'year' },
  parties: { drafter: one('person', '起草人', 'Drafter') },
  states: {
    drafted: open('起草', 'Drafted'),
    sent: open('已报送', 'Sent'),
    replied: fulfilled('已批复', 'Replied'),
    noted: fulfilled('已报备', 'Noted'),
    dropped: final('不再报送', 'Dropped'),
  },
  papers: { report: { zh: '请示报告', en: 'Report', numbers: 'report' } },
  open: {
    by: ['office', 'office-head'], to: 'drafted', names: { drafter: 'actor' },
    input: z.object({
      subject: field(z.string().min(1), '事项', 'Subject'),
      kind: field(z.enum(['request', 'report']), '种类', 'Kind', { words: { request: ['请示', 'Request'], report: ['报告', 'Report'] } }),
      to: field(z.string().min(1), '报送机关', 'Addressed to', { hint: ['如：区委、市人大常委会', 'Such as: the district party committee'] }),
      year: field(z.number().int(), '年度', 'Year'),
      event: field(day.optional(), '所涉事项的日期', 'Day of what it concerns', { hint: ['请示须在此日前报送', 'A request is sent before this day'] }),
      about: field(z.uuid().optional(), '所涉事项', 'Matter it concerns', { kind: 'matter' }),
    }),
    links: { 'arises-from': 'about' },
  },
  steps: {
    send: {
      zh: '报送', en: 'Send', from: 'drafted', to: 'sent', by: ['office', 'office-head'], brings: 'report',
      needs: [{
        zh: '所涉事项的日期已过，请示不能事后报送。请改为报告，或者更正日期。', en: 'What it concerns has taken place; a request cannot be sent afterwards. Make it a report, or correct the day.',
        holds: ({ said, today }) => said.open.kind === 'report' || said.open.event === undefined || today < said.open.event,
      }],
    },
    reply: {
      zh: '登记批复', en: 'Enter the reply', from: 'sent', to: 'replied', by: ['office', 'office-head'],
      input: z.object({ reply: field(z.string().min(1), '批复内容', 'Reply', { long: true }), dated: field(day, '批复日期', 'Day of the reply') }),
    },
    note: {
      zh: '无须批复，归档', en: 'No reply needed, file', from: 'sent', to: 'noted', by: ['office', 'office-head'],
      needs: [{ zh: '请示须登记批复。', en: 'A request waits for its reply.', holds: ({ said }) => said.open.kind === 'report' }],
    },
    drop: { zh: '不再报送', en: 'Drop', aside: true, from: 'drafted', to: 'dropped', by: ['office', 'office-head'], input: z.object({ why: field(z.string().min(1), '理由', 'Why') }) },
  },
  clocks: {
    beforeEvent: {
      zh: '在事项之前报送', en: 'Sent before the event', after: 'open', on: ({ open }) => (open.kind === 'request' ? open.event : undefined),
      until: 'send', basis: 'practice',
    },
  },
  rectify: 'office-head',
})
