import * as z from 'zod'
import { carried, day, days, final, many, months, one, open, otherwise, workingDays } from '../src/index.ts'
import { procedure, setting } from './house.ts'

const Draft = z.object({
  subject: z.string().min(1),
  text: z.string(),
  year: z.number().int().optional(),
  arisesFrom: z.array(z.string()).optional(),
})
const Rating = z.object({ grade: z.enum(['satisfied', 'not satisfied']), reasons: z.string().optional() })

/** One organ's part: opened by a step of the parent, delivered by the organ or excused. */
export const part = procedure({
  name: 'part',
  title: { zh: '会办', en: 'Part' },
  parties: { unit: one('unit', '会办单位', 'Co-handling unit') },
  states: {
    asked: open('待会办', 'Asked'),
    delivered: final('已送交', 'Delivered'),
    excused: final('不属职责', 'Excused'),
  },
  papers: { remarks: { zh: '会办意见', en: 'Remarks', signer: 'unit.head', readers: ['unit', 'parent.leadUnit', 'office'] } },
  open: { by: 'parent', to: 'asked', input: z.object({ unit: z.string() }), names: { unit: 'unit' }, tells: 'unit' },
  steps: {
    deliver: { zh: '送交', en: 'Deliver', from: 'asked', to: 'delivered', by: 'unit', brings: 'remarks', cites: 'RULES:17' },
    excuse: { zh: '免办', en: 'Excuse', from: 'asked', to: 'excused', by: ['office', 'parent.leadUnit'] },
    publish: { zh: '公开', en: 'Publish', from: ['asked', 'delivered', 'excused'], by: 'office', once: true },
  },
  clocks: { remarks: { after: 'open', within: months(1), until: ['deliver', 'excuse'], cites: 'RULES:17' } },
  rectify: 'office',
})

