import type { Examples } from '../examples.ts'
import { Tag } from './Tag.tsx'

export const examples: Examples = {
  name: 'Tag',
  title: { zh: '标签', en: 'Tag' },
  shown: {
    all: { zh: '五种', en: 'Five kinds', of: () => (
      <p className="row-gap">
        <Tag>代</Tag><Tag>内容公开</Tag><Tag kind="official">已盖章</Tag><Tag kind="doubt">存疑</Tag><Tag kind="done">已采纳</Tag>
      </p>
    ) },
  },
}
