import { carried, day, days, final, fulfilled, many, months, one, open, otherwise, own, toDay, toNumber } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'
import { suggestion } from '../suggestion/index.ts'
import { motionConsultation, motionHandling } from './children.ts'

const Draft = z.object({
  title: field(z.string().trim().min(1).max(100), '案由', 'Case', { hint: ['一事一案，写清请求', 'One matter: what is asked'] }),
  basis: field(z.string().trim().min(1), '案据', 'Basis', { long: true }),
  plan: field(z.string().trim().min(1), '方案', 'Plan', { long: true }),
  kind: field(z.enum(['rule', 'law', 'supervision', 'major', 'other']), '类别', 'Kind', {
    words: { rule: ['地方性法规', 'Local regulation'], law: ['法律法规实施的重大问题', 'Carrying out of laws'], supervision: ['监督事项', 'Supervision'], major: ['重大事项决定', 'Decision on a major matter'], other: ['职权范围内的其他事项', 'Other'] },
  }),
  invited: field(z.array(z.string()).optional(), '邀请附议的代表', 'Deputies invited to sign', { kind: 'deputy' }),
})
const Why = z.object({ why: field(z.string().trim().min(1), '理由', 'Why', { long: true }) })
const filedIn = { only: ['lead', 'signers', 'invited'], until: 'file', then: ['lead', 'signers', 'committee', 'council', 'presidium', 'secretariat', 'personnel-committee', 'sc-member', 'deputy'] } as const
const beforeDecision = ['filed', 'studied', 'opined'] as const
const afterSession = ['referred', 'deliberating', 'reported'] as const

