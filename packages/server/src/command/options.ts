import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { Text } from '@zhitong/kernel'

type Options = ParseArgsOptionsConfig

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

const faults: Readonly<Record<string, (name: string) => Text>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: name => ({
    zh: `没有选项 ${name}；请用 --help 查看用法。`,
    en: `There is no option ${name}; see --help.`,
  }),
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: name => ({
    zh: `选项 ${name} 的值缺失、多余或者以“-”开头；请用 --help 查看用法。`,
    en: `Option ${name} has no value, one too many, or one that begins with “-”; see --help.`,
  }),
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: name => ({
    zh: `多出了“${name}”；请用 --help 查看用法。`,
    en: `There is no place for “${name}”; see --help.`,
  }),
}

/** The option as it was typed, out of the sentence of the parser. */
const named = (message: string): string => /'(?:-\w, )?([^' ]+)/.exec(message)?.[1] ?? ''

/** Reads options strictly; what cannot be read is a sentence that says so. An option given twice is refused, too. */
export function readOptions(args: readonly string[], options: Options, most = 0): Parsed | Text {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: most > 0,
      strict: true,
      tokens: true,
    })
    const extra = positionals[most]
    if (extra !== undefined) return faults.ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL!(extra)
    const names = tokens.flatMap(token => (token.kind === 'option' ? [token.name] : []))
    const twice = names.find((name, i) => names.indexOf(name) !== i)
    if (twice !== undefined) {
      return { zh: `选项 --${twice} 给了两次；请只给一次。`, en: `Option --${twice} is given twice; give it once.` }
    }
    return { values: values as Parsed['values'], positionals }
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    const fault = faults[code]
    if (!fault) throw error
    return fault(named(message))
  }
}

export const isText = (value: Parsed | Text): value is Text => 'zh' in value

/** A number as typed: digits only; anything else stays as it is, for whoever checks it. */
export const typedNumber = (value: string | boolean | undefined): unknown =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
