import { fileURLToPath } from 'node:url'
import { getDocumentProxy } from 'unpdf'
import type { TextBuilder } from './build.ts'
import { linesOf, type Run } from './pdf-lines.ts'
import { CannotRead } from './refusals.ts'
import type { IntakeLimits, Said } from './types.ts'

/** The character maps of Chinese fonts that a PDF names without carrying them; the library takes a path, not a file: address. */
const maps = fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')))

interface Item {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
}

function runOf({ str, transform, width }: Item): Run | null {
  if (!str || !transform) return null
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  return { text: str, x, y, width: width ?? 0, size: Math.hypot(c, d) }
}

const letters = (text: string): number => text.match(/[\p{L}]/gu)?.length ?? 0
/** Private use and replacement characters: what a font without an encoding gives. */
const unknown = (text: string): number => text.match(/[\ufffd\p{Co}]|(?!\s)\p{Cc}/gu)?.length ?? 0

const open = async (bytes: Buffer): ReturnType<typeof getDocumentProxy> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, cMapUrl: maps, cMapPacked: true, isEvalSupported: false, stopAtErrors: false } as never)
  } catch (error) {
    throw new CannotRead((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged', 'PDF')
  }
}

/** Reads a PDF page by page in its printed lines. Throws `scanned` without text, `garbled` when the letters are not known. */
export async function readPdf(bytes: Buffer, limits: IntakeLimits, builder: TextBuilder): Promise<Said[]> {
  const pdf = await open(bytes)
  if (pdf.numPages > limits.pdfPages) throw new CannotRead('tooLong')
  const said: Said[] = []
  const bare: number[] = []
  let lettersInAll = 0
  let unknownInAll = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    let lines: string[]
    try {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      lines = linesOf((items as Item[]).flatMap(item => runOf(item) ?? []))
      page.cleanup()
    } catch {
      throw new CannotRead('damaged', 'PDF')
    }
    const text = lines.join('\n')
    const has = letters(text)
    lettersInAll += has
    unknownInAll += unknown(text)
    if (has < 2) bare.push(number)
    for (const line of lines) builder.line(line)
  }
  if (unknownInAll > 0.3 * (lettersInAll + unknownInAll)) throw new CannotRead('garbled')
  // Scanners print a page number or a stamp of their own; a plan has more letters than that on a page.
  if (lettersInAll < 8 || bare.length === pdf.numPages) throw new CannotRead('scanned')
  if (bare.length)
    said.push({
      zh: `第 ${bare.slice(0, 10).join('、')} 页没有文字（可能是扫描的），没有读取。`,
      en: `Pages ${bare.slice(0, 10).join(', ')} hold no text (perhaps scans) and were not read.`,
    })
  if (unknownInAll) said.push({ zh: `有 ${unknownInAll} 个字的编码不明，请对照原件核对。`, en: `${unknownInAll} characters have an unknown encoding. Please compare with the original.` })
  return said
}
