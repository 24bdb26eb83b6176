import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { refuse, type Refusal } from '@zhitong/kernel'
import { tell, type Io } from './command.ts'

/** A case of a batch: an object with known keys only, so that a misspelled one cannot be passed over in silence. */
export type Case = Readonly<Record<string, unknown>>

const chunk = 1 << 16

/** The lines of a file or stream, as they come; the mark that some editors put first is left out. */
async function* lines(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let first = true
  for await (const part of source) {
    rest += typeof part === 'string' ? part : decoder.write(part as Buffer)
    const found = rest.split('\n')
    rest = found.pop()!
    for (const line of found) {
      yield first ? line.replace(/^\ufeff/, '') : line
      first = false
    }
  }
  rest += decoder.end()
  if (rest !== '') yield first ? rest.replace(/^\ufeff/, '') : rest
}

/** One line as a case; keys whose value is null count as left out. */
function readCase(line: string, keys: readonly string[]): Case | Refusal {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('input', '这一行不是 JSON；请每行写一个 JSON 对象。', 'This line is no JSON. Write one JSON object a line.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('input', '这一行不是 JSON 对象；请每行写一个。', 'This line is no JSON object. Write one a line.')
  }
  const unknown = Object.keys(value).find(key => !keys.includes(key))
  if (unknown !== undefined) {
    return refuse(
      'input',
      `不认识“${unknown}”；可写的有：${keys.join('、')}。`,
      `“${unknown}” is not known; there are ${keys.join(', ')}.`,
    )
  }
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
}

export const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false

/** What a refused case leaves in the results. */
const refusedLine = ({ ground, zh, en, detail }: Refusal) => ({
  refused: { ground, zh, en, ...(detail === undefined ? {} : { detail }) },
})

/**
 * Answers a file of cases (`-`: what comes in), one result a line, in order. A refused case is a line `{"refused":{…}}`
 * and the run goes on; empty lines are passed over. Returns 0, or 2 when the file cannot be read.
 */
export async function runBatch(
  file: string,
  keys: readonly string[],
  answer: (one: Case) => object | Promise<object>,
  io: Io,
): Promise<number> {
  let held = ''
  try {
    for await (const line of lines(file === '-' ? (io.stdin ?? []) as AsyncIterable<string> : createReadStream(file))) {
      if (line.trim() === '') continue
      const one = readCase(line, keys)
      const result = isRefusal(one) ? one : await answer(one)
      held += `${JSON.stringify(isRefusal(result) ? refusedLine(result) : result)}\n`
      if (held.length > chunk) {
        io.out(held)
        held = ''
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (held !== '') io.out(held)
    return tell(io, {
      zh: `读不了文件 ${file}（${code}）；请检查路径和权限。`,
      en: `The file ${file} cannot be read (${code}). Check its path and rights.`,
    })
  }
  if (held !== '') io.out(held)
  return 0
}
