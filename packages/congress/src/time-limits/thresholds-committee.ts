import { art, t } from './limit.ts'
import { atLeastPersons, atLeastShare, between, members, moreThan, type StatutoryThreshold } from './threshold.ts'

/** T01, T02, T05–T08: the standing committee. */
export const committeeThresholds: readonly StatutoryThreshold[] = [
  {
    id: 'T01',
    title: t('常委会会议法定人数', 'Quorum of the standing committee'),
    ...moreThan('1/2', members),
    cites: [art('ORG-2022', 51)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T02',
    title: t('常委会通过决议', 'Resolution of the standing committee'),
    ...moreThan('1/2', members),
    cites: [art('ORG-2022', 51)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T05',
    title: t('常委会组成人员联名提出议案', 'Bill by members of the standing committee'),
    ...atLeastPersons(3, members),
    cites: [art('ORG-2022', 52)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T06',
    title: t('常委会组成人员联名提出质询案', 'Interpellation by members of the standing committee'),
    ...atLeastPersons(3, members),
    cites: [art('ORG-2022', 53), art('SUP-2024', 51)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T07',
    title: t('常委会组成人员提议特定问题调查、提出撤职案', 'Special investigation or removal proposed by members'),
    ...atLeastShare('1/5', members),
    cites: [art('ORG-2022', 58), art('SUP-2024', 56), art('SUP-2024', 61)],
    from: '2022-03-12',
    until: null,
    or: t('主任会议', 'the council of chairs'),
  },
  {
    id: 'T08',
    title: t('撤职、任免的表决', 'Vote on a removal or an appointment'),
    ...moreThan('1/2', members),
    secret: true,
    cites: [art('SUP-2024', 62)],
    from: '2024-11-08',
    until: null,
    note: t('撤职案采用无记名投票。', 'A removal is voted by secret ballot.'),
  },
]

/** T21–T23: answers and objections, and how many members there are. */
export const committeeThresholdsLater: readonly StatutoryThreshold[] = [
  {
    id: 'T21',
    title: t('要求受质询机关再作答复', 'Second answer to an interpellation demanded'),
    ...moreThan('1/2', t('提质询案的组成人员', 'the members who signed it')),
    cites: [art('SUP-2024', 53)],
    from: '2024-11-08',
    until: null,
  },
  {
    id: 'T22',
    title: t('要求复议不作为代表议案的决定', 'Objection to the decision that a text is no bill'),
    ...moreThan('1/2', t('提出议案的代表', 'the deputies who signed it')),
    also: [atLeastPersons(10, t('提出议案的代表', 'the deputies who signed it'))],
    cites: [art('SH-MOT', 14)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'T23',
    title: t('区常委会组成人员名额', 'Number of members of a district standing committee'),
    ...between(15, 35, 'persons', t('常委会组成人员', 'members')),
    cites: [art('ORG-2022', 47)],
    from: '2022-03-12',
    until: null,
    note: t('人口超过一百万的区不超过四十五人。', 'At most 45 where more than a million people live.'),
  },
]
