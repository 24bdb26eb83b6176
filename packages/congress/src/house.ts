import { days, house, months, workingDays } from '@zhitong/kernel'
import * as z from 'zod'
import { laws } from './laws/index.ts'
import { roles } from './roles.ts'

const t = (zh: string, en: string) => ({ zh, en })

/** The words of a people's congress, bound once: a misspelt role, law or setting does not compile. */
export const { procedure, setting, words } = house({
  roles,
  laws,
  settings: {
    'late-entry-days': { default: 3, range: [0, 30], basis: 'practice', ...t('补录不需说明原因的天数', 'Days after which a late entry says why') },
    'rest-day': { default: 'stays', range: ['stays', 'next'], basis: 'practice', ...t('末日为休息日时', 'When the last day is a day of rest') },
    'plan-publication': { default: days(1), range: [0, 30], basis: 'practice', ...t('计划通过后公布', 'Publication of an adopted plan') },
    'plan-review': { default: days(10), range: [3, 30], basis: 'practice', ...t('专工委对计划草案提意见', 'Committees’ opinions on a draft plan') },
    'instruction-mapping': { default: days(30), range: [5, 90], basis: 'practice', ...t('上级部署对照落实', 'Mapping of an instruction to the plan') },
    'appointment-material': { default: days(7), range: [5, 30], basis: 'CQ-APP:17', ...t('人事任免案及材料送交（会前）', 'Papers of an appointment, before the sitting') },
    'reception-notice': { default: days(3), range: [1, 30], basis: 'practice', ...t('接待日公告（之前）', 'Notice before a reception day') },
    session: { default: 'between', range: ['between', 'in-session'], basis: 'practice', ...t('大会会期', 'Session of the congress') },
    'unit-receipt': { default: workingDays(2), range: [1, 10], basis: 'practice', ...t('承办单位未签收即视为收到', 'Receipt by a unit that does not acknowledge') },
    'return-decision': { default: workingDays(3), range: [1, 10], basis: 'practice', ...t('研究承办单位的退回申请', 'Decision on a unit’s asking to return') },
    'progress-note': { default: days(45), range: [15, 80], basis: 'practice', ...t('承办单位告知办理进展', 'Progress note of the unit') },
    rating: { default: days(60), range: [15, 180], basis: 'practice', ...t('代表评价答复', 'The deputy’s rating of an answer') },
    'promise-confirmation': { default: days(15), range: [5, 60], basis: 'practice', ...t('代表核实承诺是否兑现', 'The deputy checks a promise reported as kept') },
    'relay-answer': { default: days(30), range: [5, 90], basis: 'practice', ...t('市代表回应转请', 'A city deputy’s answer to a relay') },
    'opinion-reply': { default: workingDays(15), range: [3, 60], basis: 'practice', ...t('回复群众意见', 'Reply to a resident') },
    'handling-of-opinions': { default: months(3), range: [1, 6], basis: 'SH-SCR:26', ...t('审议意见研究处理', 'Handling of deliberation opinions') },
  },
  series: {
    plan: t('计划', 'plan'),
    suggestion: t('建议', 'suggestion'),
    motion: t('议案', 'motion'),
    resident: t('群众意见', 'opinion of a resident'),
    'answer-letter': t('答复', 'answer'),
    opinion: t('审议意见', 'deliberation opinion'),
    interpellation: t('质询案', 'interpellation'),
    instruction: t('部署', 'instruction'),
    report: t('请示报告', 'report upward'),
  },
  facts: {
    /** What an item can show: linked or child matters that reached their end, and papers that exist. */
    evidence: z.object({ ended: z.number().int().min(0), papers: z.number().int().min(0) }),
  },
})
