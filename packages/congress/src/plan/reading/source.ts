/** A stretch of a text: [start, end) in UTF-16 units. */
export type Range = [start: number, end: number]

/**
 * One cell of a table: its text and where it stands in the extracted text (`text === source.text.slice(...range)`).
 * A merged cell stands once, at its top left, and says how many rows and columns it covers (1 when absent);
 * the places it covers are then absent from the rows below, as in HTML. A file reader that expands merged cells
 * itself repeats the cell (same text, same range) in every place and gives no spans. An empty cell has text ''.
 */
export type PlanCell = { text: string; range: Range; rowSpan?: number; colSpan?: number }

/**
 * A table found in a file, in reading order. `range` runs from its first cell to the end of its last one in the
 * extracted text, where cells are separated by a tab and rows by a newline (a line break inside a cell is a space there).
 */
export type PlanTable = { range: Range; rows: PlanCell[][] }

/** A plan document as text, with the tables its file had; a plain text gives none and they are looked for in the text. */
export type PlanSource = { text: string; tables?: PlanTable[]; name?: string }
