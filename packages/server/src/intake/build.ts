import { CannotRead } from './refusals.ts'
import type { PlanCell, PlanTable } from './table.ts'

/** A cell before it has a place in the text. */
export interface LooseCell {
  readonly text: string
  readonly rowSpan?: number
  readonly colSpan?: number
}

/** A cell's text stands on one line: breaks and tabs in it become one space. */
const oneLine = (text: string): string => text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').trim()

/** Collects lines and tables of a file into one text that knows where each cell stands. */
export class TextBuilder {
  readonly tables: PlanTable[] = []
  #parts: string[] = []
  #length = 0
  readonly #maxUnits: number

  /** @param textBytes most bytes of text; a text of so many UTF-16 units is too long in any encoding */
  constructor(textBytes: number) {
    this.#maxUnits = textBytes
  }

  #add(part: string): void {
    this.#parts.push(part)
    this.#length += part.length
    if (this.#length > this.#maxUnits) throw new CannotRead('tooLong')
  }

  /** One line, or several where the text has breaks. */
  line(text: string): void {
    this.#add(`${text}\n`)
  }

  /** A table: cells separated by a tab, rows by a newline, as the plan reader expects them. */
  table(rows: readonly (readonly LooseCell[])[]): void {
    if (!rows.length) return
    // One row has nothing beneath it to be a table of.
    if (rows.length === 1) return this.line(rows[0]!.map(cell => oneLine(cell.text)).join('\t'))
    const start = this.#length
    const placed = rows.map((row, at) => {
      if (at) this.#add('\n')
      return row.map((cell, column): PlanCell => {
        if (column) this.#add('\t')
        const text = oneLine(cell.text)
        const from = this.#length
        this.#add(text)
        return {
          text,
          range: [from, this.#length],
          ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan! } : {}),
          ...((cell.colSpan ?? 1) > 1 ? { colSpan: cell.colSpan! } : {}),
        }
      })
    })
    this.tables.push({ range: [start, this.#length], rows: placed })
    this.#add('\n')
  }

  /** The text so far. */
  text(): string {
    return this.#parts.join('')
  }
}
