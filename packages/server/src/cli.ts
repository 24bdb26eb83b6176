import root from '../../../package.json' with { type: 'json' }
import { commands, tell, type Entry, type Io, type Language } from './command/index.ts'
import { PlaceError } from './database/place.ts'

const { version } = root

/** Chinese where the locale is Chinese or not set, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'zh'
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

const processIo = (): Io => ({
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  stdin: process.stdin,
  lang: languageOf(process.env),
})

async function help(lang: Language, table: readonly Entry[]): Promise<string> {
  const all = await Promise.all(table.map(entry => entry.load()))
  const width = Math.max(...table.map(entry => entry.name.length)) + 2
  const rows = all.map(command => `  ${command.name.padEnd(width)}${command.summary[lang]}`)
  return lang === 'zh'
    ? `直通——地方人大及其常委会的工作平台\n\nzhitong 命令 [选项]\n\n${rows.join('\n')}\n\n每个命令的用法：zhitong 命令 --help\n`
    : `Zhitong, the work platform of a local People's Congress\n\nzhitong COMMAND [OPTIONS]\n\n${rows.join('\n')}\n\nHow to use each: zhitong COMMAND --help\n`
}

const wantsHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some(arg => arg === '--help' || arg === '-h')
}

/** The command with the longest name that these words begin with (`plan read` before `plan`). */
function find(argv: readonly string[], table: readonly Entry[]): { entry: Entry; args: string[] } | undefined {
  const fits = table
    .map(entry => ({ entry, words: entry.name.split(' ') }))
    .filter(({ words }) => words.every((word, i) => argv[i] === word))
    .sort((a, b) => b.words.length - a.words.length)[0]
  return fits && { entry: fits.entry, args: argv.slice(fits.words.length) }
}

/**
 * Runs one command line (what follows `zhitong`) and returns its exit code: 0 done, 2 refused or not understood, 1 when
 * the program itself failed. Only results go to `out`.
 */
export async function main(
  argv: readonly string[],
  io: Io = processIo(),
  table: readonly Entry[] = commands,
): Promise<number> {
  if (argv[0] === 'help' && argv.length > 1) return main([...argv.slice(1), '--help'], io, table)
  if (argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help') {
    io.out(await help(io.lang, table))
    return 0
  }
  if (argv[0] === '--version') {
    io.out(`${version}\n`)
    return 0
  }
  const found = find(argv, table)
  if (!found) {
    if (argv.length === 0) {
      io.err(await help(io.lang, table))
      return 2
    }
    const group = table.filter(entry => entry.name.startsWith(`${argv[0]} `))
    if (group.length > 0 && (argv.length === 1 || wantsHelp(argv))) {
      const asked = wantsHelp(argv)
      ;(asked ? io.out : io.err)(await help(io.lang, group))
      return asked ? 0 : 2
    }
    return tell(io, {
      zh: `没有命令“${argv[0]}”；请用 zhitong --help 查看全部命令。`,
      en: `There is no command “${argv[0]}”; see zhitong --help.`,
    })
  }
  try {
    const command = await found.entry.load()
    if (wantsHelp(found.args)) {
      io.out(command.usage[io.lang])
      return 0
    }
    return await command.run(found.args, io)
  } catch (error) {
    if (error instanceof PlaceError) return tell(io, { zh: error.zh, en: error.message })
    const why = error instanceof Error ? error.message : String(error)
    io.err(io.lang === 'zh' ? `程序出错：${why}\n` : `The program failed: ${why}\n`)
    if (process.env.DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
    return 1
  }
}

/** Runs the command line of this process; whoever reads the results may stop reading. */
export async function runProcess(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await main(process.argv.slice(2))
}

if (import.meta.main) await runProcess()
