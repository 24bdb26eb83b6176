import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'

export const planRead: Command = {
  name: 'plan read',
  summary: { zh: '读取计划文件', en: 'read a plan document into items' },
  usage: {
    zh: `zhitong plan read 文件 [--json]

把年度工作要点或监督工作计划（txt、md、html、docx、pdf、xlsx、csv）读成事项。
退出码：0 读到事项；3 没有读到；2 文件读不了。
`,
    en: `zhitong plan read FILE [--json]

Reads an annual plan (txt, md, html, docx, pdf, xlsx, csv) into items.
Exit codes: 0 items were read; 3 none; 2 the file cannot be read.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { json: { type: 'boolean' } }, 1)
    if (isText(read)) return tell(io, read)
    const [file] = read.positionals
    if (file === undefined) return tell(io, { zh: '请写出文件名。', en: 'Name a file.' })
    let bytes: Uint8Array
    try {
      bytes = await readFile(file)
    } catch {
      return tell(io, { zh: `打不开文件 ${file}。请核对路径。`, en: `${file} cannot be opened. Check the path.` })
    }
    const { readFileAsText } = await import('../intake/index.ts')
    const text = await readFileAsText(bytes, basename(file))
    if (!text.ok) return tell(io, { zh: `${text.zh}${text.what.zh}`, en: `${text.en} ${text.what.en}` })
    for (const warning of text.warnings) io.err(`${warning[io.lang]}\n`)
    const { readPlan } = await import('@zhitong/congress')
    const plan = readPlan({ text: text.text, tables: text.tables, name: basename(file) })
    if (read.values['json']) io.out(`${JSON.stringify({ title: plan.title, congress: plan.congress, year: plan.year, adopted: plan.adopted, items: plan.items, doubts: plan.doubts })}\n`)
    else {
      io.out(`${plan.title ?? '—'}\n`)
      for (const [n, item] of plan.items.entries()) {
        const months = item.months.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
        io.out(`${String(n + 1).padStart(3)}  ${item.type}  ${item.subject}${months ? `  ${months}` : ''}${item.committee ? `  ${item.committee}` : ''}\n`)
      }
    }
    return plan.items.length > 0 ? 0 : 3
  },
}
