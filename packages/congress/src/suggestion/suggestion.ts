import { day, days, final, many, months, one, open, otherwise, workingDays } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'
import { coHandling } from './co-handling.ts'
import { promise } from './promise.ts'

const Draft = z.object({
  title: field(z.string().min(1), '标题', 'Title'),
  body: field(z.string().min(1), '正文', 'Body', { long: true }),
  publish: field(z.boolean(), '同意公开', 'May be published'),
  withUnits: field(z.array(z.string()).optional(), '建议承办单位', 'Units proposed', { kind: 'unit' }),
})
const Screening = z.object({
  decision: field(z.enum(['accept', 'return', 'letter', 'relay']), '审核意见', 'Decision', {
    words: { accept: ['受理', 'Accept'], return: ['退回', 'Return'], letter: ['作为来信处理', 'Treat as a letter'], relay: ['转市代表提出', 'Relay to city deputies'] },
  }),
  why: field(z.enum(['power', 'interest', 'case', 'letter', 'promotion', 'empty', 'other']).optional(), '不予受理的理由', 'Ground of non-acceptance', {
    words: {
      power: ['不属于本级行政区域职权', 'Outside the powers of this level'], interest: ['涉及代表本人利益', 'The deputy’s own interest'],
      case: ['涉及具体司法案件', 'A case in court'], letter: ['代转人民群众来信', 'A forwarded letter'], promotion: ['属于宣传推介', 'Promotion'],
      empty: ['没有实际内容', 'No content'], other: ['其他不应作为建议的', 'Other'],
    },
  }),
  cityMatter: field(z.uuid().optional(), '市级事项', 'Matter of the city', { kind: 'matter' }),
})
const Assignment = z.object({
  leadUnit: field(z.string(), '主办单位', 'Lead unit', { kind: 'unit' }),
  coUnits: field(z.array(z.string()), '会办单位', 'Co-handling units', { kind: 'unit' }),
})
const Answer = z.object({
  result: field(z.enum(['solved', 'being-solved', 'planned', 'reference']), '办理结果', 'Result', {
    words: { solved: ['已经解决', 'Solved'], 'being-solved': ['正在解决', 'Being solved'], planned: ['计划解决', 'Planned'], reference: ['留作参考', 'For reference'] },
  }),
  text: field(z.string().min(1), '答复', 'Answer', { long: true }),
  publish: field(z.boolean(), '可以公开', 'May be published'),
  toEverySigner: field(z.literal(true), '抄送每位联名代表', 'Copied to every signer'),
  promises: field(z.array(z.object({
    what: field(z.string().min(1), '承诺', 'Promise'), year: field(z.number().int(), '完成年度', 'Year'),
  })), '承诺事项', 'Promises'),
})
const grades = { satisfied: ['满意', 'Satisfied'], basically: ['基本满意', 'Basically satisfied'], 'not-satisfied': ['不满意', 'Not satisfied'] } as const
const Grade = z.enum(['satisfied', 'basically', 'not-satisfied'])
const Rating = z.object({
  attitude: field(Grade, '办理态度', 'Attitude', { words: grades }),
  result: field(Grade, '办理结果', 'Result', { words: grades }),
  reasons: field(z.string().optional(), '不满意的理由', 'Reasons', { long: true }),
})

