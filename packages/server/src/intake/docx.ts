import mammoth from 'mammoth'
import type { TextBuilder } from './build.ts'
import { readHtml } from './html.ts'
import { fromMargin, markInWordMargins } from './margins.ts'
import { readLists, readNumberedStyles, writeNumbers } from './numbering.ts'
import { CannotRead } from './refusals.ts'
import type { IntakeLimits, Said } from './types.ts'
import { closeZip, openZip, xmlOf } from './zip.ts'

/** Pictures, sounds, fonts and embedded files say nothing to a reader of text and stay packed. */
const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name)

const mainPart = (names: Iterable<string>): string | undefined => [...names].find(name => /^word\/document\d*\.xml$/.test(name))

function warningsOf(xml: string, hasPictures: boolean): Said[] {
  const said: Said[] = []
  if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(xml))
    said.push({ zh: '文件里有未处理的修订，按“接受全部修订”读取，请核对。', en: 'The file holds tracked changes that nobody decided; it was read as if all were accepted. Please check.' })
  if (hasPictures) said.push({ zh: '文件里有图片，图片中的文字没有读取。', en: 'The file holds pictures; words inside them were not read.' })
  return said
}

/** Reads a Word document: paragraphs with the numbers that Word prints, tables with merged cells, tracked changes as accepted. */
export async function readDocx(bytes: Buffer, limits: IntakeLimits, builder: TextBuilder): Promise<Said[]> {
  let hasPictures = false
  const parts = openZip(bytes, name => {
    if (name.startsWith('word/media/')) hasPictures = true
    return isText(name)
  }, limits)
  for (const part of parts.values()) xmlOf(part)
  const main = mainPart(parts.keys())
  if (!main) throw new CannotRead('damaged', 'Word')
  const xml = xmlOf(parts.get(main)!)
  const numbering = parts.get('word/numbering.xml')
  const styles = parts.get('word/styles.xml')
  const numbered = numbering ? writeNumbers(xml, readLists(xmlOf(numbering)), styles ? readNumberedStyles(xmlOf(styles)) : new Map()) : xml
  parts.set(main, Buffer.from(numbered))
  // A picture is named in the text and looked for in the archive: it gets none.
  const { value } = await mammoth.convertToHtml(
    { buffer: closeZip(parts) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  )
  const mark = markInWordMargins(parts)
  if (mark) builder.line(mark.trim())
  readHtml(value, builder)
  return [...(mark ? [fromMargin(mark)] : []), ...warningsOf(xml, hasPictures)]
}
