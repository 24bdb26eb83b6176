/**
 * The numbers that Word writes before paragraphs ("一、", "（一）") stand in no text of the file: they are counted when the
 * page is drawn. This puts them into the text, so that a plan reads as it looks.
 */
import { Parser } from 'htmlparser2'

interface Level {
  readonly start: number
  readonly format: string
  readonly pattern: string
  /** Writes the numbers of all levels in plain figures ("1.1" under "一、"). */
  readonly isPlain: boolean
}
interface Use {
  readonly list: string
  readonly level: number
}
type Lists = Map<string, { readonly levels: Map<number, Level>; readonly abstract: string }>

const digits = '〇一二三四五六七八九'

/** 1–9999 in Chinese counting: 一, 十, 十一, 二十, 一百零一. */
export function inChinese(n: number): string {
  if (n < 1 || n > 9999) return String(n)
  const units = ['', '十', '百', '千']
  const figures = [...String(n)].map(Number)
  let out = ''
  figures.forEach((figure, at) => {
    const unit = units[figures.length - 1 - at]!
    if (figure) out += digits[figure]! + unit
    else if (out && !out.endsWith('零') && figures.slice(at).some(Boolean)) out += '零'
  })
  return out.replace(/^一十/, '十')
}

const letters = (n: number): string => (n < 1 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26)))

const roman = (n: number): string => {
  let rest = Math.min(n, 3999)
  let out = ''
  for (const [value, sign] of [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const)
    for (; rest >= value; rest -= value) out += sign
  return out
}

function counted(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return inChinese(n)
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`
    case 'lowerLetter':
      return letters(n)
    case 'upperLetter':
      return letters(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(n)
  }
}

const fresh: Level = { start: 1, format: 'decimal', pattern: '', isPlain: false }

/** Reads `word/numbering.xml`. */
export function readLists(xml: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists: Lists = new Map()
  let abstract = ''
  let list = ''
  let level = -1
  let now: { -readonly [key in keyof Level]: Level[key] } = { ...fresh }
  const starts = new Map<string, [number, number][]>()
  const parser = new Parser(
    {
      onopentag(name, at) {
        const value = at['w:val'] ?? ''
        if (name === 'w:abstractNum') abstracts.set((abstract = at['w:abstractNumId'] ?? ''), new Map())
        else if (name === 'w:lvl') [level, now] = [Number(at['w:ilvl']), { ...fresh }]
        else if (name === 'w:start') now.start = Number(value) || 0
        else if (name === 'w:numFmt') now.format = value
        else if (name === 'w:lvlText') now.pattern = value
        else if (name === 'w:isLgl') now.isPlain = value !== '0' && value !== 'false'
        else if (name === 'w:num') list = at['w:numId'] ?? ''
        else if (name === 'w:abstractNumId') lists.set(list, { levels: new Map(abstracts.get(value)), abstract: value })
        else if (name === 'w:lvlOverride') level = Number(at['w:ilvl'])
        else if (name === 'w:startOverride') starts.set(list, [...(starts.get(list) ?? []), [level, Number(value) || 1]])
      },
      onclosetag(name) {
        if (name === 'w:lvl') (list ? lists.get(list)?.levels : abstracts.get(abstract))?.set(level, now)
        if (name === 'w:num') list = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  for (const [id, anew] of starts) {
    const held = lists.get(id)
    if (!held) continue
    // A list that starts anew counts by itself, even where its form is shared.
    for (const [at, start] of anew) if (held.levels.has(at)) held.levels.set(at, { ...held.levels.get(at)!, start })
    lists.set(id, { levels: held.levels, abstract: `${held.abstract}/${id}` })
  }
  return lists
}

/** Reads from `word/styles.xml` which paragraph styles are numbered. */
export function readNumberedStyles(xml: string): Map<string, Use> {
  const own = new Map<string, { list?: string; level?: number; basedOn?: string }>()
  let now: { list?: string; level?: number; basedOn?: string } = {}
  const parser = new Parser(
    {
      onopentag(name, at) {
        if (name === 'w:style') own.set(at['w:styleId'] ?? '', (now = {}))
        else if (name === 'w:numId') now.list = at['w:val'] ?? ''
        else if (name === 'w:ilvl') now.level = Number(at['w:val'])
        else if (name === 'w:basedOn') now.basedOn = at['w:val'] ?? ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const uses = new Map<string, Use>()
  for (const id of own.keys()) {
    let list: string | undefined
    let level: number | undefined
    let at: string | undefined = id
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      const style = own.get(at)
      list ??= style?.list
      level ??= style?.level
      at = style?.basedOn
    }
    if (list && list !== '0') uses.set(id, { list, level: level ?? 0 })
  }
  return uses
}

class Counter {
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #lists: Lists
  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** The number of the next paragraph of that list, as it is printed; '' for bullets and unknown lists. */
  next({ list, level }: Use): string {
    const held = this.#lists.get(list)
    const form = held?.levels.get(level)
    if (!held || !form) return ''
    const counts = this.#counts.get(held.abstract) ?? new Map<number, number>()
    this.#counts.set(held.abstract, counts)
    counts.set(level, (counts.get(level) ?? form.start - 1) + 1)
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper)
    if (form.format === 'bullet') return ''
    return form.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const its = held.levels.get(of)
      return its ? counted(counts.get(of) ?? its.start, form.isPlain ? 'decimal' : its.format) : ''
    })
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/**
 * Puts the printed numbers into `word/document.xml`, as a run of their own, and takes the list marks away.
 * Linear in the size of the document.
 */
export function writeNumbers(xml: string, lists: Lists, styles: Map<string, Use>): string {
  const counter = new Counter(lists)
  const out: string[] = []
  let copied = 0
  let depth = 0
  let style = ''
  let list: string | null = null
  let level: number | null = null
  let marked: [number, number] | null = null
  let start = 0
  const parser = new Parser(
    {
      onopentag(name, at) {
        if (name === 'w:pPr') {
          depth++
          if (depth === 1) [style, list, level, marked] = ['', null, null, null]
        } else if (depth !== 1) return
        else if (name === 'w:pStyle') style = at['w:val'] ?? ''
        else if (name === 'w:numPr') start = parser.startIndex
        else if (name === 'w:ilvl') level = Number(at['w:val'])
        else if (name === 'w:numId') list = at['w:val'] ?? ''
      },
      onclosetag(name) {
        if (name === 'w:numPr' && depth === 1) marked ??= [start, parser.endIndex + 1]
        if (name !== 'w:pPr' || --depth) return
        const by = styles.get(style)
        const use = list === null ? by : { list, level: level ?? by?.level ?? 0 }
        if (!use || !lists.has(use.list)) return
        const number = counter.next(use)
        const end = parser.endIndex + 1
        if (marked) {
          out.push(xml.slice(copied, marked[0]))
          copied = marked[1]
        }
        out.push(xml.slice(copied, end))
        copied = end
        if (number) out.push(`<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  out.push(xml.slice(copied))
  return out.join('')
}
