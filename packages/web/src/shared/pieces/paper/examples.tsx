import type { Examples } from '../examples.ts'
import { Paper } from './Paper.tsx'

export const examples: Examples = {
  name: 'Paper',
  title: { zh: '文书', en: 'Paper' },
  shown: {
    page: { zh: '一页', en: 'A page', of: () => (
      <Paper organ="示范区人大常委会人事代表工作委员会" number="示人代〔2018〕57-2 号" title="再次办理通知" version={2} sealed
        body={['区绿化和市容管理局：', '请对第 57 号建议再作研究，一个月内再次答复代表。']} />
    ) },
  },
}
