import type { Text } from '@zhitong/kernel'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { tell, type Command, type Io } from './command.ts'
import { isText, readOptions } from './options.ts'
import { withDatabase } from './place.ts'
import { askingAs } from './as.ts'

const options = { congress: { type: 'string' }, as: { type: 'string' }, matter: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' }, deputy: { type: 'string' } } as const
type Given = Partial<Record<keyof typeof options, string>>

const needed = (given: Given, ...names: (keyof Given)[]): Text | undefined => {
  const missing = names.filter(name => !given[name]?.trim()).map(name => `--${name}`)
  return missing.length === 0 ? undefined : { zh: `请给出 ${missing.join('、')}；请用 --help 查看用法。`, en: `Give ${missing.join(', ')}; see --help.` }
}

export const relayExport: Command = {
  name: 'relay export',
  summary: { zh: '把接力件（或答复）导出成文件', en: 'write a relay, or the answer to one, to a file' },
  usage: {
    zh: `zhitong relay export --congress ID --as 姓名 --matter 编号 [--to 指纹或名称] --out 文件

  --as      以谁的名义办理，须在人事代表工委任职
  --to      收件单位；答复收到的接力件时不用写
服务器开着或停着都可以。文件签了名，只有收件单位能打开。
`,
    en: `zhitong relay export --congress ID --as PERSON --matter ID [--to FINGERPRINT|NAME] --out FILE

  --as      whose act it is: somebody of the personnel and deputies' committee
  --to      the recipient; not needed for the answer to a relay received
Works beside a running server or without one. The file is signed, and only its recipient can open it.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options)
    if (isText(read)) return tell(io, read)
    const given = read.values as Given
    const missing = needed(given, 'congress', 'as', 'matter', 'out')
    if (missing) return tell(io, missing)
    return withOffice(io, given, async ({ place, asking }) => {
      const { exportFile } = await import('../exchange/relay/send.ts')
      const { partnersOf } = await import('../exchange/relay/partners.ts')
      const named = given.to === undefined ? [] : (await partnersOf(place.app, asking.congress)).filter(one => one.retired === null && (one.fingerprint === given.to || one.name === given.to))
      if (named.length > 1) return tell(io, { zh: `有几把公钥属于“${given.to}”，请写指纹。`, en: `Several keys belong to “${given.to}”; give the fingerprint.` })
      const sent = await exportFile(place, asking, given.matter!, named[0]?.fingerprint)
      if (!sent.ok) return tell(io, sent)
      await writeFile(given.out!, sent.file, { mode: 0o600 })
      io.out(`${given.out} ${sent.letter.id} ${sent.letter.version}\n`)
      return 0
    })
  },
}

export const relayImport: Command = {
  name: 'relay import',
  summary: { zh: '导入收到的接力文件', en: 'enter a relay file that came' },
  usage: {
    zh: `zhitong relay import 文件 --congress ID --as 姓名 [--deputy 姓名]

  --deputy  文件里写的代表在名册里找不到时，指明是哪一位
同一文件导入两次，不会有两件。服务器开着或停着都可以。
`,
    en: `zhitong relay import FILE --congress ID --as PERSON [--deputy PERSON]

  --deputy  which deputy is meant, where the roster does not have the name in the file
The same file twice changes nothing. Works beside a running server or without one.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options, 1)
    if (isText(read)) return tell(io, read)
    const given = read.values as Given
    const [file] = read.positionals
    const missing = file === undefined ? { zh: '请给出接力文件。', en: 'Name the relay file.' } : needed(given, 'congress', 'as')
    if (missing) return tell(io, missing)
    const { largestRelay } = await import('../exchange/relay/envelope.ts')
    const { unopened } = await import('../exchange/relay/refusals.ts')
    let bytes: Buffer
    try {
      if ((await stat(file!)).size > largestRelay) return tell(io, unopened.size)
      bytes = await readFile(file!)
    } catch (error) {
      return tell(io, { zh: `读不了文件 ${file}（${(error as NodeJS.ErrnoException).code}）；请检查路径和权限。`, en: `The file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Check its path and rights.` })
    }
    return withOffice(io, given, async ({ place, asking, personNamed }) => {
      const { importFile, saysOf } = await import('../exchange/relay/receive.ts')
      const deputy = given.deputy === undefined ? undefined : personNamed(given.deputy)
      if (deputy !== undefined && typeof deputy !== 'string') return tell(io, deputy)
      const done = await importFile(place, asking, { bytes, name: file!.split(/[\\/]/).at(-1)!, deputy })
      if (!done.ok) return tell(io, done)
      io.out(`${done.matter} ${saysOf(done)[io.lang]}\n`)
      return 0
    })
  },
}

async function withOffice(io: Io, given: Given, work: (office: Extract<Awaited<ReturnType<typeof askingAs>>, { asking: object }>) => Promise<number>): Promise<number> {
  return withDatabase(io, async database => {
    const office = await askingAs(database, given.congress!, given.as!)
    return 'asking' in office ? work(office) : tell(io, office)
  }, { existing: true })
}
