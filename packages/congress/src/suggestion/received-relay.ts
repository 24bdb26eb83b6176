import { final, fulfilled, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'
import { Why } from './inputs.ts'
import { relay } from './relay.ts'

/**
 * The other end of a relay (市区联动接力): what came from a lower congress as a file, before one deputy here. Nothing is
 * filed by it. What is answered here goes back as a file and is entered there.
 */
export const receivedRelay = procedure({
  name: 'received-relay',
  title: { zh: '收到的接力件', en: 'Relay received' },
  card: { title: 'title' },
  parties: { deputy: one('deputy', '受请代表', 'Deputy asked') },
  open: {
    by: 'personnel-committee', to: 'received', names: { deputy: 'deputy' }, tells: 'deputy', mayBring: 'file',
    input: z.object({
      deputy: field(z.string(), '受请代表', 'Deputy asked', { kind: 'deputy' }), from: field(z.string(), '转来的人大', 'Sent by'),
      title: field(z.string(), '标题', 'Title'), text: field(z.string(), '正文', 'Text', { long: true }), why: field(z.string(), '转请的理由', 'Why', { long: true }),
    }),
  },
  states: { received: open('待回应', 'Received'), taken: open('已接办', 'Taken up'), raised: open('已提出', 'Raised'), reported: fulfilled('有了结果', 'Reported'), declined: final('未接办', 'Declined') },
  papers: { file: { zh: '接力文件', en: 'File as received' } },
  steps: {
    takeUp: { zh: '接办', en: 'Take it up', from: 'received', to: 'taken', by: ['deputy', 'personnel-committee'] },
    turnDown: { zh: '不接办', en: 'Decline', aside: true, from: ['received', 'taken'], to: 'declined', by: ['deputy', 'personnel-committee'], input: Why('理由', 'Why') },
    raise: { zh: '填写编号', en: 'Enter the number', from: 'taken', to: 'raised', by: ['deputy', 'personnel-committee'], input: relay.steps.raise.input! },
    report: { zh: '填写办理结果', en: 'Enter the result', from: 'raised', to: 'reported', by: ['deputy', 'personnel-committee'], input: relay.steps.report.input! },
  },
  rectify: 'personnel-committee',
})

/**
 * What travels between installations as a file. `sends` goes to the installation of its `recipient`, which opens `opens`
 * for the person named; the steps of `answers`, taken there, come back under the same names with the same input.
 */
export const exchanges = [
  { sends: relay, recipient: 'cityDeputy', opens: receivedRelay, names: 'deputy', origin: 'from', answers: ['takeUp', 'turnDown', 'raise', 'report'], ground: 'answerFile' },
] as const
