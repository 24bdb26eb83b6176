import type { Examples } from '../examples.ts'
import { Button } from './Button.tsx'

export const examples: Examples = {
  name: 'Button',
  title: { zh: '按钮', en: 'Button' },
  shown: {
    kinds: { zh: '三种', en: 'Three kinds', of: () => (
      <p className="row-gap"><Button kind="do">提交</Button><Button>加文件</Button><Button kind="text">保留原样</Button></p>
    ) },
    small: { zh: '小的', en: 'Small', of: () => (
      <p className="row-gap"><Button small>改写</Button><Button small kind="text">保留原样</Button></p>
    ) },
    busy: { zh: '正在办', en: 'Busy', of: () => <Button busy>正在提交</Button> },
  },
}
