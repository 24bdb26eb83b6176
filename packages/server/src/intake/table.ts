/** A cell as the plan reader takes it: `text` stands at `range` of the extracted text, spans are absent when 1. */
export interface PlanCell {
  text: string
  range: [start: number, end: number]
  rowSpan?: number
  colSpan?: number
}

/** A table in reading order; a merged cell stands once, at its top left, and is absent from the places it covers. */
export interface PlanTable {
  range: [start: number, end: number]
  rows: PlanCell[][]
}
