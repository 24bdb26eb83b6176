import { day, days, final, fulfilled, one, open, otherwise } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

const Draft = z.object({
  addressee: field(z.string(), '受质询机关', 'Organ addressed', { kind: 'organ' }),
  subject: field(z.string().min(1), '质询对象和问题', 'Subject'),
  question: field(z.string().min(1), '质询的问题', 'Question', { long: true }),
  content: field(z.string().min(1), '质询的内容', 'Content', { long: true }),
})
const Route = z.object({
  form: field(z.enum(['sitting', 'committee', 'written']), '答复方式', 'Form of answer', {
    words: { sitting: ['在常委会会议上口头答复', 'Orally in the sitting'], committee: ['在专门委员会会议上口头答复', 'Orally in committee'], written: ['书面答复', 'In writing'] },
  }),
  committee: field(z.string().optional(), '专门委员会', 'Committee', { kind: 'committee' }),
  answerBy: field(day, '答复期限', 'Answer due'),
})

/** A written question of three or more members that the organ must answer (质询案). */
export const interpellation = procedure({
  name: 'interpellation',
  title: { zh: '质询案', en: 'Interpellation' },
  card: { title: 'subject' },
  cites: ['SUP-2006:35', 'SUP-2024:51', 'ORG-2022:53'],
  parties: {
    lead: one('member', '领衔人', 'Lead signer'),
    addressee: one('organ', '受质询机关', 'Organ addressed'),
    committee: one('committee', '专门委员会', 'Committee'),
  },
  anchors: { nextSittingCloses: { zh: '下次常委会会议闭会', en: 'Close of the next sitting' } },
  states: {
    drafted: open('起草', 'Drafting'),
    submitted: open('已提出', 'Submitted'),
    sent: open('已交受质询机关', 'Sent to the organ'),
    answered: open('已答复', 'Answered'),
    unsatisfied: open('过半数不满意', 'Signers unsatisfied'),
    sentAgain: open('再作答复', 'Second answer due'),
    closed: fulfilled('办结', 'Closed'),
    withdrawn: final('撤回', 'Withdrawn'),
    ended: final('终止', 'Ended below the number'),
  },
  signatures: {
    signers: {
      who: 'sc-member', lead: 'lead', atLeast: 3, cites: ['ORG-2022:53', 'SUP-2024:51'],
      below: { while: ['submitted', 'sent'], take: 'end' },
    },
  },
  papers: {
    answer: { zh: '书面答复', en: 'Written answer', signer: 'addressee.head', seal: true, cites: ['SUP-2006:38', 'SUP-2024:54'] },
    notice: { zh: '质询案转办函', en: 'Letter to the organ', numbers: 'interpellation' },
  },
  open: { by: 'sc-member', to: 'drafted', input: Draft, names: { lead: 'actor', addressee: 'addressee' }, signs: 'signers', personal: true },
  steps: {
    sign: { zh: '联名', en: 'Sign', from: 'drafted', by: 'sc-member', signs: 'signers', personal: true },
    unsign: { zh: '撤回签名', en: 'Withdraw signature', aside: true, from: ['drafted', 'submitted', 'sent'], by: 'signers', unsigns: 'signers', personal: true },
    reword: { zh: '修改', en: 'Change the text', aside: true, from: 'drafted', by: 'lead', input: Draft, rewords: 'signers' },
    submit: { zh: '提出', en: 'Submit', from: 'drafted', to: 'submitted', by: 'lead', signed: 'signers', tells: 'council' },
    route: {
      zh: '决定答复方式', en: 'Decide the form of answer',
      from: 'submitted', to: 'sent', by: 'council', cites: ['SUP-2006:36', 'SUP-2024:52'],
      input: Route,
      needs: [{ zh: '须指定专门委员会', en: 'Name the committee', holds: ({ input }) => input.form !== 'committee' || input.committee !== undefined }],
      names: { committee: 'committee' },
      makes: 'notice', tells: ['addressee', 'lead'],
    },
    answerInWriting: {
      zh: '书面答复', en: 'Answer in writing',
      from: ['sent', 'sentAgain'], to: { answered: ({ state }) => state === 'sent', closed: otherwise }, by: 'addressee', cites: ['SUP-2006:38', 'SUP-2024:54'],
      needs: [{ zh: '应书面答复', en: 'A written answer was decided', holds: ({ said }) => said.route?.form === 'written' }],
      brings: 'answer', tells: 'lead',
    },
    answerOrally: {
      zh: '口头答复', en: 'Answer orally',
      from: ['sent', 'sentAgain'], to: { answered: ({ state }) => state === 'sent', closed: otherwise }, by: 'office', cites: ['SUP-2006:38', 'SUP-2024:54'],
      input: z.object({ byHead: field(z.literal(true), '机关负责人到会答复', 'Answered by the head in person'), minutes: field(z.string().min(1), '答复记录', 'Minutes', { long: true }) }),
      needs: [{ zh: '应口头答复', en: 'An oral answer was decided', holds: ({ said }) => said.route?.form !== 'written' }],
    },
    askAgain: {
      zh: '不满意，要求再作答复', en: 'Ask for a second answer',
      from: 'answered', to: 'unsatisfied', by: 'signers', personal: true,
      jointly: { of: 'signers', share: 'more-than-half' }, cites: ['SUP-2006:37', 'SUP-2024:53'],
      tells: 'council',
    },
    orderSecondAnswer: {
      zh: '决定再作答复', en: 'Order a second answer',
      from: 'unsatisfied', to: 'sentAgain', by: 'council', cites: ['SUP-2006:37', 'SUP-2024:53'],
      input: z.object({ answerBy: field(day, '再次答复期限', 'Second answer due') }), tells: 'addressee',
    },
    close: { zh: '办结', en: 'Close', from: ['answered', 'unsatisfied'], to: 'closed', by: 'council' },
    withdraw: { zh: '撤回', en: 'Withdraw', aside: true, from: ['drafted', 'submitted', 'sent'], to: 'withdrawn', by: 'signers', jointly: { of: 'signers', share: 'all' }, cites: 'SH-DEP:16' },
    end: { zh: '不足法定人数，终止', en: 'End below the number', from: ['submitted', 'sent'], to: 'ended', by: 'law', cites: 'SH-DEP:16' },
  },
  clocks: {
    answer: { after: 'route', on: 'route.answerBy', until: ['answerInWriting', 'answerOrally'] },
    secondAnswer: { zh: '再次答复', en: 'Second answer', after: 'orderSecondAnswer', on: 'orderSecondAnswer.answerBy', until: ['answerInWriting', 'answerOrally'] },
    atTheLatest: { before: 'nextSittingCloses', by: days(0), until: ['answerInWriting', 'answerOrally'], cites: 'SH-SCR:31' },
  },
  rectify: 'office',
})
