import { congressCloses } from './anchors.ts'
import { after, art, before, t, type StatutoryClock } from './limit.ts'

/** C056–C063: deputies’ bills. */
export const motions: readonly StatutoryClock[] = [
  {
    id: 'C056',
    title: t('闭会期间的代表议案送有关专门委员会', 'Bill made between sessions to the special committee'),
    ...after(15, 'days', t('代表工作机构收到议案', 'receipt by the deputies’ office')),
    cites: [art('SH-MOT', 10)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C057',
    title: t('专门委员会提出代表议案处理意见', 'Opinion of the special committee on what becomes of it'),
    ...after(30, 'days', t('专门委员会收到议案', 'receipt by the special committee')),
    cites: [art('SH-MOT', 10)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C058',
    title: t('代表议案审议结果的报告', 'Report on the deliberation of a bill'),
    ...after(3, 'months', congressCloses),
    cites: [art('SH-MOT', 15)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C059',
    title: t('代表议案交有关机关、组织研究', 'Bill sent to the organs concerned'),
    ...after(15, 'days', congressCloses),
    cites: [art('SH-MOT', 17)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C060',
    title: t('有关机关、组织对代表议案提出意见', 'Opinion of the organs concerned on a bill'),
    ...after(30, 'days', congressCloses),
    cites: [art('SH-MOT', 17)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C061',
    title: t('代表议案审议结果报告的办理情况报告', 'Report on what was done about a bill'),
    ...after(3, 'months', t('交办', 'handing over by the standing committee')),
    cites: [art('SH-MOT', 20)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C062',
    title: t('再次办理情况的报告', 'Report after handling once more'),
    ...after(1, 'months', t('常委会不同意办理情况的报告', 'the standing committee not agreeing with the first report')),
    cites: [art('SH-MOT', 21)],
    from: '2015-03-01',
    until: null,
  },
  {
    id: 'C063',
    title: t('对不作为议案的决定要求复议', 'Objection to the decision that a text is no bill'),
    ...before(4, 'hours', t('主席团最后一次会议召开', 'last meeting of the presidium')),
    cites: [art('SH-MOT', 14)],
    from: '2015-03-01',
    until: null,
  },
]
