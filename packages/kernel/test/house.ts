import * as z from 'zod'
import { days, house } from '../src/index.ts'

const t = (zh: string, en: string) => ({ zh, en })

/** A house with invented laws, for the kernel's own tests. */
export const { procedure, setting, words } = house({
  roles: {
    deputy: t('代表', 'deputy'),
    member: t('组成人员', 'member'),
    council: t('主任会议', 'council of chairs'),
    office: t('办公室', 'office'),
  },
  laws: {
    'ACT-2006': { ...t('甲法', 'The Act'), from: '2007-01-01', until: '2024-11-08', articles: 48 },
    'ACT-2024': { ...t('甲法', 'The Act'), from: '2024-11-08', articles: 65 },
    RULES: { ...t('乙规则', 'The Rules'), from: '2015-03-01', articles: 29 },
  },
  settings: {
    handling: { default: days(15), range: [5, 30], basis: 'RULES:12' },
    'pass-mark': { default: 60, basis: 'practice' },
  },
  series: { proposal: t('议案', 'proposal'), letter: t('函', 'letter') },
  facts: { failedVotes: z.number() },
})
