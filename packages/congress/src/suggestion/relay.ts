import { days, final, fulfilled, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { Why } from './inputs.ts'

const told = ['cityDeputy', 'parent.lead', 'personnel-committee'] as const

/**
 * One city deputy asked to raise a matter above the district's power (市区联动接力). Taken up, declined or lapsed; it is
 * never filed above by the machine: who takes it up enters the number under which it was raised, and later the result.
 */
export const relay = procedure({
  name: 'relay',
  title: { zh: '市区联动接力', en: 'Relay to a city deputy' },
  card: { title: 'title', text: ['text', 'why'] },
  parties: { cityDeputy: one('person', '市代表', 'City deputy') },
  open: {
    by: 'parent', to: 'asked', names: { cityDeputy: 'cityDeputy' }, tells: 'cityDeputy',
    input: z.object({ cityDeputy: field(z.string(), '市代表', 'City deputy', { kind: 'person' }), title: field(z.string(), '标题', 'Title'), text: field(z.string(), '正文', 'Text', { long: true }), why: field(z.string(), '转请的理由', 'Why', { long: true }) }),
    readers: { text: told, why: told, title: told },
  },
  states: { asked: open('待回应', 'Asked'), taken: open('已接办', 'Taken up'), raised: open('已向市人大提出', 'Raised'), reported: fulfilled('有了结果', 'Reported'), declined: final('未接办', 'Declined'), lapsed: final('逾期未回应', 'Lapsed') },
  papers: { answerFile: { zh: '答复文件', en: 'Answer as it came', readers: told } },
  steps: {
    takeUp: { zh: '接办', en: 'Take it up', mayBring: 'answerFile', from: 'asked', to: 'taken', by: ['cityDeputy', 'personnel-committee'], tells: told },
    turnDown: { zh: '不接办', en: 'Decline', mayBring: 'answerFile', aside: true, from: ['asked', 'taken'], to: 'declined', by: ['cityDeputy', 'personnel-committee'], input: Why('理由', 'Why'), tells: told },
    lapse: { zh: '逾期未回应', en: 'Lapse', from: 'asked', to: 'lapsed', by: 'law', tells: told },
    raise: { zh: '填写市级编号', en: 'Enter the city’s number', mayBring: 'answerFile', from: 'taken', to: 'raised', by: ['cityDeputy', 'personnel-committee'], input: z.object({ number: field(z.string().trim().min(1), '市级编号', 'Number at the city', { hint: ['如：市十六届二次第0312号', 'Such as: No. 0312'] }) }), tells: told },
    report: { zh: '填写办理结果', en: 'Enter the result', mayBring: 'answerFile', from: 'raised', to: 'reported', by: ['cityDeputy', 'personnel-committee'], input: z.object({ result: field(z.string().trim().min(1), '市级办理结果', 'Result at the city', { long: true }) }), tells: told },
  },
  clocks: { answer: { zh: '回应', en: 'Answer', after: 'open', within: setting('relay-answer'), until: ['takeUp', 'turnDown'], then: 'lapse', remind: [days(7)] } },
  rectify: 'personnel-committee',
})
