import type { SimilarRow } from '@zhitong/server/contract'
import type { Examples } from '../examples.ts'
import { Similar } from './Similar.tsx'

const matter = (id: string, title: string, state: string): SimilarRow['matter'] => ({
  id, procedure: 'suggestion', number: '第 57 号', title, state: 'closed', stateTitle: { zh: state, en: 'Closed' }, final: true, seq: 9, form: null, year: 2025, months: [], item: null,
  owner: null, committee: null, parent: null, of: null, due: null, evidence: { papers: 1, ended: 0 }, public: true, updated: '2025-09-10T08:20:00Z',
})
const rows: SimilarRow[] = [
  {
    matter: matter('1', '关于改善龙吟路夜间照明的建议', '办结'), score: 0.41, merge: true, title: '关于改善龙吟路夜间照明的建议',
    excerpt: { from: 12, text: '龙吟路从菜场到桥头这一段灯杆间隔太远，晚上走路看不清脚下，老人怕摔跤。' },
    phrases: [
      { text: '龙吟路', here: { field: 'title', range: [0, 3] }, there: { field: 'title', range: [4, 7] } },
      { text: '看不清', here: { field: 'body', range: [20, 23] }, there: { field: 'body', range: [35, 38] } },
      { text: '晚上走路', here: { field: 'body', range: [8, 12] }, there: { field: 'body', range: [31, 35] } },
    ],
    places: ['龙吟路'], named: [['路灯', '照明']], units: [{ id: 'u', kind: 'organ', zh: '区建管委', en: 'Construction committee' }], outcome: { title: { zh: '解决采纳', en: 'Solved or adopted' }, day: '2025-09-10' },
  },
  {
    matter: matter('2', '虹梅路路灯不亮', '办理中'), score: 0.24, merge: false, title: '虹梅路路灯不亮', excerpt: { from: 0, text: '虹梅路从超市到加油站一段路灯夜里不亮，行人看不清路面。' },
    phrases: [{ text: '路灯', here: { field: 'title', range: [3, 5] }, there: { field: 'title', range: [3, 5] } }], places: [], named: [], units: [], outcome: null,
  },
]
const open = (): void => undefined

export const examples: Examples = {
  name: 'Similar',
  title: { zh: '相似事项', en: 'Similar matters' },
  shown: {
    some: { zh: '有相似的', en: 'Some are alike', of: () => <Similar found={{ list: { ready: true, rows, took: 21 }, asking: false, error: null }} open={open} /> },
    none: { zh: '没有', en: 'None', of: () => <Similar found={{ list: { ready: true, rows: [], took: 9 }, asking: false, error: null }} open={open} /> },
    asking: { zh: '正在比对', en: 'Comparing', of: () => <Similar found={{ list: undefined, asking: true, error: null }} open={open} /> },
    reading: { zh: '刚刚启动', en: 'Just started', of: () => <Similar found={{ list: { ready: false, rows: [], took: 1000 }, asking: true, error: null }} open={open} /> },
    failed: { zh: '没有比成', en: 'It failed', of: () => <Similar found={{ list: undefined, asking: false, error: new Error() }} open={open} /> },
  },
}
