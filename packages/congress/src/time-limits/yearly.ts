import { art, t, timesAYear, type StatutoryClock } from './limit.ts'

/** C083–C087: what recurs every year. */
export const yearly: readonly StatutoryClock[] = [
  {
    id: 'C083',
    title: t('代表进社区联系人民群众', 'Deputy’s visits to a community'),
    ...timesAYear(2),
    cites: [art('SH-DEP', 30)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C084',
    title: t('听取和审议环境状况和环境保护目标完成情况报告', 'Report on the environment heard'),
    ...timesAYear(1),
    cites: [art('SUP-2024', 12), art('ORG-2022', 50)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'C085',
    title: t('听取和审议备案审查工作情况报告', 'Report on filing and review heard'),
    ...timesAYear(1),
    cites: [art('SUP-2024', 45), art('ORG-2022', 50)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'C086',
    title: t('报告国有资产管理情况', 'Report on state assets'),
    ...timesAYear(1),
    cites: [art('SUP-2024', 24), art('ORG-2022', 50)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'C087',
    title: t('报告政府债务管理情况', 'Report on government debt'),
    ...timesAYear(1),
    cites: [art('SUP-2024', 25)],
    from: '2024-11-08',
    until: null,
  },
]
