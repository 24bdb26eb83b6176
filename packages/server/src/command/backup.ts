import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { passphraseOf, shortest } from './passphrase.ts'
import { withDatabase } from './place.ts'

export const backup: Command = {
  name: 'backup',
  summary: { zh: '备份到一个加密文件', en: 'back up into one encrypted file' },
  usage: {
    zh: `zhitong backup 文件

全部人大的数据、文件、设置、账号，取同一时刻，写进一个压缩并加密的文件；服务不必停。
口令取自 ZHITONG_PASSPHRASE，否则在终端询问；至少 ${shortest} 个字符。口令丢失，备份无法打开。
`,
    en: `zhitong backup FILE

Everything of all congresses, files, settings and accounts, as of one instant, in one compressed and encrypted file;
the server may go on. The passphrase is ZHITONG_PASSPHRASE, or asked; ${shortest} characters at least. Nobody opens it without.
`,
  },
  async run(args, io) {
    const read = readOptions(args, {}, 1)
    if (isText(read)) return tell(io, read)
    const [name] = read.positionals
    if (!name) return tell(io, { zh: '请给出备份文件的名字。', en: 'Name the file to write.' })
    const file = resolve(name)
    if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return tell(io, { zh: `没有目录 ${dirname(file)}。`, en: `There is no folder ${dirname(file)}.` })
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return tell(io, { zh: `${file} 是目录，请给出文件名。`, en: `${file} is a folder; name a file in it.` })
    const passphrase = await passphraseOf(io, true)
    if (typeof passphrase !== 'string') return tell(io, passphrase)
    const { backUp } = await import('../record/backup.ts')
    return withDatabase(io, async database => {
      const { congresses, matters, entries } = await backUp(database, file, passphrase)
      const bytes = statSync(file).size
      io.out(io.lang === 'zh'
        ? `已备份到 ${file}：人大 ${congresses.length} 个，事项 ${matters} 件，记录 ${entries} 条，${bytes} 字节。\n`
        : `Backed up to ${file}: ${congresses.length} congresses, ${matters} matters, ${entries} entries, ${bytes} bytes.\n`)
      return 0
    }, { existing: true })
  },
}
