import { CannotRead } from './refusals.ts'
import type { Said } from './types.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly warnings: Said[]
}

const lost = (count: number): Said[] =>
  count
    ? [{ zh: `有 ${count} 处字符在文件里已经损坏，读成了“�”，请对照原件核对。`, en: `${count} characters were already damaged in the file and stand as “�”. Please compare with the original.` }]
    : []

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Null when the bytes are not wholly of that encoding. */
const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Characters that every office text is full of, simplified and traditional; in a text read by the wrong table they are rare. */
const everyday = /[的和一年工作会會大人议議报報告关關于於行审審听聽取常委，。、]/g

const looksUtf16 = (bytes: Uint8Array, low: 0 | 1): boolean => {
  const end = Math.min(bytes.length - 1, 4000)
  let newline = 0
  let zero = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at + 1 - low] !== 0) continue
    zero++
    if (bytes[at + low] === 0x0a || bytes[at + low] === 0x20 || bytes[at + low]! > 0x20) newline++
  }
  return zero > 0 && newline === zero
}

/** Control characters that no text has; from this share on, a file is not a text. */
const controls = /(?!\s)\p{Cc}/gu

const orJunk = (text: string): string => {
  if (count(text, controls) * 200 > text.length) throw new CannotRead('binary')
  return text
}

function byTable(bytes: Uint8Array): Decoded {
  const strict = strictly(bytes, 'utf-8')
  if (strict !== null) return { text: orJunk(strict), encoding: 'utf-8', warnings: [] }
  const chinese = strictly(bytes, 'gb18030')
  const traditional = strictly(bytes, 'big5')
  if (chinese !== null || traditional !== null) {
    const asBig5 = traditional !== null && count(traditional, everyday) > 2 * (chinese === null ? 0 : count(chinese, everyday))
    return { text: orJunk(asBig5 ? traditional : (chinese ?? traditional)!), encoding: asBig5 || chinese === null ? 'big5' : 'gb18030', warnings: [] }
  }
  // A file cut in the middle of a character, or with a few bytes gone: still a text, when nearly all of it is whole.
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = new TextDecoder(encoding).decode(bytes)
    const gone = count(text, /\ufffd/g)
    if (gone * 200 <= text.length || (gone === 1 && text.length > 20)) return { text: orJunk(text), encoding, warnings: lost(gone) }
  }
  // Chinese in UTF-16 without a mark and without a single Latin sign.
  const pairs = bytes.length % 2 ? null : strictly(bytes, 'utf-16le')
  if (pairs && count(pairs, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\n]/g) > 0.9 * pairs.length && count(pairs, everyday) * 20 > pairs.length)
    return { text: pairs, encoding: 'utf-16le', warnings: [] }
  throw new CannotRead('binary')
}

/**
 * Bytes of a text file as text: by its byte order mark, else strict UTF-8, else GB 18030 (or Big5 where that reads far better).
 * Line ends become \n. Throws `binary` for what is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  const found =
    a === 0xef && b === 0xbb && c === 0xbf
      ? byTable(bytes.subarray(3))
      : a === 0xff && b === 0xfe
        ? utf16(bytes.subarray(2), 'utf-16le')
        : a === 0xfe && b === 0xff
          ? utf16(bytes.subarray(2), 'utf-16be')
          : bytes.length % 2 === 0 && looksUtf16(bytes, 0)
            ? utf16(bytes, 'utf-16le')
            : bytes.length % 2 === 0 && looksUtf16(bytes, 1)
              ? utf16(bytes, 'utf-16be')
              : byTable(bytes)
  const marked = found.text.startsWith('\ufeff') ? found.text.slice(1) : found.text
  return { ...found, text: marked.replace(/\r\n?/g, '\n') }
}

function utf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const gone = count(text, /\ufffd/g)
  if (gone * 200 > text.length) throw new CannotRead('binary')
  return { text: orJunk(text), encoding, warnings: lost(gone) }
}
