import { after, art, t, type StatutoryClock } from './limit.ts'

const published = t('规范性文件公布', 'publication of the document')

/** C038–C045: filing and review of normative documents. */
export const filingReview: readonly StatutoryClock[] = [
  {
    id: 'C038',
    title: t('规范性文件报送备案', 'Filing of a normative document'),
    ...after(30, 'days', published),
    cites: [art('SH-REC-2021', 9), art('SH-REC-2024', 10)],
    from: '2021-07-01',
    until: null,
  },
  {
    id: 'C039',
    title: t('备案文件形式审核', 'Check of the form of what was filed'),
    ...after(5, 'working-days', t('收到备案文件', 'receipt of the filing')),
    cites: [art('SH-REC-2021', 11), art('SH-REC-2024', 12)],
    from: '2021-07-01',
    until: null,
  },
  {
    id: 'C040',
    title: t('补充材料或者重新报送备案', 'Filing completed or filed again'),
    ...after(10, 'working-days', t('收到通知', 'receipt of the notice')),
    cites: [art('SH-REC-2021', 11), art('SH-REC-2024', 12)],
    from: '2021-07-01',
    until: null,
  },
  {
    id: 'C041',
    title: t('有关委员会提出书面审查研究意见', 'Written opinion of the committee that reviews'),
    ...after(30, 'days', t('收到分送的文件', 'receipt of the document by the committee')),
    cites: [art('SH-REC-2021', 13), art('SH-REC-2024', 15)],
    from: '2021-07-01',
    until: null,
    note: t('函告制定机关作出说明的除外。', 'Not while its maker is asked to explain.'),
  },
  {
    id: 'C042',
    title: t('制定机关作出说明', 'Explanation by the maker of the document'),
    ...after(30, 'days', t('函告制定机关', 'letter to the maker')),
    cites: [art('SH-REC-2021', 20)],
    from: '2021-07-01',
    until: '2024-11-28',
  },
  {
    id: 'C043',
    title: t('制定机关提出书面处理意见', 'Written plan of the maker to amend or repeal'),
    ...after(2, 'months', t('收到经主任会议决定发出的函', 'receipt of the letter decided by the council of chairs')),
    cites: [art('SH-REC-2021', 29), art('SH-REC-2024', 33)],
    from: '2021-07-01',
    until: null,
  },
  {
    id: 'C044',
    title: t('报送上一年度规范性文件目录', 'List of last year’s normative documents'),
    value: 0,
    unit: 'date',
    direction: 'by-date',
    anchor: t('每年1月31日', '31 January each year'),
    window: ['01-01', '01-31'],
    cites: [art('SH-REC-2021', 12), art('SH-REC-2024', 13)],
    from: '2021-07-01',
    until: null,
  },
  {
    id: 'C045',
    title: t('区人大及其常委会的规范性文件报市人大常委会备案', 'District resolutions filed with the municipal standing committee'),
    ...after(30, 'days', published),
    cites: [art('SH-REC-2021', 9), art('SH-REC-2021', 10), art('SH-REC-2024', 10), art('SH-REC-2024', 11)],
    from: '2021-07-01',
    until: null,
  },
]
