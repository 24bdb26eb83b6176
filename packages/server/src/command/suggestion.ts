import { readFile, writeFile } from 'node:fs/promises'
import { askingAs } from './as.ts'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { withDatabase } from './place.ts'

const options = { congress: { type: 'string' }, as: { type: 'string' }, format: { type: 'string' }, columns: { type: 'string' }, check: { type: 'boolean' }, json: { type: 'boolean' } } as const
const register = 'suggestion'

export const suggestionImport: Command = {
  name: 'suggestion import',
  summary: { zh: '导入历年建议（Excel、CSV、JSON）', en: 'bring in suggestions of earlier years (Excel, CSV, JSON)' },
  usage: {
    zh: `zhitong suggestion import 文件 --congress ID --as 姓名 [--columns 文件] [--check] [--json]

  --check    只核对，不导入：列怎么对应，哪些名称名册里没有，哪一行哪里不对
  --columns  JSON：{"mapping":{"title":"案由",…},"names":{"organ:区交通委":"new 或编号"}}
  --json     结果写成 JSON
整份文件要么全部导入，要么都不导入；导入过的不会有两件。
`,
    en: `zhitong suggestion import FILE --congress ID --as PERSON [--columns FILE] [--check] [--json]

  --check    says what would come of it: how columns are read, which names the roster lacks, what is wrong in which row
  --columns  JSON: {"mapping":{"title":"HEADING",…},"names":{"organ:NAME":"new or an id"}}
  --json     the result as JSON
All of the file enters or nothing; what was brought before does not enter twice.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options, 1)
    if (isText(read)) return tell(io, read)
    const [file] = read.positionals
    const { congress, as, columns, check, json } = read.values as { congress?: string; as?: string; columns?: string; check?: boolean; json?: boolean }
    if (!file || !congress || !as) return tell(io, { zh: '请给出文件、--congress 和 --as；请用 --help 查看用法。', en: 'Give a file, --congress and --as; see --help.' })
    let bytes: Buffer
    let given: { mapping?: Record<string, string>; names?: Record<string, string> } = {}
    try {
      bytes = await readFile(file)
      if (columns) given = JSON.parse((await readFile(columns, 'utf8')).replace(/^\ufeff/, '')) as typeof given
    } catch (error) {
      return tell(io, { zh: `读不了文件：${(error as Error).message}`, en: `A file cannot be read: ${(error as Error).message}` })
    }
    return withDatabase(io, async database => {
      const office = await askingAs(database, congress, as)
      if (!('asking' in office)) return tell(io, office)
      const { checkRegister, enterRegister } = await import('../exchange/register/bring.ts')
      const source = { bytes, name: file.split(/[\\/]/).at(-1)!, ...given }
      const checked = await checkRegister(database.app, office.asking, register, source)
      if (!checked.ok) return tell(io, checked)
      const fine = checked.faults.length === 0 && checked.unknown.length === 0
      if (json && (check || !fine)) io.out(`${JSON.stringify(checked)}\n`)
      else if (check || !fine) {
        const zh = io.lang === 'zh'
        for (const [key, heading] of Object.entries(checked.mapping)) io.out(`${key} ← ${heading}\n`)
        for (const one of checked.unknown) io.out(zh ? `名册里没有“${one.written}”（${one.rows}行）${one.proposals.length ? `，也许是：${one.proposals.map(each => `${each.name} ${each.id}`).join('、')}` : ''}\n` : `Not in the roster: “${one.written}” (${one.rows} rows)${one.proposals.length ? `; perhaps ${one.proposals.map(each => `${each.name} ${each.id}`).join(', ')}` : ''}\n`)
        for (const fault of checked.faults) io.out(zh ? `第${fault.row}行 ${fault.heading}：${fault.zh}\n` : `Row ${fault.row}, ${fault.heading}: ${fault.en}\n`)
        io.out(zh ? `共${checked.rows}行，可导入${checked.fresh}件，已在册${checked.known}件\n` : `${checked.rows} rows: ${checked.fresh} to enter, ${checked.known} there already\n`)
      }
      if (check) return fine ? 0 : 2
      const done = await enterRegister({ app: database.app, commits: office.place.commits, rosters: office.rosters }, office.asking, register, source)
      if (!done.ok) return tell(io, done)
      io.out(json ? `${JSON.stringify({ entered: done.entered, known: done.known })}\n` : io.lang === 'zh' ? `导入${done.entered}件，已在册${done.known}件\n` : `${done.entered} entered, ${done.known} there already\n`)
      return 0
    }, { existing: true })
  },
}

export const suggestionExport: Command = {
  name: 'suggestion export',
  summary: { zh: '导出建议登记册（Excel、CSV、JSON）', en: 'give out the register of suggestions (Excel, CSV, JSON)' },
  usage: {
    zh: `zhitong suggestion export 文件 --congress ID --as 姓名 [--format xlsx|csv|json]

只有这个人可以看的内容；列与导入的相同。格式不写时看文件的扩展名。
`,
    en: `zhitong suggestion export FILE --congress ID --as PERSON [--format xlsx|csv|json]

What that person may read, with the columns that an import takes. Without --format the file's ending tells.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options, 1)
    if (isText(read)) return tell(io, read)
    const [file] = read.positionals
    const { congress, as, format = file?.split('.').at(-1) } = read.values as { congress?: string; as?: string; format?: string }
    if (!file || !congress || !as) return tell(io, { zh: '请给出文件、--congress 和 --as；请用 --help 查看用法。', en: 'Give a file, --congress and --as; see --help.' })
    const { formats, registerFor, writtenAs } = await import('../exchange/register/give.ts')
    if (!format || !Object.hasOwn(formats, format)) return tell(io, { zh: '格式只能是 xlsx、csv 或 json。', en: 'The format is xlsx, csv or json.' })
    return withDatabase(io, async database => {
      const office = await askingAs(database, congress, as)
      if (!('asking' in office)) return tell(io, office)
      const { registers } = await import('../exchange/register/bring.ts')
      const { procedures } = await import('../matters/house.ts')
      const columns = registers[register]!
      const rows = await registerFor(database.app, office.asking, procedures.get(register)!, columns)
      await writeFile(file, await writtenAs(format as keyof typeof formats, rows, columns), { mode: 0o600 })
      io.out(`${file} ${rows.length}\n`)
      return 0
    }, { existing: true })
  },
}
