import type { Examples } from '../examples.ts'
import { FourFacts } from './FourFacts.tsx'

export const examples: Examples = {
  name: 'FourFacts',
  title: { zh: '四项', en: 'Four facts' },
  shown: {
    some: { zh: '有了', en: 'Some are there', of: () => (
      <FourFacts answered={{ said: '9月10日', more: '早 10 天' }} promised={{ said: '2 项', more: '最近 10月31日' }}
        delivered={{ said: '0 / 2', more: '未到期' }} satisfied={{ said: '不满意', more: '态度满意', late: true }} />
    ) },
    none: { zh: '还没有', en: 'None yet', of: () => (
      <FourFacts answered={{ more: '12月25日 前' }} promised={{ more: '答复后才有' }} delivered={{}} satisfied={{}} />
    ) },
  },
}
