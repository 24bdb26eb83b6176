import type { Text } from '@zhitong/kernel'

export type Language = 'zh' | 'en'

/** What a command may touch of the process. Results go to `out`, everything else to `err`. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly stdin?: AsyncIterable<string | Uint8Array>
  readonly lang: Language
}

/**
 * One command of `zhitong`. `run` gets what follows its name and returns the exit code: 0 done, 2 refused or asked
 * wrongly, 1 failed. `--help` never reaches it. Heavy imports belong inside `run`: the list of commands loads them all.
 */
export interface Command {
  readonly name: string
  readonly summary: Text
  readonly usage: Text
  readonly run: (args: string[], io: Io) => Promise<number>
}

/** Exit code of a question that was refused or could not be understood. */
const refused = 2

/** Tells on `err` why not, and returns the exit code for it. */
export function tell(io: Io, text: Text): number {
  io.err(`${text[io.lang]}\n`)
  return refused
}
