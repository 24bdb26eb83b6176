import { Parser } from 'htmlparser2'
import type { LooseCell, TextBuilder } from './build.ts'

type Block = string | LooseCell[][]

/** What is being filled: the page itself, or a cell of a table. */
interface Place {
  readonly blocks: Block[]
  line: string
  table: Table | null
  readonly cell: { rowSpan: number; colSpan: number } | null
}

interface Table {
  readonly rows: { cell: LooseCell; blocks: Block[] }[][]
  /** Holds a table itself: then it only lays out the page, as old office pages do, and is no table of data. */
  layout: boolean
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'object', 'iframe', 'select', 'title', 'textarea', 'button'])
const breaking = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article header footer nav main aside blockquote pre hr form fieldset figure figcaption address center body html caption'.split(' '),
)
const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Space as a browser shows it, but a line end between two Chinese characters is only how the file was wrapped. */
const collapse = (text: string): string =>
  text.replace(/[ \t\n\r\f]+/g, (space, at: number) =>
    space.includes('\n') && cjk.test(text[at - 1] ?? '') && cjk.test(text[at + space.length] ?? '') ? '' : ' ',
  )

const span = (value: string | undefined, most: number): number => Math.min(most, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? '')
/** Elements that have no end and so hide nothing after them. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

const plain = (blocks: readonly Block[]): string =>
  blocks.map(block => (typeof block === 'string' ? block : block.flat().map(cell => cell.text).join(' '))).join('\n')

class Reader {
  readonly #places: Place[] = [{ blocks: [], line: '', table: null, cell: null }]
  readonly #lists: (number | null)[] = []
  #silence = 0
  #silenceBy = ''
  #pre = 0

  get #here(): Place {
    return this.#places.at(-1)!
  }

  flush(): void {
    const here = this.#here
    const text = here.line.replace(/\u00a0/g, ' ').replace(/^ +| +$/g, '')
    if (text.trim()) here.blocks.push(text)
    here.line = ''
  }

  text(text: string): void {
    if (this.#silence) return
    const here = this.#here
    if (this.#pre) {
      const lines = text.split('\n')
      lines.forEach((line, at) => {
        if (at) this.flush()
        here.line += line
      })
      return
    }
    if (here.table) return
    const next = collapse(text)
    here.line += here.line.endsWith(' ') ? next.replace(/^ /, '') : next
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#silence) {
      if (name === this.#silenceBy) this.#silence++
      return
    }
    if (silent.has(name) || (isHidden(attributes) && !empty.has(name))) {
      this.#silence = 1
      this.#silenceBy = name
      return
    }
    if (name === 'br') return this.flush()
    if (name === 'table') return this.#openTable()
    const table = this.#here.table
    if (name === 'tr') {
      if (table) table.rows.push([])
      return
    }
    if ((name === 'td' || name === 'th') && table) {
      if (!table.rows.length) table.rows.push([])
      const cell = { rowSpan: span(attributes.rowspan, 1000), colSpan: span(attributes.colspan, 200) }
      this.#places.push({ blocks: [], line: '', table: null, cell })
      return
    }
    if (!breaking.has(name)) return
    // The number of a list item waits for its first paragraph.
    if (!/^\d+．$/.test(this.#here.line)) this.flush()
    if (name === 'pre') this.#pre++
    if (name === 'ol') this.#lists.push(span(attributes.start, 10_000))
    if (name === 'ul') this.#lists.push(null)
    const number = this.#lists.at(-1)
    if (name === 'li' && typeof number === 'number') {
      this.#here.line = `${number}．`
      this.#lists[this.#lists.length - 1] = number + 1
    }
  }

  #openTable(): void {
    this.flush()
    for (const place of this.#places) if (place.table) place.table.layout = true
    this.#here.table = { rows: [], layout: false }
  }

  close(name: string): void {
    if (this.#silence) {
      if (name === this.#silenceBy) this.#silence--
      return
    }
    const here = this.#here
    if ((name === 'td' || name === 'th') && here.cell) {
      this.flush()
      if (here.table) this.#closeTable(here, here.table)
      this.#places.pop()
      const row = this.#here.table?.rows.at(-1)
      row?.push({ cell: { text: plain(here.blocks), ...here.cell }, blocks: here.blocks })
      return
    }
    if (name === 'table' && here.table) return this.#closeTable(here, here.table)
    if (!breaking.has(name)) return
    this.flush()
    if (name === 'pre') this.#pre--
    if (name === 'ol' || name === 'ul') this.#lists.pop()
  }

  #closeTable(here: Place, table: Table): void {
    here.table = null
    const rows = table.rows.filter(row => row.length)
    const filled = rows.filter(row => row.some(({ cell }) => cell.text.trim()))
    if (!filled.length) return
    const isLayout = table.layout || rows.length === 1 || rows.every(row => row.length === 1)
    if (isLayout) for (const row of rows) for (const { blocks } of row) for (const block of blocks) here.blocks.push(block)
    else here.blocks.push(rows.map(row => row.map(({ cell }) => cell)))
  }

  end(): Block[] {
    while (this.#places.length > 1) {
      this.close('td')
      if (this.#here.table) this.close('table')
    }
    this.flush()
    return this.#here.blocks
  }
}

/** How deep tables may stand in tables before the page is no longer followed. */
const deepest = 40
const ofTables = new Set(['table', 'tr', 'td', 'th'])

/**
 * Reads a web page: its visible text by lines, its tables with their merged cells. Scripts and hidden parts are left out;
 * a table that only lays out the page, or has a single row or column, is read as text.
 */
export function readHtml(html: string, builder: TextBuilder): void {
  const reader = new Reader()
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'table') depth++
        if (depth <= deepest || !ofTables.has(name)) reader.open(name, attributes)
      },
      ontext: text => reader.text(text),
      onclosetag(name) {
        if (depth <= deepest || !ofTables.has(name)) reader.close(name)
        if (name === 'table') depth--
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  for (const block of reader.end()) {
    if (typeof block === 'string') builder.line(block)
    else builder.table(block)
  }
}