/** Says each of the kernel's words at least once. */
export const proposal = procedure({
  name: 'proposal',
  title: { zh: '议案', en: 'Proposal' },
  cites: ['ACT-2006:9', 'ACT-2024:12'],
  card: { title: 'subject', year: 'year' },
  parties: {
    lead: one('deputy', '领衔人', 'Lead'),
    leadUnit: one('unit', '主办单位', 'Lead unit'),
    coUnits: many('unit', '会办单位', 'Co-handling units'),
    presser: one('member', '督办人', 'Presser'),
  },
  anchors: { sitting: { zh: '常委会会议', en: 'Sitting' } },
  states: {
    draft: open('起草', 'Draft'),
    submitted: open('已提出', 'Submitted'),
    assigned: open('已交办', 'Assigned'),
    answered: open('已答复', 'Answered'),
    voted: open('已表决', 'Voted'),
    closed: final('办结', 'Closed'),
    rejected: final('不予受理', 'Rejected'),
    withdrawn: final('撤回', 'Withdrawn'),
    ended: final('人数不足终止', 'Ended below the number'),
    expired: final('逾期终止', 'Expired'),
  },
  signatures: {
    signers: { who: 'deputy', lead: 'lead', atLeast: 3, cites: 'RULES:5', below: { while: 'submitted', take: 'end' } },
    backers: { who: 'member', atLeast: { share: [1, 5] }, cites: 'ACT-2024:61' },
  },
  papers: {
    letter: { zh: '交办函', en: 'Letter', numbers: 'letter', seal: true },
    answer: { zh: '答复', en: 'Answer', signer: 'leadUnit.head', cites: ['ACT-2006:11', 'ACT-2024:14'], readers: { only: ['lead', 'leadUnit', 'office'], until: 'release', then: 'public' } },
    resolution: { zh: '决议', en: 'Resolution', readers: 'public' },
  },
  children: { part },
  counts: {
    replied: { zh: '已答复', en: 'Replied', whose: 'leadUnit', of: 'assign', so: { taken: 'answer' } },
    shared: { zh: '有会办', en: 'Shared', whose: 'leadUnit', of: ['assign'], so: { child: 'part' } },
    done: { zh: '办结', en: 'Done', whose: 'leadUnit', of: 'assign', so: { state: 'closed' } },
    content: { zh: '满意', en: 'Content', whose: 'leadUnit', of: 'rate', so: { step: 'rate', field: 'grade', is: ['satisfied'] } },
  },
  open: {
    by: 'deputy', to: 'draft', input: Draft, names: { lead: 'actor' }, signs: 'signers', links: { 'arises-from': 'arisesFrom' },
    readers: { subject: ['lead', 'signers', 'leadUnit', 'office', 'public'] },
  },
  steps: {
    sign: { zh: '联名', en: 'Sign', from: 'draft', by: 'deputy', signs: 'signers', personal: true },
    unsign: { zh: '撤回签名', en: 'Withdraw the signature', from: ['draft', 'submitted'], by: 'signers', unsigns: 'signers', personal: true },
    reword: { zh: '修改', en: 'Change the text', aside: true, from: 'draft', by: 'lead', input: Draft, rewords: 'signers' },
    submit: { zh: '提出', en: 'Submit', from: 'draft', to: 'submitted', by: 'lead', signed: 'signers', numbers: 'proposal', tells: { office: { zh: '收到一件议案', en: 'A proposal came in' } } },
    back: { zh: '支持', en: 'Back it', from: 'submitted', by: 'member', signs: 'backers' },
    screen: {
      zh: '审核', en: 'Screen', from: 'submitted', by: 'office',
      input: z.object({ accept: z.boolean(), leader: z.string().optional() }),
      to: { rejected: ({ input }) => !input.accept, submitted: otherwise },
      names: { presser: 'leader' },
    },
    assign: {
      zh: '交办', en: 'Assign', from: 'submitted', to: 'assigned', by: 'office', cites: 'RULES:11',
      input: z.object({ leadUnit: z.string(), coUnits: z.array(z.string()) }),
      needs: [
        { zh: '须写明主办单位', en: 'Name the lead unit', under: 'ACT-2006', holds: ({ input }) => input.leadUnit !== '' },
        { zh: '须先审核', en: 'Screen it first', holds: ({ said }) => said.screen?.accept === true },
        { zh: '主办单位不得同时会办', en: 'The lead unit is not its own co-handler', cites: 'RULES:11', holds: ({ input }) => !input.coUnits.includes(input.leadUnit) },
      ],
      names: { leadUnit: 'leadUnit', coUnits: 'coUnits' },
      opens: { part: ({ input }) => input.coUnits.map(unit => ({ unit })) },
      makes: 'letter', tells: ['leadUnit', 'lead'],
    },
    giveBack: { zh: '退回', en: 'Return as the wrong unit', from: 'assigned', to: 'submitted', by: 'leadUnit', cites: 'RULES:14' },
    extend: { zh: '延期', en: 'Extend', from: 'assigned', by: 'office', input: z.object({ until: day }) },
    hold: { zh: '中止', en: 'Hold', from: 'assigned', by: 'office' },
    goOn: { zh: '恢复', en: 'Go on', from: 'assigned', by: 'office' },
    fixDate: { zh: '另定期限', en: 'Fix a date', from: 'assigned', by: 'council', input: z.object({ answerBy: day }) },
    study: { zh: '印发调研报告', en: 'Print the study', from: 'assigned', by: 'office', under: 'ACT-2024', cites: 'ACT-2024:13' },
    answer: {
      zh: '答复', en: 'Answer', from: 'assigned', to: 'answered', by: 'leadUnit', cites: ['ACT-2006:11', 'ACT-2024:14'],
      input: z.object({ text: z.string() }), awaits: { part: ['delivered', 'excused'] }, brings: 'answer',
      readers: { text: ['lead', 'leadUnit', 'office'] },
    },
    rate: {
      zh: '评价', en: 'Rate', from: 'answered', by: 'lead', input: Rating, personal: true, once: true,
      needs: [{ zh: '不满意应说明理由', en: 'Dissatisfaction needs its reasons', holds: ({ input }) => input.grade === 'satisfied' || !!input.reasons }],
      readers: { grade: { only: ['lead', 'office'], until: ['release', 'protest'], then: ['leadUnit', 'public'] }, reasons: 'sealed' },
    },
    release: {
      zh: '公布', en: 'Release', from: ['answered', 'voted', 'closed'], by: 'office', once: true, carries: { part: 'publish' },
      needs: [{ zh: '须由另一人公布', en: 'A second person releases it', holds: ({ took, actor }) => took.answer !== actor.person }],
    },
    vote: {
      zh: '表决', en: 'Vote', from: 'answered', to: { voted: carried, answered: otherwise }, by: 'ballot', asks: 'failedVotes', cites: ['ACT-2006:14', 'ACT-2024:17'],
      ballot: { of: 'member', majority: '1/2', secret: false, cites: 'ACT-2024:17' },
      input: z.object({ due: day }),
      needs: [{ zh: '已两次未通过', en: 'It failed twice', holds: ({ known }) => known.failedVotes < 2 }],
      makes: { resolution: carried },
    },
    close: { zh: '办结', en: 'Close', from: ['answered', 'voted'], to: 'closed', by: 'council' },
    withdraw: { zh: '撤回', en: 'Withdraw', from: ['draft', 'submitted', 'assigned'], to: 'withdrawn', by: 'signers', jointly: { of: 'signers', share: 'all' }, cites: 'RULES:10' },
    protest: { zh: '不满意', en: 'Protest', from: 'answered', to: 'assigned', by: 'signers', jointly: { of: 'signers', share: 'more-than-half' } },
    end: { zh: '不足法定人数，终止', en: 'End below the number', from: 'submitted', to: 'ended', by: 'law', cites: 'RULES:6' },
    expire: { zh: '逾期终止', en: 'Expire', from: 'draft', to: 'expired', by: 'law' },
  },
  clocks: {
    drafting: { after: 'open', within: months(6), until: 'submit', then: 'expire', basis: 'practice' },
    assignment: { after: 'submit', within: workingDays(7), until: 'assign', startsOnce: true, cites: 'RULES:11' },
    wrongUnit: { after: 'assign', within: workingDays(7), until: 'giveBack', then: 'lapses', cites: 'RULES:14' },
    answer: {
      after: ['assign', 'protest'], within: months(3), until: 'answer', cancelledBy: 'giveBack', cites: ['ACT-2006:11', 'ACT-2024:14'],
      extended: { by: 'extend.until', atMost: months(3), cites: 'RULES:19' }, suspended: { by: 'hold', until: 'goOn' }, remind: [days(30), days(7)],
    },
    deputyWaits: { after: 'assign', startsOnce: true, within: months(3), until: 'answer', basis: 'practice' },
    byTheWay: { after: 'assign', when: ({ said: { assign } }) => !!assign?.coUnits.length, within: months(1), until: 'answer', cancelledBy: 'giveBack', basis: 'practice' },
    fixedDate: { after: 'fixDate', on: 'fixDate.answerBy', overrides: 'answer', until: 'answer' },
    draftSent: { before: 'sitting', by: days(20), until: 'answer', cites: ['ACT-2006:12', 'ACT-2024:15'] },
    papersOut: { before: 'sitting', by: workingDays(5), until: 'close', basis: 'practice' },
    handling: { after: 'answer', within: setting('handling'), until: 'close' },
    season: { during: ['06-01', '09-30'], until: 'close', under: 'ACT-2024', cites: 'ACT-2024:19' },
  },
  rectify: 'office',
})
