import type { Examples } from '../examples.ts'
import { NextLine } from './NextLine.tsx'

export const examples: Examples = {
  name: 'NextLine',
  title: { zh: '下一步', en: 'Next line' },
  shown: {
    waits: { zh: '有人要办', en: 'Somebody must act', of: () => (
      <NextLine ended={undefined} next={{ zh: '**区绿化市容局**须在 **10月25日** 前再次答复三位代表。', en: 'The **Greening Bureau** must answer the three deputies again by **25 Oct**.' }} />
    ) },
    ended: { zh: '已办结', en: 'Ended', of: () => (
      <NextLine ended="已办结" next={{ zh: '9月3日 兑现，陆文娟代表 满意。没有下一步。', en: 'Delivered on 3 Sep; deputy Lu Wenjuan satisfied. Nothing comes next.' }} />
    ) },
  },
}
