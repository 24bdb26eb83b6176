import type { Procedure } from '@zhitong/kernel'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'

/** Makes the command over a list of procedures, asked for only when it runs. */
export const diagramCommand = (load: () => Promise<readonly Procedure[]>): Command => ({
  name: 'diagram',
  summary: { zh: '程序的状态图（Mermaid）', en: 'a procedure as a Mermaid state diagram' },
  usage: {
    zh: 'zhitong diagram 名称\n\n输出 Mermaid 状态图；名称见 zhitong procedures。\n',
    en: 'zhitong diagram NAME\n\nPrints a Mermaid state diagram. The names are those of zhitong procedures.\n',
  },
  async run(args, io) {
    const read = readOptions(args, {}, 1)
    if (isText(read)) return tell(io, read)
    const all = await load()
    const names = all.map(procedure => procedure.name)
    const [name] = read.positionals
    const found = all.find(procedure => procedure.name === name)
    if (!found) {
      const zh = name === undefined ? '请写出程序的名称' : `没有程序“${name}”`
      const en = name === undefined ? 'Name a procedure' : `There is no procedure “${name}”`
      return tell(io, { zh: `${zh}；可选的有：${names.join('、')}。`, en: `${en}; there are ${names.join(', ')}.` })
    }
    const { diagram } = await import('@zhitong/kernel')
    io.out(diagram(found, io.lang))
    return 0
  },
})

export const diagram = diagramCommand(async () => (await import('@zhitong/congress')).house.procedures)
