import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DutyList, PastCase, RoutingResult, TaxonomyRow } from '@zhitong/congress/routing'
import type { Text } from '@zhitong/kernel'
import * as z from 'zod'
import { tell, type Command, type Language } from './command.ts'
import { isText, readOptions } from './options.ts'

const Row = z.object({ title: z.string(), body: z.string(), label1: z.string().trim().min(1) })

const unread = (file: string): Text => ({ zh: `打不开文件 ${file}。请核对路径。`, en: `${file} cannot be opened. Check the path.` })

/** The rows of a JSON Lines file, or why not. A row is its own case: the file's ids need not be there or be different. */
async function readRows(file: string): Promise<PastCase[] | Text> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return unread(file)
  }
  const rows: PastCase[] = []
  for (const [n, line] of text.replace(/^\ufeff/, '').split('\n').entries()) {
    if (line.trim() === '') continue
    let row
    try {
      row = Row.safeParse(JSON.parse(line))
    } catch {
      return { zh: `${file} 第${n + 1}行不是 JSON；请每行写一个 JSON 对象。`, en: `Line ${n + 1} of ${file} is no JSON. Write one JSON object a line.` }
    }
    if (!row.success) {
      return {
        zh: `${file} 第${n + 1}行缺少 title、body 或 label1（文字，label1 不能空）；请补上。`,
        en: `Line ${n + 1} of ${file} lacks title, body or label1 (texts, label1 not empty). Add it.`,
      }
    }
    rows.push({ id: `${n + 1}`, title: row.data.title, body: row.data.body, unit: row.data.label1 })
  }
  return rows
}

/** A table of fields with the columns level1, level2, level3, in any order and beside any others. */
async function readTaxonomy(file: string): Promise<TaxonomyRow[] | Text> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch {
    return unread(file)
  }
  const { readFileAsText } = await import('../intake/index.ts')
  const read = await readFileAsText(bytes, basename(file))
  if (!read.ok) return { zh: `${read.zh}${read.what.zh}`, en: `${read.en} ${read.what.en}` }
  const [head, ...rows] = read.tables?.[0]?.rows ?? []
  const columns = ['level1', 'level2', 'level3'].map(name => head?.findIndex(cell => cell.text.trim() === name) ?? -1)
  if (columns.includes(-1)) return { zh: `${file} 没有 level1、level2、level3 三列；请核对表头。`, en: `${file} lacks the columns level1, level2, level3. Check its head.` }
  return rows.map(row => columns.map(column => row[column]?.text.trim() ?? '')).flatMap(([level1 = '', level2 = '', level3 = '']) => (level1 ? [[level1, level2, level3] as const] : []))
}

function text({ n, correct, accuracy, labels, confusion }: RoutingResult, lang: Language): string {
  const zh = lang === 'zh'
  const head = zh ? `共${n}件，首选正确${correct}件，${(accuracy * 100).toFixed(1)}%` : `${n} rows, ${correct} right at the first proposal, ${(accuracy * 100).toFixed(1)} %`
  const table = labels.map((truth, i) => `${String(i + 1).padStart(3)}  ${labels.map(label => String(confusion[truth]![label]).padStart(5)).join('')}  ${truth}`)
  const numbers = `     ${labels.map((_, i) => String(i + 1).padStart(5)).join('')}  ${zh ? '（行：实际；列：首选）' : '(rows: true; columns: proposed)'}`
  return `${[head, numbers, ...table].join('\n')}\n`
}

/** Measures the proposals of handling units on rows that somebody labelled. */
export const evaluateRoutingCommand: Command = {
  name: 'evaluate routing',
  summary: { zh: '检验承办单位建议的准确率', en: 'measure how often the proposed unit is right' },
  usage: {
    zh: `zhitong evaluate routing --train 文件.jsonl --test 文件.jsonl [--taxonomy 文件.csv] [--json]

用 --train 的各件学习，为 --test 的各件提出首选，与其 label1 比较。两个文件每行一个 JSON 对象，
用到 title、body、label1，其他字段不读。

  --taxonomy 文件  三级分类表（列 level1、level2、level3），各级名称作为先验知识；不给则只用内置的职责词
  --json           输出 {"n","correct","accuracy","labels","confusion"}；confusion[实际][首选] 是件数，
                   没有提出建议的记在“—”下

退出码：0 算出结果；2 文件读不了、某行不合格或者参数有误。
`,
    en: `zhitong evaluate routing --train FILE.jsonl --test FILE.jsonl [--taxonomy FILE.csv] [--json]

Learns from the rows of --train, proposes for each row of --test and compares with its label1. Both files have one JSON
object a line, of which title, body and label1 are read and nothing else.

  --taxonomy FILE  a table of fields (columns level1, level2, level3) whose names are prior knowledge; without it only
                   the built-in words of each field are
  --json           print {"n","correct","accuracy","labels","confusion"}; confusion[true][proposed] counts rows; what
                   got no proposal counts under "—"

Exit codes: 0 when there is a result; 2 for files that cannot be read, rows that do not fit and bad arguments.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { train: { type: 'string' }, test: { type: 'string' }, taxonomy: { type: 'string' }, json: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const { train, test, taxonomy, json } = read.values
    if (typeof train !== 'string' || typeof test !== 'string') return tell(io, { zh: '请用 --train 和 --test 各给一个文件。', en: 'Name a file with --train and one with --test.' })
    const learned = await readRows(train)
    if (!Array.isArray(learned)) return tell(io, learned as Text)
    const asked = await readRows(test)
    if (!Array.isArray(asked)) return tell(io, asked as Text)
    if (asked.length === 0) return tell(io, { zh: `${test} 里没有一件；请给出要检验的各件。`, en: `${test} has no rows. Give those to be tested.` })
    const { dutiesOfTaxonomy, evaluateRouting, fieldDuties, usualDuties } = await import('@zhitong/congress/routing')
    let fields: DutyList[] = []
    if (typeof taxonomy === 'string') {
      const rows = await readTaxonomy(taxonomy)
      if (!Array.isArray(rows)) return tell(io, rows as Text)
      fields = dutiesOfTaxonomy(rows)
    }
    const known = new Set(fieldDuties.map(({ unit }) => unit))
    const units = [...new Set(learned.map(({ unit }) => unit))].filter(unit => !known.has(unit)).flatMap(unit => usualDuties(unit) ?? [])
    const result = evaluateRouting(learned, asked, [...fieldDuties, ...units, ...fields])
    io.out(json ? `${JSON.stringify(result)}\n` : text(result, io.lang))
    return 0
  },
}
