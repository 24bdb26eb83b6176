import { day } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { grounds, type GroundKey } from './grounds.ts'

export const Why = (zh: string, en: string) => z.object({ why: field(z.string().trim().min(1), zh, en, { long: true }) })

const text = {
  title: field(z.string().trim().min(1).max(100), '标题', 'Title', { similar: 'title', hint: ['一事一议，写清对象和请求', 'One matter: what, and what is asked'] }),
  body: field(z.string().trim().min(1).max(20_000), '正文', 'Body', { similar: 'body', long: true, hint: ['情况、问题、具体建议', 'The facts, the problem, what should be done'] }),
  publish: field(z.boolean(), '同意内容公开', 'The content may be published'),
  withUnits: field(z.array(z.string()).optional(), '希望由哪些单位办理', 'Units proposed', { kind: 'unit' }),
}
/** A suggestion as its lead deputy writes it. Opened by conversion of a motion it brings its lead and signers along. */
export const Draft = z.object({
  ...text,
  invited: field(z.array(z.string()).optional(), '邀请联名的代表', 'Deputies invited to sign', { kind: 'deputy' }),
  arisesFrom: field(z.array(z.uuid()).optional(), '起因的事项', 'Arises from', { kind: 'matter' }),
  leadDeputy: field(z.string().optional(), '领衔代表', 'Lead deputy', { kind: 'deputy', within: true }),
  cosigners: field(z.array(z.string()).optional(), '联名代表', 'Signers', { kind: 'deputy', within: true }),
})
export const Rewording = z.object(text)

const because = Object.fromEntries(grounds.map(({ key, zh, en }) => [key, [zh, en]])) as Record<GroundKey, [string, string]>
export const Refusal = z.object({
  ground: field(z.enum(grounds.map(({ key }) => key) as [GroundKey, ...GroundKey[]]), '不予受理的情形', 'Ground of non-acceptance', { words: because }),
  explanation: field(z.string().trim().min(1), '向代表说明的情况', 'What the deputy is told', { long: true }),
  then: field(z.enum(['return', 'letter', 'relay']), '之后', 'What becomes of it', {
    words: { return: ['退回代表', 'Returned to the deputy'], letter: ['作代表来信处理', 'Treated as a letter'], relay: ['转请市人大代表提出', 'City deputies are asked to raise it'] },
  }),
  cityDeputies: field(z.array(z.string()).optional(), '转请的市代表', 'City deputies asked', { kind: 'person' }),
})

const channels = {
  government: ['政府系统', 'Government'], court: ['法院', 'Court'], procuratorate: ['检察院', 'Procuratorate'],
  congress: ['人大系统', 'Congress'], other: ['其他机关、组织', 'Other organs'],
} as const
export const Assignment = z.object({
  channel: field(z.enum(['government', 'court', 'procuratorate', 'congress', 'other']), '承办系统', 'Handled within', { words: channels }),
  leadUnit: field(z.string(), '主办单位', 'Lead unit', { kind: 'unit' }),
  parts: field(z.array(z.object({
    unit: field(z.string(), '单位', 'Unit', { kind: 'unit' }), content: field(z.string().trim().min(1), '办理的内容', 'What it handles'),
  })), '分办的其他主办单位', 'Other lead units and their parts'),
  coUnits: field(z.array(z.string()), '会办单位', 'Co-handling units', { kind: 'unit' }),
  facing: field(z.string().optional(), '对口专工委', 'Facing committee', { kind: 'committee' }),
  toDeputy: field(z.string().optional(), '对代表所提单位的说明', 'On the units that the deputy proposed', { long: true }),
})

const classes = {
  solved: ['解决采纳', 'Solved or adopted'], 'being-solved': ['正在解决', 'Being solved'],
  planned: ['计划解决', 'Planned'], reference: ['留作参考', 'For reference'],
} as const
/** A promise as an answer makes it: what, by which measure, by when, proven how. */
export const Promised = z.object({
  what: field(z.string().trim().min(1), '承诺', 'Promise'),
  measure: field(z.string().trim().min(1), '措施', 'Measure'),
  by: field(day, '完成日期', 'By'),
  proof: field(z.string().trim().min(1), '以什么证明', 'Proven by', { hint: ['如：完工照片、文件文号', 'Such as: photographs, the number of a document'] }),
})
export const Answer = z.object({
  result: field(z.enum(['solved', 'being-solved', 'planned', 'reference']), '办理结果', 'Result', { similar: 'outcome', words: classes }),
  text: field(z.string().trim().min(1).max(20_000), '答复', 'Answer', { long: true }),
  promises: field(z.array(Promised), '承诺事项', 'Promises'),
  publish: field(z.boolean(), '办理结果可以公开', 'The result may be published'),
})
export type Answer = z.infer<typeof Answer>

const grades = { satisfied: ['满意', 'Satisfied'], basically: ['基本满意', 'Basically satisfied'], 'not-satisfied': ['不满意', 'Not satisfied'] } as const
const Grade = z.enum(['satisfied', 'basically', 'not-satisfied'])
/** Attitude and result apart: one may be good and the other not. */
export const Rating = z.object({
  attitude: field(Grade, '办理态度', 'Attitude', { words: grades }),
  result: field(Grade, '办理结果', 'Result', { words: grades }),
  reasons: field(z.string().optional(), '具体意见', 'Reasons', { long: true, hint: ['不满意的，写一句话即可', 'One sentence is enough'] }),
})
export const Contact = z.object({
  how: field(z.enum(['visit', 'call', 'meeting', 'site']), '方式', 'How', { words: { visit: ['走访', 'Visit'], call: ['电话', 'Call'], meeting: ['座谈', 'Meeting'], site: ['现场查看', 'On site'] } }),
  where: field(z.string().optional(), '地点', 'Where'),
  who: field(z.string().trim().min(1), '参加人', 'Who took part', { hint: ['写明单位负责人是否到场', 'Say whether the head of the unit came'] }),
  note: field(z.string().trim().min(1), '谈了什么', 'What was said', { long: true, hint: ['写清谁答应了什么、什么时候', 'Who undertook what, by when'] }),
})
