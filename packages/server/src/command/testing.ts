import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { main } from '../cli.ts'
import type { Entry, Io, Language } from './index.ts'

/** What a command line came to. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, with what comes in on standard input. */
export async function run(argv: string[], lang: Language = 'zh', stdin?: string, table?: readonly Entry[]): Promise<Ran> {
  let out = ''
  let err = ''
  const io: Io = {
    out: text => (out += text),
    err: text => (err += text),
    lang,
    ...(stdin === undefined ? {} : { stdin: (async function* () { yield stdin })() }),
  }
  const code = await main(argv, io, table)
  return { code, out, err }
}

/** Runs a command line as its own process, in this environment. */
export function runChild(argv: string[], env: Record<string, string>, stdin = '', script = 'packages/server/src/cli.ts'): Promise<Ran> {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const child = spawn(process.execPath, [script, ...argv], { cwd: root, env: { PATH: process.env.PATH!, ...env } })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (err += text))
  child.stdin.end(stdin)
  return new Promise(resolve => child.on('close', code => resolve({ code: code ?? -1, out, err })))
}

/** The results of a batch, one a line. */
export const results = (out: string): any[] => out.split('\n').filter(Boolean).map(line => JSON.parse(line))
