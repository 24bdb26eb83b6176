import type { Examples } from '../examples.ts'
import { ClockMark } from '../clock/ClockChip.tsx'
import { List, type Column } from './List.tsx'

interface Row { n: number; title: string; unit: string; left: number }
const columns: Column<Row>[] = [
  { key: 'n', title: { zh: '号', en: 'No.' }, of: row => row.n, text: row => String(row.n), width: '64px', sort: 'number' },
  { key: 'title', title: { zh: '建议', en: 'Suggestion' }, of: row => row.title, text: row => row.title, width: 'minmax(240px, 1fr)', always: true },
  { key: 'unit', title: { zh: '承办', en: 'Unit' }, of: row => <span className="second">{row.unit}</span>, text: row => row.unit, width: '200px' },
  { key: 'due', title: { zh: '时限', en: 'Due' }, width: '180px', text: row => `${row.left}`,
    of: row => <ClockMark today="2018-09-27" clock={{ now: row.left < 0 ? 'late' : row.left < 4 ? 'soon' : 'running', left: row.left, due: '2018-10-25' }} /> },
]
const few: Row[] = [
  { n: 57, title: '康健地区老旧小区垃圾分类投放点改造', unit: '区绿化市容局', left: 28 },
  { n: 58, title: '田林路非机动车道护栏', unit: '公安分局', left: 3 },
  { n: 31, title: '在沿街商铺、学校、医院和养老机构周边统筹设置非机动车停放点并加强日常管理的若干具体建议', unit: '示范区人民政府与市第七建设集团联合成立的综合治理工程指挥部办公室', left: -2 },
]
const many: Row[] = Array.from({ length: 5000 }, (_, i) => ({ n: i + 1, title: `第 ${i + 1} 件`, unit: '区绿化市容局', left: i % 40 }))
const shared = { columns, id: (row: Row) => String(row.n), open: () => undefined, file: 'list.csv' }

export const examples: Examples = {
  name: 'List',
  title: { zh: '列表', en: 'List' },
  wide: true,
  shown: {
    few: { zh: '三行', en: 'Three rows', of: () => <List name="example" label="建议" rows={few} sort={{ by: 'number', order: 'asc' }} onSort={() => undefined} {...shared} /> },
    many: { zh: '五千行', en: 'Five thousand rows', of: () => <div className="short"><List name="example-many" label="五千行" rows={many} {...shared} /></div> },
  },
}
