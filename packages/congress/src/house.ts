import * as z from 'zod'
import { house } from '@zhitong/kernel'
import { days, months } from '@zhitong/kernel'
const t = (zh: string, en: string) => ({ zh, en })
const law = (zh: string, en: string, from: string, articles: number, until?: string) => ({ zh, en, from, articles, ...(until ? { until } : {}) })
export const { procedure, setting, words } = house({
  roles: {
    'deputy': t('代表', 'deputy'), 'sc-member': t('常委会组成人员', 'member'), 'council': t('主任会议', 'council of chairs'),
    'office': t('办公室', 'office'), 'personnel-committee': t('人事代表工委', 'personnel and deputies committee'),
    'committee': t('专工委', 'committee in charge'), 'government-office': t('政府办公室', 'government office'),
    'chair': t('主任', 'chair'), 'standing-committee': t('常委会', 'standing committee'), 'proposer': t('提请人', 'proposer'), 'exam-supervisor': t('监考', 'exam supervisor'),
  },
  laws: {
    'SUP-2006': law('监督法', 'Supervision Law', '2007-01-01', 48, '2024-11-08'), 'SUP-2024': law('监督法', 'Supervision Law', '2024-11-08', 65),
    'ORG-2022': law('地方组织法', 'Organic Law', '2022-03-12', 90), 'SH-SUG': law('代表建议规定', 'Suggestions Rules', '2015-03-01', 29),
    'DEP-2015': law('代表法', 'Deputies Law', '2015-08-29', 52, '2025-03-12'), 'DEP-2025': law('代表法', 'Deputies Law', '2025-03-12', 63),
    'SH-SCR': law('常委会议事规则', 'SC Rules', '2008-08-21', 50), 'SH-DEP': law('代表法办法', 'Deputies Measures', '2015-03-01', 57),
    'SH-OATH-2018': law('宪法宣誓办法', 'Oath Measures', '2018-07-27', 20), 'CQ-APP': law('重庆任免条例', 'Chongqing', '2022-01-01', 60), 'GD-APP': law('广东任免条例', 'Guangdong', '2022-01-01', 60),
  },
  settings: { 'appointment-material': { default: days(7), basis: 'CQ-APP:17' }, 'handling-of-opinions': { default: months(3), basis: 'SH-SCR:26' } },
  series: { suggestion: t('建议', 'suggestion'), opinion: t('审议意见', 'opinion'), appointment: t('任免', 'appointment') },
  facts: { failedVotes: z.number() },
})
