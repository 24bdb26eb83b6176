/**
 * What stands in the margins of a document (page headers, footers, watermarks) is no part of its text, but a secrecy mark
 * there counts: it is put on the first line, where the check before publication finds it.
 */
import { Parser } from 'htmlparser2'
import { secrecyMark } from './findings/index.ts'
import { type Parts, xmlOf } from './zip.ts'

const isMargin = (name: string): boolean => /^word\/(?:header|footer)\d*\.xml$/.test(name)

function linesOf(xml: string): string[] {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    if (line.trim()) lines.push(line)
    line = ''
  }
  const parser = new Parser(
    {
      onopentag(name, at) {
        if (name === 'w:tab') line += '\t'
        // A watermark is a drawing whose letters stand in an attribute.
        if (name === 'v:textpath' && at.string) lines.push(at.string)
      },
      ontext: text => void (line += text),
      onclosetag: name => (name === 'w:p' ? end() : undefined),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  end()
  return lines
}

const marked = (lines: readonly string[]): string | null => lines.find(line => secrecyMark(line)) ?? null

/** The line of a Word document's margins that carries a secrecy mark, null without one. */
export const markInWordMargins = (parts: Parts): string | null =>
  marked([...parts].filter(([name]) => isMargin(name)).flatMap(([, part]) => linesOf(xmlOf(part))))

/** The same for the printed headers and footers of a workbook, whose parts are joined by &L, &C and &R. */
export function markInSheetMargins(parts: Parts): string | null {
  const found: string[] = []
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\//i.test(name)) continue
    for (const [, text = ''] of xmlOf(part).matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]{0,1000})</g))
      found.push(...text.split(/&amp;[LCR]/).map(piece => piece.replace(/&amp;(?:"[^"]*"|&quot;[^&]*&quot;|[A-Z]|\d{1,3}|K[\dA-F]{6})/g, '')))
  }
  return marked(found)
}

/** Says that the first line comes from the margin. */
export const fromMargin = (mark: string): { zh: string; en: string } => ({
  zh: `页眉、页脚或水印里有密级标志“${mark.trim()}”，已放在正文第一行。`,
  en: `A page header, footer or watermark carries the secrecy mark “${mark.trim()}”; it stands on the first line of the text.`,
})
