import type { EntryView } from '@zhitong/server/contract'
import type { Examples } from '../examples.ts'
import { Chain, Timeline } from './Timeline.tsx'

const person = (zh: string) => ({ id: zh, kind: 'person' as const, zh, en: zh })
const entry = (seq: number, day: string, kind: EntryView['kind'], zh: string, came: string[], more: Partial<EntryView> = {}): EntryView => ({
  seq, step: zh, title: { zh, en: zh }, kind, day, at: `${day}T08:20:00Z`, person: person('顾晓雯'), came: came.map(line => ({ zh: line, en: line })),
  says: { zh: `${zh}${came.length > 0 ? `：${came.join('')}` : '。'}`, en: zh }, unit: { zh: '人代工委', en: 'Personnel committee' }, fields: [], redacted: [], papers: [], takenBack: false, cites: [], hash: '9f3ac2d81b44e07715aa90cc', ...more,
})

const record: EntryView[] = [
  entry(1, '2018-06-15', 'open', '提交', ['内容在网上公布。'], { person: person('陆文娟') }),
  entry(2, '2018-06-20', 'step', '交办', ['主办 **区绿化市容局**，会办 **田林街道办**。'], { takenBack: true }),
  entry(3, '2018-06-25', 'rectify', '更正', ['会办 田林街道办 改为 康健街道办。理由：小区属康健。']),
  entry(4, '2018-06-25', 'law', '起算', ['三个月答复期起算，期满 9月20日。'], { person: { id: 'law', kind: 'law', zh: '依法', en: 'by law' }, unit: undefined }),
  entry(5, '2018-09-10', 'step', '书面答复', ['正在解决；承诺 2 项。'], {
    early: 10, unit: { zh: '区绿化市容局', en: 'Greening Bureau' }, says: { zh: '**区绿化市容局**书面答复：正在解决；承诺 2 项。', en: '**Greening Bureau**: answered; being solved, 2 promises.' },
    person: person('郑伟民'),
    papers: [{
      id: 'p1', paper: 'answer', title: { zh: '关于建议第 57 号的答复', en: 'Answer to suggestion 57' }, seq: 5, version: 1, number: '徐绿容〔2018〕103 号',
      signer: person('郑伟民'), file: { id: 'f1', name: '答复.docx', size: 48_000, type: 'application/msword' }, public: true,
    }],
  }),
  entry(6, '2018-09-19', 'step', '来电补充', ['3 号楼下的异味一并解决。'], { onBehalfOf: person('陆文娟代表'), person: person('沈静宜') }),
]

export const examples: Examples = {
  name: 'Timeline',
  title: { zh: '卷宗', en: 'Record' },
  shown: {
    verified: { zh: '已核对', en: 'Verified', of: () => <p className="small"><Chain chain={{ entries: 23, verified: true, sealedUntil: '2018-09-26' }} today="2018-09-27" /></p> },
    broken: { zh: '对不上', en: 'Broken', of: () => <p className="small"><Chain chain={{ entries: 23, verified: false, sealedUntil: null }} today="2018-09-27" /></p> },
    entries: { zh: '各种条目', en: 'Every kind', of: () => (
      <Timeline record={record} chain={{ entries: 6, verified: true, sealedUntil: null }} today="2018-09-27" href={() => undefined} />
    ) },
  },
}
