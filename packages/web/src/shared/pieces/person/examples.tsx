import type { Examples } from '../examples.ts'
import { Person } from './Person.tsx'

export const examples: Examples = {
  name: 'Person',
  title: { zh: '人和机关', en: 'Person and organ' },
  shown: {
    person: { zh: '人', en: 'Person', of: () => <Person name="陆文娟" post="第十六届区人大代表" since="2017年1月 起" more="康健第二选区；代表小组 康健组" /> },
    organ: { zh: '机关', en: 'Organ', of: () => <Person name="区绿化和市容管理局" more="承办单位；局长 郑伟民；联络员 吴思远" /> },
    long: { zh: '四十个字的名字', en: 'A name of 40 characters', of: () => <Person name="示范区人民政府与上海市第七建设集团股份有限公司联合成立的苏州河沿岸综合治理工程指挥部办公室" post="承办单位" /> },
  },
}
