import { art, t } from './limit.ts'
import { atLeastPersons, atLeastShare, deputies, moreThan, type StatutoryThreshold } from './threshold.ts'

/** T03, T04, T09–T13: the congress. */
export const congressThresholds: readonly StatutoryThreshold[] = [
  {
    id: 'T03',
    title: t('人民代表大会会议法定人数', 'Quorum of the congress'),
    ...atLeastShare('2/3', deputies),
    cites: [art('ORG-2022', 14)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T04',
    title: t('人民代表大会选举和通过决议', 'Election or resolution of the congress'),
    ...moreThan('1/2', deputies),
    cites: [art('ORG-2022', 25)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T09',
    title: t('代表联名提出议案', 'Bill by deputies'),
    ...atLeastPersons(10, deputies),
    cites: [art('ORG-2022', 22)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T10',
    title: t('代表联名提出质询案', 'Interpellation by deputies'),
    ...atLeastPersons(10, deputies),
    cites: [art('ORG-2022', 24)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T11',
    title: t('代表联名提出罢免案', 'Recall of an office-holder by deputies'),
    ...atLeastShare('1/10', deputies),
    or: t('主席团、常委会', 'the presidium or the standing committee'),
    cites: [art('ORG-2022', 31)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T12',
    title: t('代表提议组织特定问题调查委员会', 'Special investigation proposed by deputies'),
    ...atLeastShare('1/10', deputies),
    or: t('主席团', 'the presidium'),
    cites: [art('ORG-2022', 36)],
    from: '2022-03-12',
    until: null,
  },
  {
    id: 'T13',
    title: t('代表提议临时召集会议', 'Extra session proposed by deputies'),
    ...atLeastShare('1/5', deputies),
    or: t('常委会', 'the standing committee'),
    cites: [art('ORG-2022', 14)],
    from: '2022-03-12',
    until: null,
  },
]