/** A deputy's suggestion, from the draft to the rating (代表建议、批评和意见). */
export const suggestion = procedure({
  name: 'suggestion',
  title: { zh: '代表建议、批评和意见', en: 'Suggestion' },
  cites: ['DEP-2015:42', 'DEP-2025:51'],
  card: { title: 'title' },
  parties: {
    lead: one('deputy', '领衔代表', 'Lead deputy'),
    leadUnit: one('unit', '主办单位', 'Lead unit'),
    coUnits: many('unit', '会办单位', 'Co-handling units'),
    presser: one('member', '督办领导', 'Leader who presses'),
  },
  states: {
    draft: open('起草', 'Draft'), submitted: open('已提出', 'Submitted'), accepted: open('已受理', 'Accepted'),
    assigned: open('已交办', 'Assigned'), handling: open('办理中', 'Being handled'), answered: open('已答复', 'Answered'),
    rated: open('已评价', 'Rated'), rehandling: open('重新办理', 'Being handled again'),
    closed: final('办结', 'Closed'), returned: final('退回', 'Returned'), letter: final('作为来信处理', 'Treated as a letter'),
    relayed: final('转市代表', 'Relayed to city deputies'), withdrawn: final('撤回', 'Withdrawn'),
  },
  signatures: { signers: { who: 'deputy', atLeast: 1, cites: 'SH-SUG:20' } },
  children: { coHandling, promise },
  papers: {
    assignment: { zh: '交办函', en: 'Letter of assignment', seal: true },
    answer: { zh: '答复函', en: 'Answer', signer: 'leadUnit.head', seal: true, numbers: 'suggestion', cites: 'SH-SUG:20' },
    secondAnswer: { zh: '再次答复函', en: 'Second answer', signer: 'leadUnit.head', seal: true, cites: 'SH-SUG:21' },
  },
  open: { by: 'deputy', to: 'draft', input: Draft, names: { lead: 'actor' }, signs: 'signers', readers: { body: ['lead', 'leadUnit', 'coUnits', 'personnel-committee', 'government-office'] } },
  steps: {
    cosign: { zh: '附议', en: 'Co-sign', aside: true, from: 'draft', by: 'deputy', signs: 'signers', personal: true },
    uncosign: { zh: '撤回附议', en: 'Withdraw signature', aside: true, from: ['draft', 'submitted'], by: 'signers', unsigns: 'signers', personal: true },
    reword: { zh: '修改', en: 'Change the text', aside: true, from: 'draft', by: 'lead', input: Draft, rewords: 'signers' },
    submit: { zh: '提交', en: 'Submit', from: 'draft', to: 'submitted', by: 'lead', signed: 'signers', numbers: 'suggestion' },
    screen: {
      zh: '审核', en: 'Screen', from: 'submitted', by: 'personnel-committee', cites: 'SH-SUG:8',
      input: Screening,
      to: {
        accepted: ({ input }) => input.decision === 'accept',
        returned: ({ input }) => input.decision === 'return',
        relayed: ({ input }) => input.decision === 'relay',
        letter: otherwise,
      },
      needs: [{ zh: '不予受理应说明理由', en: 'A refusal needs its reason', cites: 'SH-SUG:8', holds: ({ input }) => input.decision === 'accept' || input.why !== undefined }],
      links: { relays: 'cityMatter' },
    },
    assign: {
      zh: '交办', en: 'Assign', from: 'accepted', to: 'assigned', by: ['personnel-committee', 'government-office'], cites: 'SH-SUG:11',
      input: Assignment,
      needs: [{ zh: '主办单位不得同时会办', en: 'The lead unit is not its own co-handler', holds: ({ input }) => !input.coUnits.includes(input.leadUnit) }],
      names: { leadUnit: 'leadUnit', coUnits: 'coUnits' },
      opens: { coHandling: ({ input }) => input.coUnits.map(unit => ({ unit })) },
      makes: 'assignment', tells: ['leadUnit', 'lead'],
    },
    returnAsWrong: { zh: '退回，不属职责', en: 'Return as wrong unit', aside: true, from: 'assigned', to: 'accepted', by: 'leadUnit', input: z.object({ why: field(z.string().min(1), '理由', 'Why', { long: true }) }), cites: 'SH-SUG:14' },
    take: { zh: '签收', en: 'Take in hand', from: 'assigned', to: 'handling', by: 'leadUnit' },
    contact: { zh: '联系代表', en: 'Contact the deputy', aside: true, from: ['handling', 'rehandling'], by: 'leadUnit', input: z.object({ how: field(z.enum(['visit', 'call', 'meeting']), '方式', 'How', { words: { visit: ['走访', 'Visit'], call: ['电话', 'Call'], meeting: ['座谈', 'Meeting'] } }), note: field(z.string(), '记录', 'Note', { long: true }) }) },
    askExtension: { zh: '申请延期', en: 'Ask for more time', aside: true, from: 'handling', by: 'leadUnit', input: z.object({ until: field(day, '延至', 'Until'), why: field(z.string().min(1), '理由', 'Why', { long: true }) }), tells: ['personnel-committee', 'government-office'] },
    grantExtension: {
      zh: '同意延期', en: 'Grant more time', from: 'handling', by: 'personnel-committee', cites: 'SH-SUG:19',
      input: z.object({ until: field(day, '延至', 'Until') }),
      needs: [{ zh: '须先书面申请', en: 'It must have been asked for in writing', holds: ({ said }) => said.askExtension !== undefined }],
      tells: ['lead', 'leadUnit'],
    },
    answer: {
      zh: '答复', en: 'Answer', from: 'handling', to: 'answered', by: 'leadUnit', cites: ['SH-SUG:18', 'SH-SUG:19', 'SH-SUG:20'],
      input: Answer,
      awaits: { coHandling: ['delivered', 'excused'] },
      needs: [{ zh: '正在解决、计划解决的应列明承诺', en: 'What is being solved or planned is a promise', cites: 'SH-SUG:18', holds: ({ input }) => (input.result !== 'being-solved' && input.result !== 'planned') || input.promises.length > 0 }],
      opens: { promise: ({ input, parties }) => input.promises.map(p => ({ ...p, unit: parties.leadUnit[0] ?? '' })) },
      brings: 'answer',
      readers: { text: ['lead', 'leadUnit', 'personnel-committee'] },
      tells: ['lead', 'personnel-committee'],
    },
    rate: {
      zh: '评价', en: 'Rate', from: 'answered', to: 'rated', by: 'lead', personal: true, cites: 'SH-SUG:21',
      input: Rating,
      needs: [{ zh: '不满意应说明理由', en: 'Dissatisfaction needs its reasons', cites: 'SH-SUG:21', holds: ({ input }) => (input.attitude !== 'not-satisfied' && input.result !== 'not-satisfied') || !!input.reasons }],
      readers: {
        attitude: { only: ['lead', 'personnel-committee'], until: 'release', then: ['leadUnit', 'public'] },
        result: { only: ['lead', 'personnel-committee'], until: 'release', then: ['leadUnit', 'public'] },
        reasons: { only: ['lead', 'personnel-committee'], until: 'release', then: 'leadUnit' },
      },
    },
    release: { zh: '公布评价', en: 'Release the rating', from: ['rated', 'rehandling'], by: 'personnel-committee', once: true },
    rehandle: {
      zh: '交办重新办理', en: 'Order second handling', from: 'rated', to: 'rehandling', by: 'personnel-committee', cites: 'SH-SUG:21',
      needs: [{ zh: '代表对结果不满意', en: 'The deputy is not satisfied with the result', holds: ({ said }) => said.rate?.result === 'not-satisfied' }],
    },
    answerAgain: { zh: '再次答复', en: 'Answer again', from: 'rehandling', to: 'answered', by: 'leadUnit', input: Answer, brings: 'secondAnswer', cites: 'SH-SUG:21', tells: 'lead' },
    press: { zh: '列为重点督办', en: 'Press', aside: true, from: ['assigned', 'handling', 'rehandling'], by: 'council', input: z.object({ leader: field(z.string(), '督办领导', 'Leader', { kind: 'person' }) }), names: { presser: 'leader' }, cites: ['SH-SUG:25', 'DEP-2025:52'] },
    close: { zh: '办结', en: 'Close', from: 'rated', to: 'closed', by: 'personnel-committee' },
    withdraw: { zh: '撤回', en: 'Withdraw', aside: true, from: ['draft', 'submitted', 'accepted', 'assigned', 'handling'], to: 'withdrawn', by: 'signers', jointly: { of: 'signers', share: 'all' }, cites: 'SH-SUG:10' },
  },
  clocks: {
    assignment: { after: 'submit', within: workingDays(7), until: 'assign', cites: 'SH-SUG:11' },
    wrongUnit: { zh: '签收或退回', en: 'Take in hand or return', after: 'assign', within: workingDays(7), until: ['take', 'returnAsWrong'], cites: 'SH-SUG:14', then: 'lapses' },
    answer: {
      after: 'assign', within: months(3), until: 'answer', cancelledBy: 'returnAsWrong', cites: ['DEP-2015:42', 'DEP-2025:51', 'SH-SUG:19'],
      extended: { by: 'grantExtension.until', atMost: months(3), cites: 'SH-SUG:19' }, remind: [days(30), days(7)],
    },
    deputyWaits: { zh: '代表等待答复', en: 'The deputy’s wait for an answer', after: 'assign', startsOnce: true, within: months(3), until: 'answer', cites: 'SH-SUG:19' },
    secondAnswer: { after: 'rehandle', within: months(1), until: 'answerAgain', cites: 'SH-SUG:21' },
  },
  rectify: 'personnel-committee',
})
