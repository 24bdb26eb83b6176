import { day, days, final, fulfilled, many, months, one, open, otherwise, own, workingDays } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'
import { coHandling } from './co-handling.ts'
import { fourFacts } from './facts.ts'
import { Answer, Assignment, Contact, Draft, Rating, Refusal, Rewording, Why } from './inputs.ts'
import { leadPart } from './lead-part.ts'
import { press } from './press.ts'
import { promise } from './promise.ts'
import { relay } from './relay.ts'

const raisers = ['lead', 'signers', 'joined'] as const
const office = ['personnel-committee', 'secretariat', 'government-office'] as const
const handlers = ['leadUnit', 'partUnits', 'coUnits', 'facing'] as const
/** A draft is its author's; handed in, it is the office's and the units'. */
const handedIn = { only: ['lead', 'signers', 'invited'], until: 'submit', then: [...raisers, ...office, ...handlers, 'council'] } as const
const inHand = ['handling', 'rehandling'] as const
/** A rating reaches the unit only when the second handling opens or the matter closes. */
const sealedRating = { only: [...raisers, 'personnel-committee'], until: ['rehandle', 'close'], then: ['leadUnit', 'partUnits', 'government-office'] } as const

/** The office that receives and assigns: the secretariat in a session, the deputies' office between sessions (SH-SUG 11). */
const receiving = {
  zh: '会议期间由大会秘书处受理和交办，闭会期间由人事代表工委受理和交办。请转请其办理。',
  en: 'In a session the secretariat receives and assigns, between sessions the deputies’ committee. Ask them.', cites: 'SH-SUG:11',
  holds: ({ actor, settings }: { actor: { roles: readonly string[] }; settings: { readonly [key: string]: unknown } }) =>
    actor.roles.includes(settings['session'] === 'in-session' ? 'secretariat' : 'personnel-committee'),
}
const unitsApart = {
  zh: '同一单位只能承担一种办理责任，请不要重复填写。', en: 'A unit has one part in the handling. Do not name it twice.', cites: 'SH-SUG:13',
  holds: ({ input }: { input: z.infer<typeof Assignment> }) => {
    const units = [input.leadUnit, ...input.parts.map(part => part.unit), ...input.coUnits]
    return new Set(units).size === units.length
  },
}
/** The title as it stands after its last change. */
const titleOf = (said: { readonly open: { readonly title: string }; readonly reword?: { readonly title: string } }): string => said.reword?.title ?? said.open.title
type Titled = Parameters<typeof titleOf>[0]
/** What an assignment brings about, whoever makes it. */
const assigning = {
  input: Assignment,
  names: { leadUnit: 'leadUnit', partUnits: ({ input }: { input: z.infer<typeof Assignment> }) => input.parts.map(part => part.unit), coUnits: 'coUnits', facing: ({ input, parties }: { input: z.infer<typeof Assignment>; parties: { readonly facing: readonly string[] } }) => input.facing ?? parties.facing },
  opens: {
    coHandling: ({ input, said }: { input: z.infer<typeof Assignment>; said: Titled }) => input.coUnits.map(unit => ({ title: titleOf(said), unit })),
    leadPart: ({ input, said }: { input: z.infer<typeof Assignment>; said: Titled }) => input.parts.map(part => ({ title: titleOf(said), ...part })),
  },
  makes: 'assignment',
  tells: ['leadUnit', 'partUnits', 'coUnits', 'lead', 'facing'],
} as const
const promisesTold = {
  zh: '正在解决、计划解决的，应写明措施和完成日期，逐条列为承诺。', en: 'What is being solved or planned is a promise with its measure and its date. List each.', cites: 'SH-SUG:18',
  holds: ({ input }: { input: Answer }) => (input.result !== 'being-solved' && input.result !== 'planned') || input.promises.length > 0,
}
const promisesAhead = {
  zh: '承诺的完成日期已过。已经做完的写在答复里，没有做完的写新的日期。', en: 'A promise lies in the past. What is done belongs in the answer; what is not gets a new date.', cites: 'SH-SUG:18',
  holds: ({ input, today }: { input: Answer; today: string }) => input.promises.every(promised => promised.by >= today),
}
const opensPromises = { promise: ({ input, parties }: { input: Answer; parties: { readonly leadUnit: readonly string[] } }) => input.promises.map(promised => ({ ...promised, unit: parties.leadUnit[0] ?? '' })) }
const answerReaders = { text: [...raisers, ...handlers, ...office, 'council'], result: [...raisers, ...handlers, ...office, 'council'], promises: [...raisers, ...handlers, ...office, 'council'], publish: [...handlers, ...office] } as const

