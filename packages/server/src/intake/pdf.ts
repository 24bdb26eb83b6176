import { fileURLToPath } from 'node:url'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { TextBuilder } from './build.ts'
import type { Run } from './pdf-lines.ts'
import { partsOf, writeParts, type PagePart } from './pdf-page.ts'
import { type Operators, type Rule, rulesOf } from './pdf-rules.ts'
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
    // Pictures are not decoded: only their lines and letters are asked for.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, cMapUrl: maps, cMapPacked: true, isEvalSupported: false, stopAtErrors: false, maxImageSize: 1 } as never)
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
  const parts: PagePart[] = []
  const { OPS } = await getResolvedPDFJS()
  let lengthInAll = 0
  let lettersInAll = 0
  let unknownInAll = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    let runs: Run[]
    let rules: Rule[] = []
    try {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      runs = (items as Item[]).flatMap(item => runOf(item) ?? [])
      if (runs.length) rules = rulesOf((await page.getOperatorList()) as never, OPS as unknown as Operators)
      page.cleanup()
    } catch {
      throw new CannotRead('damaged', 'PDF')
    }
    const text = runs.map(run => run.text).join('')
    const has = letters(text)
    lettersInAll += has
    unknownInAll += unknown(text)
    lengthInAll += text.length
    if (lengthInAll > limits.textBytes) throw new CannotRead('tooLong')
    if (has < 2) bare.push(number)
    parts.push(...partsOf(number, runs, rules))
  }
  if (unknownInAll > 0.3 * (lettersInAll + unknownInAll)) throw new CannotRead('garbled')
  // Scanners print a page number or a stamp of their own; a plan has more letters than that on a page.
  if (lettersInAll < 8 || bare.length === pdf.numPages) throw new CannotRead('scanned')
  writeParts(parts, builder)
  if (bare.length)
    said.push({
      zh: `第 ${bare.slice(0, 10).join('、')} 页没有文字（可能是扫描的），没有读取。`,
      en: `Pages ${bare.slice(0, 10).join(', ')} hold no text (perhaps scans) and were not read.`,
    })
  if (unknownInAll) said.push({ zh: `有 ${unknownInAll} 个字的编码不明，请对照原件核对。`, en: `${unknownInAll} characters have an unknown encoding. Please compare with the original.` })
  return said
}
