import { final, fulfilled, many, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'

const handlers = ['deputy', 'keepers', 'street', 'organ', 'personnel-committee', 'street-committee', 'station'] as const
const told = [...handlers, 'receipt'] as const
const reply = { reply: field(z.string().trim().min(1), '告诉提意见人', 'What the giver is told', { long: true }) }
const here = ['received', 'street', 'hotline', 'organ'] as const
const desks = ['station', 'street-committee', 'personnel-committee'] as const
const keepers = ['deputy', ...desks] as const

/**
 * What a resident raised (群众意见), from wherever it came, to one of its exits. Each exit is told to the giver, who
 * follows it by a receipt without an account. Petitions leave to their own channel with clocks of their own (PET-2022).
 */
export const opinion = procedure({
  name: 'opinion',
  title: { zh: '群众意见', en: 'Opinion of a resident' },
  card: { title: 'title', text: 'body' },
  receipt: true,
  parties: {
    deputy: one('deputy', '传递的代表', 'Deputy who passed it on'), keepers: many('person', '登记人', 'Entered by'),
    street: one('organ', '办理的街道', 'Subdistrict office'), organ: one('unit', '办理的单位', 'Unit'),
  },
  open: {
    by: ['deputy', 'station', 'street-committee', 'personnel-committee', 'law'], to: 'received', numbers: 'resident', mayBring: 'photo',
    input: z.object({
      title: field(z.string().trim().min(1).max(60), '一句话', 'In one line', { similar: 'title', hint: ['如：天钥桥路路沿石破损', 'Such as: broken kerb'] }),
      body: field(z.string().trim().min(1).max(20_000), '情况', 'What it is', { similar: 'body', long: true }),
      where: field(z.string().max(100).optional(), '地点', 'Where', { similar: 'place' }),
      channel: field(z.enum(['phone', 'station', 'reception', 'web', 'paper', 'call']), '来源', 'How it came', { words: { phone: ['代表手机', 'A deputy’s phone'], station: ['联络站', 'Station'], reception: ['接待日', 'Reception day'], web: ['网页', 'Web page'], paper: ['来信', 'Letter'], call: ['来电', 'Call'] } }),
      giver: field(z.string().max(50).optional(), '提意见人', 'Giver', { hint: ['可以不留', 'May stay empty'] }),
      contact: field(z.string().max(100).optional(), '联系方式', 'How to reach the giver', { hint: ['只用于回复', 'For the reply only'] }),
      about: field(z.uuid().optional(), '关于哪件事', 'About which matter', { kind: 'matter' }),
      stationOrgan: field(z.string().optional(), '联络站', 'Station', { kind: 'street' }),
    }),
    names: { deputy: ({ actor, input }) => (input.channel === 'phone' ? (actor.onBehalfOf ?? actor.person) : []), keepers: ({ actor, follows }) => (follows || actor.person === 'law' ? [] : [actor.person]) },
    links: { 'follows-up': 'about' },
    readers: { title: told, body: told, where: told, channel: told, giver: ['keepers', 'station', 'street-committee', 'personnel-committee'], contact: ['keepers', 'station', 'street-committee', 'personnel-committee'], stationOrgan: handlers, about: told },
    tells: ['station', 'street-committee'],
  },
  states: {
    received: open('已收到', 'Received'), street: open('街道办理', 'With the subdistrict'), hotline: open('12345办理', 'With the 12345 hotline'), organ: open('单位办理', 'With a unit'),
    answered: fulfilled('已答复', 'Answered'), done: fulfilled('已办理', 'Done'), material: fulfilled('作为建议素材', 'Material for a suggestion'), clue: fulfilled('作为监督线索', 'Clue for supervision'),
    petition: final('转信访', 'Passed to petition reception'), declined: final('未采纳', 'Not accepted'),
  },
  papers: { photo: { zh: '照片', en: 'Photograph', readers: handlers } },
  steps: {
    answer: { zh: '答复', en: 'Answer', from: 'received', to: 'answered', by: [...desks], input: z.object(reply), readers: { reply: told } },
    answerHere: { zh: '当场答复', en: 'Answer on the spot', aside: true, from: 'received', to: 'answered', by: 'deputy', input: z.object(reply), readers: { reply: told }, tells: ['station', 'street-committee'] },
    toStreet: { zh: '交街道办理', en: 'To the subdistrict', from: 'received', to: 'street', by: [...keepers], input: z.object({ street: field(z.string(), '街道', 'Subdistrict', { kind: 'organ' }), ...reply }), names: { street: 'street' }, readers: { reply: told }, tells: 'street' },
    toHotline: { zh: '转12345', en: 'To the hotline', from: 'received', to: 'hotline', by: ['station', 'street-committee', 'personnel-committee'], input: z.object({ ticket: field(z.string().trim().min(1), '12345工单号', 'Ticket number'), ...reply }), readers: { reply: told, ticket: told } },
    toOrgan: { zh: '交单位办理', en: 'To a unit', from: 'received', to: 'organ', by: ['station', 'street-committee', 'personnel-committee'], input: z.object({ unit: field(z.string(), '单位', 'Unit', { kind: 'unit' }), ...reply }), names: { organ: 'unit' }, readers: { reply: told }, tells: 'organ' },
    report: { zh: '反馈办理结果', en: 'Report what was done', from: ['street', 'hotline', 'organ'], to: 'done', by: ['street', 'organ', 'station', 'street-committee', 'personnel-committee'], input: z.object({ done: field(z.string().trim().min(1), '办理结果', 'What was done', { long: true }), ...reply }), readers: { reply: told, done: handlers }, tells: ['deputy', 'keepers'] },
    sendBack: { zh: '不属职责，退回', en: 'Send back', aside: true, from: ['street', 'organ', 'hotline'], to: 'received', by: ['street', 'organ', 'station', 'street-committee', 'personnel-committee'], input: z.object({ why: field(z.string().trim().min(1), '理由', 'Why', { long: true }) }), tells: ['keepers', 'station', 'street-committee'] },
    useAsMaterial: { zh: '作为建议素材', en: 'Material for a suggestion', aside: true, from: [...here], to: 'material', by: [...keepers], input: z.object({ suggestion: field(z.uuid().optional(), '建议', 'Suggestion', { kind: 'matter' }), ...reply }), links: { 'arises-from': 'suggestion' }, readers: { reply: told, suggestion: handlers } },
    useAsClue: { zh: '作为监督线索', en: 'Clue for supervision', aside: true, from: [...here], to: 'clue', by: [...keepers], input: z.object({ matter: field(z.uuid().optional(), '监督事项', 'Matter', { kind: 'matter' }), ...reply }), links: { 'arises-from': 'matter' }, readers: { reply: told, matter: handlers } },
    toPetition: { zh: '转信访', en: 'To petition reception', aside: true, from: [...here], to: 'petition', by: [...keepers], input: z.object({ why: field(z.enum(['petition', 'case', 'complaint']), '情形', 'Case', { words: { petition: ['属于信访事项', 'A petition'], case: ['涉法涉诉', 'A case in court'], complaint: ['检举控告', 'A complaint against an official'] } }), ...reply }), cites: 'PET-2022:22', readers: { reply: told, why: ['personnel-committee', 'petition-office', 'street-committee', 'station', 'keepers'] }, tells: 'petition-office' },
    notTaken: { zh: '不予采纳', en: 'Do not accept', aside: true, from: 'received', to: 'declined', by: [...keepers], input: z.object(reply), readers: { reply: told } },
  },
  clocks: {
    reply: { zh: '回复提意见人', en: 'Reply', after: 'open', within: setting('opinion-reply'), until: ['answer', 'answerHere', 'report', 'useAsMaterial', 'useAsClue', 'toPetition', 'notTaken'] },
  },
  rectify: 'personnel-committee',
})
