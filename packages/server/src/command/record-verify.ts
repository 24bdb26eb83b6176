import { readFile } from 'node:fs/promises'
import { tell, type Command, type Io } from './command.ts'
import { isText, readOptions } from './options.ts'
import { withDatabase } from './place.ts'
import type { Fault } from '../record/fault.ts'
import type { Verified } from '../record/verify.ts'

export const recordVerify: Command = {
  name: 'record verify',
  summary: { zh: '核验卷宗', en: 'verify the record' },
  usage: {
    zh: `zhitong record verify [--roots 文件] [--json]

  --roots 文件   与另存的日根比对（公开页 /c/{id}/roots.json 的 JSON），整体改写也能发现
  --json         结果用 JSON

逐条核验全部人大的全部事项：条目、内容、现状、文件、日根。完好退出码为 0；
有改动、缺失时为 1，并指出第一处（事项、第几条、何事）。封存以后的条目以事项现状为凭。
`,
    en: `zhitong record verify [--roots FILE] [--json]

  --roots FILE   compare with daily roots that somebody else kept (JSON of /c/{id}/roots.json): finds a whole rewritten record, too
  --json         the result as JSON

Checks every entry of every matter of every congress, contents, what the entries come to, files and daily roots.
Exit code 0 when it holds; 1 when something was changed or is missing, the first of it named (matter, entry, what).
Entries younger than the last seal are covered by the matter as it is shown.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { roots: { type: 'string' }, json: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const file = read.values['roots']
    let text: string | undefined
    if (typeof file === 'string') {
      try {
        text = await readFile(file, 'utf8')
      } catch (error) {
        return tell(io, { zh: `日根文件读不了：${(error as Error).message}`, en: `The file of roots cannot be read: ${(error as Error).message}` })
      }
    }
    const { congressesIn, verifyRecord } = await import('../record/verify.ts')
    const { sealPublicKey } = await import('../record/roots.ts')
    const { KeptError, readKept } = await import('../record/kept.ts')
    return withDatabase(io, async database => {
      try {
        const kept = text === undefined ? [] : readKept(text, await congressesIn(database.app))
        const verified = await verifyRecord(database.app, { kept, key: sealPublicKey(database.dataDir) })
        if (read.values['json'] === true) io.out(`${JSON.stringify({ sound: verified.faulty === 0, ...verified })}\n`)
        else io.out(summaryOf(verified, io.lang))
        return tellFaults(io, verified)
      } catch (error) {
        if (!(error instanceof KeptError)) throw error
        return tell(io, { zh: error.zh, en: error.message })
      }
    }, { existing: true })
  },
}

/** One line for each congress, one for all. */
export function summaryOf({ congresses, matters, entries, roots, kept, signatures, faulty }: Verified, lang: Io['lang']): string {
  const zh = lang === 'zh'
  const line = (name: string, one: { matters: number; entries: number; roots: number }): string =>
    zh ? `${name}：事项 ${one.matters} 件，记录 ${one.entries} 条，日根 ${one.roots} 个\n` : `${name}: ${one.matters} matters, ${one.entries} entries, ${one.roots} daily roots\n`
  const lines = congresses.map(one => line(one.congress, one))
  if (congresses.length !== 1) lines.push(line(zh ? '合计' : 'all', { matters, entries, roots }))
  if (roots > 0 && signatures === 'unchecked') lines.push(zh ? '本机没有签名密钥（seal.key），未核验日根的签名。\n' : 'This folder has no seal.key: signatures of daily roots were not checked.\n')
  if (kept > 0) lines.push(zh ? `与另存的 ${kept} 个日根作了比对。\n` : `Compared with ${kept} roots kept elsewhere.\n`)
  if (faulty === 0) lines.push(zh ? '卷宗完好。\n' : 'The record holds.\n')
  return lines.join('')
}

const placeOfFault = ({ congress, matter, entry, day }: Fault, zh: boolean): string =>
  [congress, matter && (zh ? `事项 ${matter}` : `matter ${matter}`), entry && (zh ? `第${entry}条` : `entry ${entry}`), matter || !day ? undefined : day].filter(Boolean).join(zh ? '，' : ', ')

/** Names the first fault on `err`; the exit code for what was found. */
export function tellFaults(io: Io, { faults: [first], faulty }: Verified): number {
  if (!first) return 0
  const zh = io.lang === 'zh'
  io.err(`${placeOfFault(first, zh)}${zh ? '：' : ': '}${first[io.lang]}\n`)
  if (faulty > 1) io.err(zh ? `另有 ${faulty - 1} 处（--json 列出前 20 处）。\n` : `${faulty - 1} more (--json lists the first 20).\n`)
  return 1
}
