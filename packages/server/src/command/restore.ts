import { accessSync, constants } from 'node:fs'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { passphraseOf } from './passphrase.ts'
import { withDatabase } from './place.ts'
import { summaryOf, tellFaults } from './record-verify.ts'

export const restore: Command = {
  name: 'restore',
  summary: { zh: '从备份恢复到空的数据库', en: 'bring a backup back into an empty database' },
  usage: {
    zh: `zhitong restore 文件

恢复到 DATA_DIR（默认 ./data）的内置数据库，或 DATABASE_URL；只恢复到空的，要么全部要么全无。
口令取自 ZHITONG_PASSPHRASE，否则在终端询问。恢复后按删除记录删去内容，并核验卷宗。
退出码：0 卷宗完好，1 已恢复但卷宗有问题，2 没有恢复。
`,
    en: `zhitong restore FILE

Into the embedded database of DATA_DIR (./data), or DATABASE_URL; only into an empty one, all of it or nothing.
The passphrase is ZHITONG_PASSPHRASE, or asked. What entries redact is let go again, and the record is verified.
Exit code: 0 the record holds, 1 restored but the record has faults, 2 nothing restored.
`,
  },
  async run(args, io) {
    const read = readOptions(args, {}, 1)
    if (isText(read)) return tell(io, read)
    const [file] = read.positionals
    if (!file) return tell(io, { zh: '请给出备份文件。', en: 'Name the backup.' })
    try {
      accessSync(file, constants.R_OK)
    } catch {
      return tell(io, { zh: `文件 ${file} 不存在或者读不了。`, en: `The file ${file} is not there or cannot be read.` })
    }
    const passphrase = await passphraseOf(io, false)
    if (typeof passphrase !== 'string') return tell(io, passphrase)
    const { checkFile, restore: bring } = await import('../record/restore.ts')
    const { BackupError } = await import('../record/sealed.ts')
    try {
      await checkFile(file, passphrase)
      return await withDatabase(io, async database => {
        const { contents, verified } = await bring(database, file, passphrase)
        io.out(io.lang === 'zh' ? `已恢复 ${contents.made} 的备份。服务若在运行，请重新启动。\n` : `Restored the backup of ${contents.made}. If a server runs on it, start it again.\n`)
        io.out(summaryOf(verified, io.lang))
        return tellFaults(io, verified)
      })
    } catch (error) {
      if (!(error instanceof BackupError)) throw error
      return tell(io, { zh: error.zh, en: error.message })
    }
  },
}
