import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Text } from '@zhitong/kernel'
import type { Io } from './command.ts'

/** A shorter one is found by trying. */
export const shortest = 12

const none: Text = {
  zh: '请用环境变量 ZHITONG_PASSPHRASE 给出口令，或在终端里运行本命令。',
  en: 'Give the passphrase in ZHITONG_PASSPHRASE, or run this in a terminal.',
}

/** The passphrase from ZHITONG_PASSPHRASE, or asked on the terminal without showing it; twice where it is a new one. */
export async function passphraseOf(io: Io, fresh: boolean, env: NodeJS.ProcessEnv = process.env): Promise<string | Text> {
  const given = env['ZHITONG_PASSPHRASE']
  if (given !== undefined && given !== '') return fresh ? strong(given) : given
  if (io.stdin !== process.stdin || !process.stdin.isTTY) return none
  const first = await ask(io, { zh: '口令：', en: 'Passphrase: ' })
  if (!fresh) return first
  const said = strong(first)
  if (typeof said !== 'string') return said
  const again = await ask(io, { zh: '再输入一次：', en: 'Once more: ' })
  return again === first ? first : { zh: '两次输入不同，没有备份。', en: 'The two differ; nothing was written.' }
}

const strong = (given: string): string | Text =>
  [...given].length >= shortest ? given : { zh: `口令至少 ${shortest} 个字符。`, en: `The passphrase needs at least ${shortest} characters.` }

async function ask(io: Io, what: Text): Promise<string> {
  io.err(what[io.lang])
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    io.err('\n')
  }
}
