/** A straight line on a page, across (`isAcross`) or upright: where it stands, and from where to where it runs, in points. */
export interface Rule {
  readonly isAcross: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = [x: number, y: number]

/** The operators that are followed here, by their numbers in the library. */
export type Operators = Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number> &
  Record<'stroke' | 'closeStroke' | 'fill' | 'eoFill' | 'fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke', number>

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]
const placed = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** How many numbers each sign of a path takes: move, line, curve, flat curve, close. */
const widths = [2, 2, 6, 4, 0]

/** The straight parts of a path on the page; a part with a curve in it gives nothing. */
function outlines(path: Float32Array, matrix: Matrix): Point[][] {
  const all: Point[][] = []
  let now: Point[] = []
  for (let at = 0; at < path.length; ) {
    const sign = path[at]!
    const width = widths[sign]
    if (width === undefined) return []
    if (sign === 0) all.push((now = []))
    if (sign === 0 || sign === 1) now.push(placed(matrix, path[at + 1]!, path[at + 2]!))
    else if (sign === 4 && now[0]) now.push(now[0])
    else now.length = 0
    at += 1 + width
  }
  return all.filter(points => points.length > 1)
}

const thick = 4
const short = 6

function* edges(points: readonly Point[]): Generator<Rule> {
  for (let at = 1; at < points.length; at++) {
    const [[ax, ay], [bx, by]] = [points[at - 1]!, points[at]!]
    if (Math.abs(ay - by) < 1 && Math.abs(ax - bx) > short) yield { isAcross: true, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) }
    if (Math.abs(ax - bx) < 1 && Math.abs(ay - by) > short) yield { isAcross: false, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) }
  }
}

/** A thin filled box is how many programs draw a line. */
function* bar(points: readonly Point[]): Generator<Rule> {
  const [xs, ys] = [points.map(point => point[0]), points.map(point => point[1])]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (high - low <= thick && right - left > short) yield { isAcross: true, at: (low + high) / 2, from: left, to: right }
  else if (right - left <= thick && high - low > short) yield { isAcross: false, at: (left + right) / 2, from: low, to: high }
}

/** Every straight line that a page draws, from its list of drawing operations. */
export function rulesOf(list: { fnArray: readonly number[]; argsArray: readonly unknown[] }, ops: Operators): Rule[] {
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke])
  const fills = new Set([ops.fill, ops.eoFill])
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  list.fnArray.forEach((operation, at) => {
    const args = list.argsArray[at] as unknown[]
    if (operation === ops.save) saved.push(matrix)
    else if (operation === ops.restore || operation === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operation === ops.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (operation === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      if (args[0]) matrix = times(matrix, args[0] as Matrix)
    } else if (operation === ops.constructPath) {
      const path = (args[1] as unknown[] | undefined)?.[0]
      if (!(path instanceof Float32Array)) return
      const isStroke = strokes.has(args[0] as number)
      if (!isStroke && !fills.has(args[0] as number)) return
      for (const points of outlines(path, matrix)) rules.push(...(isStroke ? edges(points) : bar(points)))
    }
  })
  return rules
}
