import { art, t } from './limit.ts'
import { atLeastPersons, atLeastShare, between, members, moreThan, type StatutoryThreshold } from './threshold.ts'

const constituency = t('原选区选民', 'the voters of the constituency')

/** T14–T20: elections and recall of deputies. */
export const electionThresholds: readonly StatutoryThreshold[] = [
  {
    id: 'T14',
    title: t('选民要求罢免区代表', 'Recall of a district deputy by voters'),
    ...atLeastPersons(50, constituency),
    also: [moreThan('1/2', constituency)],
    cites: [art('ELE-2020', 50), art('ELE-2020', 53)],
    from: '2020-10-18',
    until: null,
    note: t('五十人联名提出，过半数通过。', 'Fifty ask for it, more than half must vote for it.'),
  },
  {
    id: 'T15',
    title: t('常委会罢免上一级人大代表', 'Recall of a municipal deputy by the standing committee'),
    ...atLeastShare('1/5', members),
    also: [moreThan('1/2', members)],
    or: t('主任会议', 'the council of chairs'),
    cites: [art('ELE-2020', 51), art('ELE-2020', 53)],
    from: '2020-10-18',
    until: null,
    note: t('五分之一联名提出，过半数通过。', 'One fifth propose it, more than half must vote for it.'),
  },
  {
    id: 'T16',
    title: t('选民联名推荐代表候选人', 'Candidate named by voters'),
    ...atLeastPersons(10, t('选区选民', 'voters of the constituency')),
    cites: [art('ELE-2020', 30)],
    from: '2020-10-18',
    until: null,
  },
  {
    id: 'T17',
    title: t('直接选举的候选人数', 'Candidates in a direct election'),
    ...between('4/3', 2, 'times', t('应选代表名额', 'the seats to be filled')),
    cites: [art('ELE-2020', 31)],
    from: '2020-10-18',
    until: null,
  },
  {
    id: 'T18',
    title: t('直接选举有效和当选', 'Valid direct election, and who is elected'),
    ...moreThan('1/2', t('选区全体选民参加投票', 'all voters of the constituency taking part')),
    also: [moreThan('1/2', t('参加投票的选民', 'the voters who took part'))],
    cites: [art('ELE-2020', 45)],
    from: '2020-10-18',
    until: null,
  },
  {
    id: 'T19',
    title: t('另行选举当选', 'Elected in a re-run'),
    ...atLeastShare('1/3', t('选票', 'the ballots')),
    cites: [art('ELE-2020', 45)],
    from: '2020-10-18',
    until: null,
  },
  {
    id: 'T20',
    title: t('每一选民接受委托投票', 'Proxies held by one voter'),
    relation: 'at-most',
    value: 3,
    unit: 'persons',
    of: t('委托人', 'voters who ask'),
    cites: [art('ELE-2020', 42)],
    from: '2020-10-18',
    until: null,
  },
]

/** T24, T25: the size of a constituency, the reserve of the budget. */
export const sizeThresholds: readonly StatutoryThreshold[] = [
  {
    id: 'T24',
    title: t('每一选区应选代表', 'Deputies of one constituency'),
    ...between(1, 3, 'persons', t('代表', 'deputies')),
    cites: [art('ELE-2020', 25)],
    from: '2020-10-18',
    until: null,
  },
  {
    id: 'T25',
    title: t('预备费', 'Reserve of the budget'),
    ...between(1, 3, 'percent', t('本级一般公共预算支出额', 'general public budget expenditure')),
    cites: [art('BUD-2018', 40)],
    from: '2015-01-01',
    until: null,
  },
]