/** A deputies' motion (代表议案; SH-MOT): ten deputies, one matter, case, basis and plan. */
export const motion = procedure({
  name: 'motion',
  title: { zh: '代表议案', en: 'Motion of deputies' },
  cites: ['SH-MOT:5'],
  card: { title: 'title', text: ['basis', 'plan'] },
  parties: {
    lead: one('deputy', '领衔代表', 'Lead deputy'), invited: many('deputy', '受邀附议的代表', 'Deputies invited to sign'),
    committee: one('committee', '研究的专门委员会', 'Committee'), organs: many('organ', '承办机关', 'Organs'),
  },
  anchors: { presidiumLast: { zh: '主席团最后一次会议', en: 'Last meeting of the presidium' } },
  states: {
    draft: own('起草', 'Draft'), filed: open('已提出', 'Filed'), studied: open('专门委员会研究', 'With the committee'), opined: open('已提出处理意见', 'The committee has given its opinion'),
    agenda: open('列入大会议程', 'On the agenda'), referred: open('交闭会后审议', 'For deliberation after the session'), refused: open('不作为议案', 'Not taken as a motion'), objected: open('要求复议', 'Objected'),
    deliberating: open('闭会后审议', 'Being deliberated'), reported: open('审议结果已报告', 'Reported'), handed: open('交机关办理', 'Handed to organs'),
    passed: fulfilled('大会表决通过', 'Passed'), failed: final('大会未通过', 'Not passed'), nextAgenda: fulfilled('列入会议议程', 'On an agenda to come'), planned: fulfilled('列入规划计划', 'In a plan'), reference: final('作为工作参考', 'For reference'),
    converted: final('改作建议', 'Converted to a suggestion'), notMotion: final('不作为议案（终）', 'Not a motion'), ended: final('附议不足，终止', 'Ended below the number'), closed: fulfilled('办结', 'Closed'),
    dropped: { ...final('放弃草稿', 'Draft given up'), own: true },
  },
  signatures: { signers: { who: 'deputy', lead: 'lead', atLeast: 10, cites: 'SH-MOT:5', below: { while: [...beforeDecision, ...afterSession, 'handed'], take: 'end' } } },
  children: { suggestion, motionConsultation, motionHandling },
  papers: {
    draftRule: { zh: '法规草案或者立法要旨', en: 'Draft of the regulation', readers: filedIn },
    opinion: { zh: '议案处理意见', en: 'Opinion on what becomes of it' },
    reasons: { zh: '不作为议案的书面说明', en: 'Written reasons', cites: 'SH-MOT:12' },
    report: { zh: '审议结果的报告', en: 'Report on the deliberation', seal: true, cites: 'SH-MOT:15', readers: { only: ['lead', 'signers', 'committee', 'council', 'sc-member', 'personnel-committee', 'organs'], until: 'publish', then: 'public' } },
  },
  open: { by: 'deputy', to: 'draft', input: Draft, names: { lead: 'actor', invited: ({ input }) => input.invited ?? [] }, signs: 'signers', mayBring: 'draftRule', cites: 'SH-MOT:5', readers: { title: filedIn, basis: filedIn, plan: filedIn, kind: filedIn, invited: ['lead'] } },
  steps: {
    invite: { zh: '邀请附议', en: 'Invite to sign', aside: true, from: 'draft', by: 'lead', input: z.object({ deputies: field(z.array(z.string()).min(1), '代表', 'Deputies', { kind: 'deputy' }) }), names: { invited: ({ input, parties }) => [...new Set([...parties.invited, ...input.deputies])] }, tells: 'invited' },
    cosign: { zh: '附议', en: 'Sign', aside: true, from: 'draft', by: 'invited', signs: 'signers', personal: true, cites: 'SH-MOT:5', tells: 'lead' },
    uncosign: { zh: '撤回附议', en: 'Withdraw the signature', aside: true, from: ['draft', ...beforeDecision, 'agenda', ...afterSession, 'handed'], by: 'signers', unsigns: 'signers', personal: true, cites: 'SH-MOT:13' },
    reword: { zh: '修改', en: 'Change the text', aside: true, from: 'draft', by: 'lead', input: Draft.omit({ invited: true }), rewords: 'signers', begins: ['open', 'reword'], readers: { title: filedIn, basis: filedIn, plan: filedIn, kind: filedIn } },
    file: { zh: '提出议案', en: 'File', from: 'draft', to: 'filed', by: 'lead', signed: 'signers', numbers: 'motion', cites: ['SH-MOT:5', 'SH-MOT:8'], tells: ['secretariat', 'personnel-committee', 'signers'] },
    drop: { zh: '放弃草稿', en: 'Give the draft up', aside: true, from: 'draft', to: 'dropped', by: 'lead' },
    suggestChange: { zh: '建议修改后重新提出', en: 'Suggest a change', aside: true, from: 'filed', to: 'draft', by: ['secretariat', 'personnel-committee'], input: Why, cites: ['SH-MOT:9', 'SH-MOT:10'], tells: ['lead', 'signers'] },
    refer: { zh: '送专门委员会研究', en: 'Send to the committee', from: 'filed', to: 'studied', by: ['secretariat', 'personnel-committee'], input: z.object({ committee: field(z.string(), '专门委员会', 'Committee', { kind: 'committee' }) }), names: { committee: 'committee' }, cites: ['SH-MOT:9', 'SH-MOT:10'], tells: ['committee', 'lead'] },
    opine: {
      zh: '提出处理意见', en: 'Give an opinion', from: 'studied', to: 'opined', by: 'committee', cites: ['SH-MOT:9', 'SH-MOT:10'], mayBring: 'opinion', tells: ['secretariat', 'personnel-committee', 'lead'],
      input: z.object({ proposal: field(z.enum(['agenda', 'after', 'refuse', 'convert']), '处理意见', 'Opinion', { words: { agenda: ['列入本次大会议程', 'On this agenda'], after: ['交闭会后审议', 'After the session'], refuse: ['不作为议案', 'Not a motion'], convert: ['建议改作代表建议', 'Better a suggestion'] } }), heard: field(z.string().trim().min(1), '听取代表意见的情况', 'What the deputies said', { long: true }) }),
    },
    decide: {
      zh: '主席团决定', en: 'The presidium decides', from: 'opined', by: ['presidium', 'secretariat'], cites: ['SH-MOT:11', 'SH-MOT:12'], tells: ['lead', 'signers', 'committee'],
      input: z.object({ decision: field(z.enum(['agenda', 'after', 'refuse']), '决定', 'Decision', { words: { agenda: ['列入本次大会议程', 'On this agenda'], after: ['交闭会后审议', 'After the session'], refuse: ['不作为议案', 'Not a motion'] } }), reason: field(z.string().optional(), '理由', 'Reason', { long: true }) }),
      to: { agenda: ({ input }) => input.decision === 'agenda', referred: ({ input }) => input.decision === 'after', refused: otherwise }, mayBring: 'reasons',
      needs: [{ zh: '不作为议案的，应书面说明理由。', en: 'What is not taken as a motion gets written reasons.', cites: 'SH-MOT:12', holds: ({ input }) => input.decision !== 'refuse' || (input.reason?.trim() ?? '') !== '' }],
    },
    object: { zh: '要求复议', en: 'Object', from: 'refused', to: 'objected', by: 'signers', personal: true, jointly: { of: 'signers', share: 'more-than-half', atLeast: 10 }, cites: 'SH-MOT:14', tells: ['presidium', 'secretariat'] },
    reconsider: {
      zh: '复议决定', en: 'Decide anew', from: 'objected', by: ['presidium', 'secretariat', 'council'], cites: 'SH-MOT:14', tells: ['lead', 'signers', 'committee'],
      input: z.object({ decision: field(z.enum(['agenda', 'after', 'refuse']), '决定', 'Decision', { words: { agenda: ['列入议程', 'On the agenda'], after: ['交闭会后审议', 'After the session'], refuse: ['维持不作为议案', 'Stands'] } }), reason: field(z.string().trim().min(1), '理由', 'Reason', { long: true }) }),
      to: { agenda: ({ input }) => input.decision === 'agenda', referred: ({ input }) => input.decision === 'after', notMotion: otherwise },
    },
    confirmRefusal: { zh: '无复议要求，终结', en: 'No objection came', from: 'refused', to: 'notMotion', by: ['secretariat', 'personnel-committee'], cites: 'SH-MOT:14', tells: ['lead', 'signers'] },
    convert: {
      zh: '改作代表建议', en: 'Convert to a suggestion', aside: true, from: [...beforeDecision, 'refused', 'objected'], to: 'converted', by: 'lead', cites: ['SH-MOT:9', 'SH-MOT:10'], tells: ['signers', 'secretariat', 'personnel-committee'],
      input: z.object({ publish: field(z.boolean(), '同意内容公开', 'The content may be published') }),
      opens: { suggestion: ({ input, said, parties, signed }) => { const { title, basis, plan } = said.reword ?? said.open; return [{ title, body: `${basis}\n\n${plan}`, publish: input.publish, leadDeputy: parties.lead[0], cosigners: [...signed.signers] }] } },
    },
    vote: { zh: '大会表决', en: 'The congress votes', from: 'agenda', to: { passed: carried, failed: otherwise }, by: 'ballot', cites: 'SH-MOT:12', ballot: { of: 'deputy', majority: '1/2', secret: false, cites: 'ORG-2022:23' } },
    endOnAgenda: { zh: '主席团同意终止审议', en: 'The presidium ends it', aside: true, from: 'agenda', to: 'ended', by: ['presidium', 'secretariat'], cites: 'SH-MOT:13', needs: [{ zh: '坚持提出的代表仍有十人以上，不能终止。', en: 'Ten deputies still hold to it.', holds: ({ signed }) => signed.signers.length < 10 }] },
    end: { zh: '不足十人，终止', en: 'End below ten', from: [...beforeDecision, ...afterSession, 'handed'], to: 'ended', by: 'law', cites: 'SH-MOT:13', tells: ['lead', 'signers', 'committee'] },
    begin: { zh: '大会闭会，开始审议', en: 'The session has closed', from: 'referred', to: 'deliberating', by: ['personnel-committee', 'secretariat'], input: z.object({ closed: field(day, '大会闭会日期', 'Day on which the session closed') }), cites: 'SH-MOT:15', tells: ['committee', 'lead'] },
    consult: {
      zh: '征求机关意见', en: 'Ask organs', aside: true, from: 'deliberating', by: 'committee', cites: 'SH-MOT:17',
      input: z.object({ organs: field(z.array(z.string()).min(1), '机关', 'Organs', { kind: 'organ' }) }),
      opens: { motionConsultation: ({ input, said }) => input.organs.map(organ => ({ organ, by: toDay(toNumber(said.begin!.closed) + 30) })) },
    },
    report: {
      zh: '提出审议结果报告', en: 'Report the deliberation', from: 'deliberating', to: 'reported', by: ['committee', 'council'], brings: 'report', awaits: { motionConsultation: 'answered' }, cites: ['SH-MOT:15', 'SH-MOT:18'], tells: ['council', 'lead'],
      input: z.object({ adopted: field(z.string().trim().min(1), '采纳各方意见的情况', 'Which opinions were adopted', { long: true }) }),
    },
    resolve: {
      zh: '常委会决定', en: 'The standing committee decides', from: 'reported', by: 'ballot', cites: ['SH-MOT:19'], ballot: { of: 'sc-member', majority: '1/2', secret: false, cites: 'ORG-2022:51' }, tells: ['lead', 'signers', 'committee', 'organs'],
      input: z.object({
        sitting: field(z.string().trim().min(1), '常委会会议', 'Sitting'), leadInvited: field(z.literal(true), '已邀请领衔代表列席', 'The lead deputy was invited'),
        route: field(z.enum(['agenda', 'hand', 'plan', 'reference']), '决定', 'Decision', { words: { agenda: ['列入会议议程', 'On an agenda'], hand: ['交有关机关办理', 'Hand to organs'], plan: ['列入规划计划', 'Into a plan'], reference: ['作为工作参考', 'For reference'] } }),
        organs: field(z.array(z.string()).optional(), '承办机关', 'Organs', { kind: 'organ' }),
      }),
      to: { nextAgenda: seen => carried(seen) && seen.input.route === 'agenda', handed: seen => carried(seen) && seen.input.route === 'hand', planned: seen => carried(seen) && seen.input.route === 'plan', reference: seen => carried(seen) && seen.input.route === 'reference', deliberating: otherwise },
      needs: [{ zh: '交机关办理的，请写明承办机关。', en: 'Name the organs to which it is handed.', holds: ({ input }) => input.route !== 'hand' || (input.organs?.length ?? 0) > 0 }],
      names: { organs: ({ input }) => input.organs ?? [] },
      opens: { motionHandling: ({ input, outcome }) => (outcome?.carried && input.route === 'hand' ? (input.organs ?? []).map(organ => ({ organ })) : []) },
    },
    publish: { zh: '公开审议结果报告', en: 'Publish the report', aside: true, from: ['reported', 'handed', 'nextAgenda', 'planned', 'reference', 'closed'], by: ['personnel-committee', 'office-head'], once: true, cites: 'SH-MOT:24', needs: [{ zh: '公开由提出报告以外的另一人办理。请转请其办理。', en: 'A second person publishes it.', holds: ({ took, actor }) => took.report !== actor.person }] },
    close: { zh: '办结', en: 'Close', from: 'handed', to: 'closed', by: ['law', 'personnel-committee'], awaits: { motionHandling: 'agreed' }, cites: 'SH-MOT:21', tells: ['lead', 'signers', 'committee'] },
  },
  clocks: {
    referral: { zh: '送专门委员会', en: 'Referral', after: 'file', within: days(15), when: ({ settings }) => settings['session'] !== 'in-session', until: ['refer', 'convert', 'suggestChange'], cites: 'SH-MOT:10' },
    opinion: { zh: '处理意见', en: 'Opinion', after: 'refer', within: days(30), when: ({ settings }) => settings['session'] !== 'in-session', until: ['opine', 'convert'], cites: 'SH-MOT:10', remind: [days(7)] },
    objection: { zh: '要求复议（最后一次主席团会议四小时前）', en: 'Objection (four hours before the last meeting)', before: 'presidiumLast', by: days(0), until: 'object', then: 'lapses', cites: 'SH-MOT:14' },
    consultation: { zh: '送机关研究', en: 'Sent to organs', after: 'begin', within: days(15), until: ['consult', 'report'], cites: 'SH-MOT:17' },
    report: { zh: '审议结果报告', en: 'Report', after: 'begin', within: months(3), until: 'report', cites: 'SH-MOT:15', remind: [days(30), days(7)] },
  },
  rectify: 'personnel-committee',
})