/** A deputy's suggestion, from the draft to the promise kept (代表建议、批评和意见; SH-SUG). */
export const suggestion = procedure({
  name: 'suggestion',
  title: { zh: '代表建议、批评和意见', en: 'Suggestion' },
  cites: ['DEP-2015:42', 'DEP-2025:51'],
  card: { title: 'title', text: 'body' },
  fourFacts: {
    of: 'leadUnit', answered: { by: 'answer', within: ['answer', 'secondAnswer'], class: 'answer.result' },
    promised: { promise: 'promised' }, delivered: { promise: 'kept' },
    satisfied: { attitude: 'rate.attitude', result: 'rate.result', not: 'not-satisfied' },
  },
  parties: {
    lead: one('deputy', '领衔代表', 'Lead deputy'),
    invited: many('deputy', '受邀联名的代表', 'Deputies invited to sign'),
    joined: many('deputy', '并案代表', 'Deputies of merged suggestions'),
    leadUnit: one('unit', '主办单位', 'Lead unit'),
    partUnits: many('unit', '分办单位', 'Other lead units'),
    coUnits: many('unit', '会办单位', 'Co-handling units'),
    facing: one('committee', '对口专工委', 'Facing committee'),
    decider: one('person', '裁定人', 'Decider'),
  },
  states: {
    draft: own('起草', 'Draft'), submitted: open('已提出', 'Submitted'), accepted: open('已受理', 'Accepted'),
    distributing: open('待分办', 'To be distributed'), assigned: open('已交办', 'Assigned'), returning: open('申请退回', 'Return asked for'),
    arbitration: open('待裁定', 'Before the decider'), handling: open('办理中', 'Being handled'), answered: open('已答复', 'Answered'),
    rated: open('已评价', 'Rated'), rehandling: open('再次办理', 'Being handled again'), following: open('跟踪落实', 'Followed up'),
    relaying: open('转请市代表', 'With city deputies'),
    closed: fulfilled('办结', 'Closed'), returned: final('退回代表', 'Returned'), letter: final('作来信处理', 'Treated as a letter'),
    relayed: final('已转市代表', 'Relayed to city deputies'), merged: final('并案', 'Merged'), withdrawn: final('撤回', 'Withdrawn'),
    dropped: { ...final('放弃草稿', 'Draft given up'), own: true },
  },
  signatures: { signers: { who: 'deputy', lead: 'lead', atLeast: 1, cites: ['SH-SUG:4', 'SH-SUG:20'], below: { while: 'submitted', take: 'endUnsigned' } } },
  children: { coHandling, leadPart, promise, press, relay },
  counts: {
    answered: { ...fourFacts.answered, whose: 'leadUnit', of: ['assign', 'distribute', 'decide'], so: { taken: 'answer' } },
    promised: { ...fourFacts.promised, whose: 'leadUnit', of: 'answer', so: { child: 'promise' } },
    satisfied: { ...fourFacts.satisfied, whose: 'leadUnit', of: 'rate', so: { step: 'rate', field: 'result', is: ['satisfied', 'basically'] } },
  },
  papers: {
    attachment: { zh: '附件', en: 'Attachment', readers: handedIn },
    assignment: { zh: '交办通知', en: 'Letter of assignment', seal: true },
    contactRecord: { zh: '沟通材料', en: 'Record of contact' },
    answer: { zh: '答复函', en: 'Answer', signer: 'leadUnit.head', seal: true, numbers: 'answer-letter', cites: 'SH-SUG:20' },
  },
  open: {
    by: ['deputy', 'parent'], to: { submitted: ({ input }) => input.cosigners !== undefined, draft: otherwise }, input: Draft,
    names: { lead: ({ input, actor }) => input.leadDeputy ?? actor.onBehalfOf ?? actor.person, invited: ({ input }) => input.invited ?? [] },
    signs: 'signers', signed: { signers: 'cosigners' }, links: { 'arises-from': 'arisesFrom' }, mayBring: 'attachment', cites: ['SH-SUG:4', 'SH-SUG:6'],
    needs: [{ zh: '领衔代表和联名代表由本人确认，不能代填。', en: 'Lead and signers confirm for themselves; they cannot be filled in.', holds: ({ input, follows }) => follows || (input.leadDeputy === undefined && input.cosigners === undefined) }],
    readers: { title: handedIn, body: handedIn, publish: handedIn, withUnits: handedIn, invited: ['lead'], arisesFrom: handedIn, leadDeputy: handedIn, cosigners: handedIn },
  },
  steps: {
    invite: {
      zh: '邀请联名', en: 'Invite to sign', aside: true, from: 'draft', by: 'lead', tells: 'invited',
      input: z.object({ deputies: field(z.array(z.string()).min(1), '代表', 'Deputies', { kind: 'deputy' }) }),
      names: { invited: ({ input, parties }) => [...new Set([...parties.invited, ...input.deputies])] },
    },
    cosign: { zh: '确认联名', en: 'Sign', aside: true, from: 'draft', by: 'invited', signs: 'signers', personal: true, cites: 'SH-SUG:4', tells: 'lead' },
    uncosign: { zh: '撤回联名', en: 'Withdraw the signature', aside: true, from: ['draft', 'submitted'], by: 'signers', unsigns: 'signers', personal: true, tells: 'lead' },
    reword: { zh: '修改', en: 'Change the text', aside: true, from: 'draft', by: 'lead', input: Rewording, rewords: 'signers', begins: ['open', 'reword'], cites: 'SH-SUG:4', readers: { title: handedIn, body: handedIn, publish: handedIn, withUnits: handedIn }, tells: 'invited' },
    attach: { zh: '添加附件', en: 'Attach', aside: true, from: ['draft', 'submitted', 'accepted', 'assigned', 'handling'], by: 'lead', brings: 'attachment' },
    submit: { zh: '提交', en: 'Submit', from: 'draft', to: 'submitted', by: 'lead', signed: 'signers', cites: 'SH-SUG:7', tells: ['personnel-committee', 'secretariat', 'signers'] },
    drop: { zh: '放弃草稿', en: 'Give the draft up', aside: true, from: 'draft', to: 'dropped', by: 'lead' },
    accept: { zh: '受理', en: 'Accept', from: 'submitted', to: 'accepted', by: ['personnel-committee', 'secretariat'], numbers: 'suggestion', needs: [receiving], cites: 'SH-SUG:11', tells: ['lead', 'signers'] },
    refuse: {
      zh: '不予受理', en: 'Do not accept', aside: true, from: 'submitted', by: ['personnel-committee', 'secretariat'], input: Refusal, cites: 'SH-SUG:8',
      to: { relaying: ({ input }) => input.then === 'relay', letter: ({ input }) => input.then === 'letter', returned: otherwise },
      needs: [
        receiving,
        { zh: '转请市代表的，请写明转请哪几位。', en: 'Name the city deputies who are asked.', holds: ({ input }) => input.then !== 'relay' || (input.cityDeputies?.length ?? 0) > 0 },
      ],
      opens: { relay: ({ input, said }) => (input.then === 'relay' ? (input.cityDeputies ?? []).map(cityDeputy => ({ cityDeputy, title: titleOf(said), text: said.reword?.body ?? said.open.body, why: input.explanation })) : []) },
      tells: ['lead', 'signers'],
    },
    relayEnded: { zh: '转请有了结果', en: 'The relay has ended', from: 'relaying', to: 'relayed', by: 'law', awaits: { relay: ['reported', 'declined', 'lapsed'] }, tells: ['lead', 'signers'] },
    merge: {
      zh: '并案', en: 'Merge', aside: true, from: ['submitted', 'accepted'], to: 'merged', by: ['personnel-committee', 'secretariat'],
      input: z.object({ into: field(z.uuid(), '并入的建议', 'Merged into', { kind: 'matter' }), why: field(z.string().trim().min(1), '理由', 'Why', { long: true }) }),
      links: { 'merges-into': 'into' }, tells: ['lead', 'signers'],
      hands: { 'merges-into': { step: 'join', input: ({ parties, signed }) => ({ deputies: [...new Set([...parties.lead, ...signed.signers, ...parties.joined])] }) } },
    },
    join: {
      zh: '并入另一件建议', en: 'Another suggestion joins', aside: true, from: ['submitted', 'accepted', 'distributing', 'assigned', 'returning', 'arbitration', 'handling'], by: 'link',
      input: z.object({ deputies: field(z.array(z.string()), '并案代表', 'Its deputies', { kind: 'deputy' }) }),
      names: { joined: ({ input, parties }) => [...new Set([...parties.joined, ...input.deputies])].filter(id => !parties.lead.includes(id)) },
    },
    assign: {
      ...assigning, zh: '交办', en: 'Assign', from: 'accepted', to: 'assigned', by: ['personnel-committee', 'secretariat'], cites: ['SH-SUG:11', 'SH-SUG:13'], needs: [receiving, unitsApart], begins: ['assign', 'distribute', 'decide'],
    },
    entrust: {
      zh: '交政府办分办', en: 'Hand to the government office', from: 'accepted', to: 'distributing', by: ['personnel-committee', 'secretariat'], cites: 'SH-SUG:11', needs: [receiving], tells: ['government-office', 'lead'],
    },
    distribute: { ...assigning, zh: '分办', en: 'Distribute', from: 'distributing', to: 'assigned', by: 'government-office', cites: ['SH-SUG:11', 'SH-SUG:13'], needs: [unitsApart], begins: ['assign', 'distribute'] },
    receive: { zh: '签收', en: 'Receive', from: 'assigned', to: 'handling', by: ['leadUnit', 'law'], cites: 'SH-SUG:14' },
    askReturn: { zh: '申请退回', en: 'Ask to return it', aside: true, from: ['assigned', 'handling'], to: 'returning', by: 'leadUnit', input: Why('不属于本单位职权范围的理由', 'Why it is outside the unit’s powers'), cites: 'SH-SUG:14', tells: ['personnel-committee', 'government-office'] },
    agreeReturn: { zh: '同意退回', en: 'Agree to the return', from: 'returning', to: 'accepted', by: ['personnel-committee', 'government-office'], cites: 'SH-SUG:14', carries: { coHandling: 'reassigned', leadPart: 'reassigned' }, tells: ['leadUnit', 'lead'] },
    denyReturn: { zh: '不同意退回', en: 'Deny the return', from: 'returning', to: 'handling', by: ['personnel-committee', 'government-office'], input: Why('理由', 'Why'), cites: 'SH-SUG:14', tells: 'leadUnit' },
    refer: {
      zh: '提请裁定', en: 'Refer to a decider', from: ['returning', 'accepted'], to: 'arbitration', by: ['personnel-committee', 'government-office'], cites: 'SH-SUG:17', aside: true,
      input: z.object({ decider: field(z.string(), '裁定人', 'Decider', { kind: 'person' }), dispute: field(z.string().trim().min(1), '分歧', 'What is in dispute', { long: true }) }),
      names: { decider: 'decider' }, carries: { coHandling: 'reassigned', leadPart: 'reassigned' },
    },
    decide: { ...assigning, zh: '裁定承办单位', en: 'Decide who handles it', from: 'arbitration', to: 'assigned', by: 'decider', cites: ['SH-SUG:13', 'SH-SUG:17'], needs: [unitsApart], begins: ['assign', 'distribute', 'decide'] },
    objectToUnit: { zh: '对交办提出意见', en: 'Object to the assignment', aside: true, from: ['assigned', 'handling'], by: 'lead', input: z.object({ objection: field(z.string().trim().min(1), '意见', 'Objection', { long: true }) }), cites: 'SH-SUG:14', tells: ['personnel-committee', 'government-office'] },
    answerObjection: { zh: '反馈代表意见', en: 'Answer the objection', aside: true, from: ['assigned', 'handling'], by: ['personnel-committee', 'government-office'], input: z.object({ reply: field(z.string().trim().min(1), '处理情况', 'What was done', { long: true }) }), needs: [{ zh: '代表没有提出意见。', en: 'The deputy has not objected.', holds: ({ taken }) => (taken.objectToUnit ?? 0) > (taken.answerObjection ?? 0) }], cites: 'SH-SUG:14', tells: 'lead' },
    addCoUnits: {
      zh: '增加会办单位', en: 'Add co-handling units', aside: true, from: ['assigned', ...inHand], by: ['personnel-committee', 'government-office'], cites: 'SH-SUG:13',
      input: z.object({ units: field(z.array(z.string()).min(1), '会办单位', 'Units', { kind: 'unit' }) }),
      needs: [{ zh: '该单位已在办理，无须增加。', en: 'That unit is handling it already.', holds: ({ input, parties }) => input.units.every(unit => ![...parties.leadUnit, ...parties.partUnits, ...parties.coUnits].includes(unit)) }],
      names: { coUnits: ({ input, parties }) => [...parties.coUnits, ...input.units] }, opens: { coHandling: ({ input, said }) => input.units.map(unit => ({ title: titleOf(said), unit })) }, tells: ['coUnits', 'leadUnit'],
    },
    contact: { zh: '记一次沟通', en: 'Record a contact', aside: true, from: [...inHand], by: ['leadUnit', 'partUnits'], input: Contact, mayBring: 'contactRecord', cites: 'SH-SUG:16', tells: ['lead', 'signers'] },
    progress: { zh: '告知进展', en: 'Tell how it goes', aside: true, from: [...inHand, 'following'], by: 'leadUnit', input: z.object({ note: field(z.string().trim().min(1), '进展', 'Progress', { long: true }) }), cites: 'SH-SUG:22', tells: ['lead', 'signers'] },
    askExtension: {
      zh: '申请延期', en: 'Ask for more time', aside: true, from: 'handling', by: 'leadUnit', cites: 'SH-SUG:19', tells: ['personnel-committee', 'government-office', 'lead'],
      input: z.object({ until: field(day, '延至', 'Until'), why: field(z.string().trim().min(1), '涉及面广、处理难度大的理由', 'Why it is wide and difficult', { long: true }) }),
      needs: [{ zh: '延期应在答复期限届满前提出，期限已过。请尽快答复，并向代表说明。', en: 'More time is asked for before the date, and the date has passed. Answer as soon as possible and explain.', holds: ({ due, today }) => due.answer !== undefined && today <= due.answer }],
    },
    consentExtension: { zh: '政府办同意延期', en: 'Government office consents', aside: true, from: 'handling', by: 'government-office', cites: 'SH-SUG:19', needs: [{ zh: '承办单位没有申请延期。', en: 'The unit has not asked for more time.', holds: ({ taken }) => (taken.askExtension ?? 0) > (taken.grantExtension ?? 0) }] },
    grantExtension: {
      zh: '同意延期', en: 'Grant more time', aside: true, from: 'handling', by: 'personnel-committee', cites: 'SH-SUG:19', begins: 'askExtension',
      input: z.object({ until: field(day, '延至', 'Until') }),
      needs: [
        { zh: '承办单位须先书面申请。', en: 'The unit must have asked in writing.', holds: ({ taken }) => (taken.askExtension ?? 0) > Math.max(taken.grantExtension ?? 0, taken.denyExtension ?? 0) },
        { zh: '行政机关承办的，须会同政府办公室同意。请先由政府办公室办理“政府办同意延期”。', en: 'Where a government unit handles it, the government office consents first.', holds: ({ said, taken }) => (said.decide ?? said.distribute ?? said.assign)?.channel !== 'government' || (taken.consentExtension ?? 0) > (taken.askExtension ?? 0) },
      ],
      tells: { lead: { zh: '答复期限延长了', en: 'The answer will come later' }, signers: { zh: '答复期限延长了', en: 'The answer will come later' }, leadUnit: { zh: '延期已同意', en: 'More time was granted' } },
    },
    denyExtension: { zh: '不同意延期', en: 'Deny more time', aside: true, from: 'handling', by: 'personnel-committee', input: Why('理由', 'Why'), needs: [{ zh: '承办单位没有申请延期。', en: 'The unit has not asked for more time.', holds: ({ taken }) => (taken.askExtension ?? 0) > Math.max(taken.grantExtension ?? 0, taken.denyExtension ?? 0) }], cites: 'SH-SUG:19', tells: ['leadUnit', 'lead'] },
    draftAnswer: { zh: '拟写答复', en: 'Draft the answer', aside: true, from: [...inHand], by: 'leadUnit', input: Answer, begins: 'draftAnswer', needs: [promisesTold], cites: 'SH-SUG:18', tells: 'leadUnit.head', readers: { text: ['leadUnit', 'government-office'], result: ['leadUnit', 'government-office'], promises: ['leadUnit', 'government-office'], publish: ['leadUnit', 'government-office'] } },
    answer: {
      zh: '签发答复', en: 'Sign the answer', from: [...inHand], to: 'answered', by: 'leadUnit.head', input: Answer, begins: 'draftAnswer', cites: ['SH-SUG:18', 'SH-SUG:19', 'SH-SUG:20', 'SH-SUG:21'],
      awaits: { coHandling: ['delivered', 'excused', 'reassigned'], leadPart: ['agreed', 'excused', 'reassigned'] },
      needs: [
        promisesTold, promisesAhead,
        { zh: '答复前应与代表沟通，并有记录。请先“记一次沟通”。', en: 'The deputy is spoken with before the answer. Record the contact first.', cites: 'SH-SUG:16', holds: ({ taken }) => (taken.contact ?? 0) > Math.max(taken.assign ?? 0, taken.distribute ?? 0, taken.decide ?? 0, taken.rehandle ?? 0) },
        { zh: '与上一次答复内容相同。再次办理应有新的办理情况。', en: 'It is the same answer as before. A second handling says what is new.', cites: 'SH-SUG:21', holds: ({ input, said, state }) => state !== 'rehandling' || said.answer?.text.trim() !== input.text.trim() },
      ],
      opens: opensPromises, makes: 'answer', readers: answerReaders, tells: ['lead', 'signers', 'joined', 'personnel-committee'],
    },
    rate: {
      zh: '评价', en: 'Rate', from: 'answered', to: 'rated', by: 'lead', personal: true, cites: 'SH-SUG:21', input: Rating, tells: 'personnel-committee',
      needs: [{ zh: '不满意的，请写明具体意见，一句话即可。', en: 'Where something is not satisfactory, say what; one sentence is enough.', cites: 'SH-SUG:21', holds: ({ input }) => (input.attitude !== 'not-satisfied' && input.result !== 'not-satisfied') || (input.reasons?.trim() ?? '') !== '' }],
      readers: { attitude: sealedRating, result: sealedRating, reasons: sealedRating },
    },
    concur: {
      zh: '联名代表补充评价', en: 'A signer adds to the rating', aside: true, from: ['answered', 'rated'], by: ['signers', 'joined'], personal: true, cites: 'SH-SUG:21', tells: 'personnel-committee',
      input: z.object({ opinion: field(z.string().trim().min(1), '意见', 'Opinion', { long: true }) }), readers: { opinion: sealedRating },
    },
    confide: {
      zh: '私下反映', en: 'Tell the office privately', aside: true, from: 'any', by: [...raisers], personal: true, tells: 'personnel-committee',
      input: z.object({ matter: field(z.string().trim().min(1), '情况', 'What happened', { long: true, hint: ['如：有人要求改评价。承办单位看不到', 'Such as pressure to change a rating. The unit never sees it'] }) }), readers: { matter: ['personnel-committee'] },
    },
    unrated: { zh: '逾期未评价', en: 'Not rated in time', from: 'answered', to: 'following', by: 'law', tells: ['lead', 'personnel-committee'] },
    rehandle: {
      zh: '交再次办理', en: 'Order a second handling', from: 'rated', to: 'rehandling', by: 'personnel-committee', cites: 'SH-SUG:21',
      input: z.object({ finding: field(z.string().trim().min(1), '研究意见', 'What the study found', { long: true }) }),
      needs: [{ zh: '代表对态度和结果都没有不满意，无须再次办理。', en: 'The deputy is not dissatisfied; no second handling is needed.', holds: ({ said }) => said.rate?.result === 'not-satisfied' || said.rate?.attitude === 'not-satisfied' }],
      tells: ['leadUnit', 'lead', 'signers'],
    },
    conclude: {
      zh: '转跟踪落实', en: 'Go on to follow-up', from: 'rated', to: 'following', by: 'personnel-committee', cites: ['SH-SUG:21', 'SH-SUG:22'],
      input: z.object({ told: field(z.string().optional(), '告知代表的研究结果', 'What the deputy is told', { long: true }) }),
      needs: [{ zh: '代表不满意的，应当研究并把结果告知代表，请填写。', en: 'A dissatisfied deputy is told what the study found. Fill it in.', cites: 'SH-SUG:21', holds: ({ said, input }) => (said.rate?.result !== 'not-satisfied' && said.rate?.attitude !== 'not-satisfied') || (input.told?.trim() ?? '') !== '' }],
      tells: ['lead', 'signers'], readers: { told: [...raisers, 'personnel-committee'] },
    },
    press: {
      zh: '督办', en: 'Press', aside: true, from: ['assigned', ...inHand, 'answered', 'rated', 'following'], by: ['council', 'personnel-committee', 'facing'], cites: ['SH-SUG:25', 'DEP-2025:52'],
      input: z.object({
        mode: field(z.enum(['leader', 'committee', 'street', 'deputies']), '督办方式', 'Mode', { words: { leader: ['常委会领导牵头督办', 'Led by a leader'], committee: ['专工委对口督办', 'By the facing committee'], street: ['街工委协同督办', 'With the street committee'], deputies: ['代表参与督办', 'Joined by deputies'] } }),
        leader: field(z.string().optional(), '牵头领导', 'Leader', { kind: 'person' }), committee: field(z.string().optional(), '专工委、街工委', 'Committee', { kind: 'committee' }),
        deputies: field(z.array(z.string()).optional(), '参与的代表', 'Deputies who join', { kind: 'deputy' }), by: field(day.optional(), '督办到', 'Until'),
      }),
      needs: [{ zh: '请写明由谁督办：领导牵头填领导，专工委、街工委督办填委员会，代表参与填代表。', en: 'Say who presses: a leader, a committee, or deputies.', holds: ({ input }) => (input.mode === 'leader' ? input.leader !== undefined : input.mode === 'deputies' ? (input.deputies?.length ?? 0) > 0 : input.committee !== undefined) }],
      opens: { press: ({ input, said }) => [{ title: titleOf(said), ...input }] }, tells: ['leadUnit', 'lead'],
    },
    askCity: {
      zh: '市区联动接力', en: 'Relay to city deputies', aside: true, from: ['accepted', 'assigned', ...inHand, 'answered', 'rated', 'following'], by: ['personnel-committee', 'council'], cites: 'SH-SUG:25',
      input: z.object({ cityDeputies: field(z.array(z.string()).min(1), '转请的市代表', 'City deputies asked', { kind: 'person' }), why: field(z.string().trim().min(1), '需要市级解决的理由', 'Why the city is needed', { long: true }) }),
      opens: { relay: ({ input, said }) => input.cityDeputies.map(cityDeputy => ({ cityDeputy, title: titleOf(said), text: said.reword?.body ?? said.open.body, why: input.why })) }, tells: 'lead',
    },
    checkContent: {
      zh: '内容公开前核对', en: 'Check the content', aside: true, from: ['accepted', 'assigned', ...inHand, 'answered', 'rated', 'following', 'closed'], by: 'personnel-committee', cites: 'SH-SUG:26', begins: ['open', 'reword', 'checkContent'],
      input: z.object({ title: field(z.string().trim().min(1), '公开的标题', 'Title as published', { similar: 'title' }), body: field(z.string().trim().min(1), '公开的正文', 'Text as published', { similar: 'body', long: true }) }),
      needs: [{ zh: '代表不同意公开内容，不能公开。', en: 'The deputy does not agree to publication.', holds: ({ said }) => said.reword?.publish ?? said.open.publish }],
      readers: { title: { only: ['personnel-committee'], until: 'publishContent', then: 'public' }, body: { only: ['personnel-committee'], until: 'publishContent', then: 'public' } },
    },
    publishContent: {
      zh: '公开内容', en: 'Publish the content', aside: true, from: ['accepted', 'assigned', ...inHand, 'answered', 'rated', 'following', 'closed'], by: ['personnel-committee', 'office-head'], cites: 'SH-SUG:26',
      needs: [
        { zh: '请先核对要公开的内容。', en: 'Check the content first.', holds: ({ taken }) => (taken.checkContent ?? 0) > (taken.publishContent ?? 0) },
        { zh: '公开由核对以外的另一人办理。请转请其办理。', en: 'Whoever checked it does not publish it. Ask a second person.', holds: ({ took, actor }) => took.checkContent !== actor.person },
      ],
    },
    checkResult: {
      zh: '结果公开前核对', en: 'Check the result', aside: true, from: ['answered', 'rated', 'rehandling', 'following', 'closed'], by: 'personnel-committee', cites: 'SH-SUG:26',
      input: z.object({ answer: field(z.string().trim().min(1), '公开的答复', 'Answer as published', { long: true }) }),
      needs: [
        { zh: '承办单位认为办理结果不宜公开，请先与其沟通。', en: 'The unit holds that the result should not be published. Speak with it first.', holds: ({ said }) => said.answer?.publish === true },
        { zh: '内容没有公开的，结果不单独公开。', en: 'A result is not published without its content.', holds: ({ taken }) => taken.publishContent !== undefined },
      ],
      readers: { answer: { only: ['personnel-committee'], until: 'publishResult', then: 'public' } },
    },
    publishResult: {
      zh: '公开办理结果', en: 'Publish the result', aside: true, from: ['answered', 'rated', 'rehandling', 'following', 'closed'], by: ['personnel-committee', 'office-head'], cites: 'SH-SUG:26',
      needs: [
        { zh: '请先核对要公开的办理结果。', en: 'Check the result first.', holds: ({ taken }) => (taken.checkResult ?? 0) > (taken.publishResult ?? 0) },
        { zh: '公开由核对以外的另一人办理。请转请其办理。', en: 'Whoever checked it does not publish it. Ask a second person.', holds: ({ took, actor }) => took.checkResult !== actor.person },
      ],
      carries: { promise: 'publish' },
    },
    close: { zh: '办结', en: 'Close', from: 'following', to: 'closed', by: 'personnel-committee', cites: 'SH-SUG:22', awaits: { promise: ['kept', 'changed', 'replaced'], press: ['ended'] }, tells: ['lead', 'signers', 'leadUnit'] },
    endUnsigned: { zh: '已无人署名，视同撤回', en: 'Nobody signs it any more', from: 'submitted', to: 'withdrawn', by: 'law', cites: 'SH-SUG:10', tells: ['personnel-committee', 'secretariat'] },
    withdraw: { zh: '撤回', en: 'Withdraw', aside: true, from: ['submitted', 'accepted', 'distributing', 'assigned', 'returning', 'arbitration', 'handling'], to: 'withdrawn', by: 'signers', jointly: { of: 'signers', share: 'all' }, carries: { coHandling: 'withdrawn', leadPart: 'withdrawn', press: 'withdrawn' }, cites: 'SH-SUG:10' },
  },
  clocks: {
    assignment: { zh: '交办', en: 'Assignment', after: 'submit', within: workingDays(7), when: ({ settings }) => settings['session'] !== 'in-session', until: ['assign', 'entrust', 'refuse', 'merge'], cites: 'SH-SUG:11', remind: [days(2)] },
    assignmentOfConverted: { zh: '交办（议案改作）', en: 'Assignment, converted from a motion', after: 'open', within: workingDays(7), when: ({ said, settings }) => said.open.cosigners !== undefined && settings['session'] !== 'in-session', until: ['assign', 'entrust', 'refuse', 'merge'], cites: 'SH-SUG:11' },
    receipt: { zh: '签收', en: 'Receipt', after: ['assign', 'distribute', 'decide'], within: setting('unit-receipt'), until: ['receive', 'askReturn'], then: 'receive' },
    returnDecision: { zh: '研究退回申请', en: 'Decision on a return', after: 'askReturn', within: setting('return-decision'), until: ['agreeReturn', 'denyReturn', 'refer'], cites: 'SH-SUG:14' },
    wrongUnit: { zh: '退回', en: 'Return as the wrong unit', after: 'receive', within: workingDays(7), until: 'askReturn', cancelledBy: 'answer', then: 'lapses', cites: 'SH-SUG:14' },
    answer: {
      zh: '答复', en: 'Answer', after: ['assign', 'entrust', 'decide'], within: months(3), until: 'answer', cancelledBy: ['agreeReturn', 'refer'], cites: ['DEP-2015:42', 'DEP-2025:51', 'SH-SUG:19'],
      extended: { by: 'grantExtension.until', atMost: months(3), cites: 'SH-SUG:19' }, remind: [days(30), days(7), days(1)],
    },
    deputyWaits: { zh: '代表等候答复', en: 'The deputy waits', after: ['assign', 'entrust'], startsOnce: true, within: months(3), until: 'answer', extended: { by: 'grantExtension.until', atMost: months(6) }, cites: ['DEP-2015:42', 'DEP-2025:51', 'SH-SUG:19'] },
    progressNote: { zh: '告知进展', en: 'Progress note', after: 'receive', within: setting('progress-note'), until: ['progress', 'answer'], cancelledBy: ['agreeReturn', 'refer'] },
    rating: { zh: '代表评价', en: 'Rating', after: 'answer', within: setting('rating'), until: 'rate', then: 'unrated', remind: [days(15), days(3)] },
    secondAnswer: { zh: '再次答复', en: 'Second answer', after: 'rehandle', within: months(1), until: 'answer', cites: 'SH-SUG:21', remind: [days(7), days(1)] },
  },
  rectify: 'personnel-committee',
})
