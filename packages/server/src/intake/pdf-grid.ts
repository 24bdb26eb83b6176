import type { Rule } from './pdf-rules.ts'

/** A field of a grid: columns and rows from 0, `right` and `bottom` the last it covers; its corners in points. */
interface Field {
  readonly row: number
  readonly column: number
  readonly bottom: number
  readonly right: number
  readonly box: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
}

export interface Grid {
  readonly fields: Field[]
  readonly rows: number
  readonly box: Field['box']
}

/** Lines nearer than this (points) are one: double borders, borders of neighbouring cells. */
const near = 4
/** A page with more lines than this is a drawing. */
const mostRules = 1500

/** Positions that stand together, as their middles, ascending. */
function clusters(values: readonly number[]): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last && value - last.at(-1)! <= near) last.push(value)
    else groups.push([value])
  }
  return groups.map(group => group.reduce((sum, value) => sum + value, 0) / group.length)
}

const nearest = (places: readonly number[], value: number): number => places.reduce((best, place) => (Math.abs(place - value) < Math.abs(best - value) ? place : best), Infinity)

/** Pieces of one line, drawn cell by cell, become the line. */
function joined(rules: readonly Rule[]): Rule[] {
  const places = clusters(rules.map(rule => rule.at))
  const byPlace = Map.groupBy(rules, rule => nearest(places, rule.at))
  return [...byPlace].flatMap(([at, pieces]) => {
    const lines: { isAcross: boolean; at: number; from: number; to: number }[] = []
    for (const piece of pieces.sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1)
      if (last && piece.from <= last.to + near) last.to = Math.max(last.to, piece.to)
      else lines.push({ ...piece, at })
    }
    return lines
  })
}

const meet = (a: Rule, b: Rule): boolean => a.isAcross !== b.isAcross && a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near

/** Lines that touch each other, directly or by others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const first of left) {
    left.delete(first)
    const group = [first]
    for (const rule of group) {
      for (const other of left) {
        if (!meet(rule, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter(rule => rule.isAcross)
  const upright = rules.filter(rule => !rule.isAcross)
  if (across.length < 2 || !upright.length) return null
  const xs = clusters(upright.map(rule => rule.at))
  const ys = clusters(across.map(rule => rule.at)).toReversed()
  // Many tables have no lines at their sides: there the lines across say how far they reach.
  const [left, right] = [Math.min(...across.map(rule => rule.from)), Math.max(...across.map(rule => rule.to))]
  if (xs[0]! - left > 3 * near) xs.unshift(left)
  if (right - xs.at(-1)! > 3 * near) xs.push(right)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 2 || columns * rows > 20_000) return null
  const parts = (place: number, of: readonly Rule[]): Rule[] => of.filter(rule => Math.abs(rule.at - place) <= near)
  const covers = (lines: readonly Rule[], middle: number): boolean => lines.some(rule => rule.from <= middle && rule.to >= middle)
  const owner = new Int32Array(columns * rows).map((_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (owner[top] !== top) top = owner[top]!
    return (owner[at] = top)
  }
  for (let column = 1; column < columns; column++) {
    const lines = parts(xs[column]!, upright)
    for (let row = 0; row < rows; row++)
      if (!covers(lines, (ys[row]! + ys[row + 1]!) / 2)) owner[root(row * columns + column)] = root(row * columns + column - 1)
  }
  for (let row = 1; row < rows; row++) {
    const lines = parts(ys[row]!, across)
    for (let column = 0; column < columns; column++)
      if (!covers(lines, (xs[column]! + xs[column + 1]!) / 2)) owner[root(row * columns + column)] = root((row - 1) * columns + column)
  }
  const members = Map.groupBy(Array.from(owner.keys()), root)
  const fields: Field[] = []
  for (const all of members.values()) {
    const [rowsOf, columnsOf] = [all.map(at => Math.floor(at / columns)), all.map(at => at % columns)]
    const [row, bottom, column, last] = [Math.min(...rowsOf), Math.max(...rowsOf), Math.min(...columnsOf), Math.max(...columnsOf)]
    // A field with a corner missing is no cell: these lines are a picture or a form, not a table.
    if ((bottom - row + 1) * (last - column + 1) !== all.length) return null
    fields.push({ row, column, bottom, right: last, box: { x1: xs[column]!, x2: xs[last + 1]!, y1: ys[bottom + 1]!, y2: ys[row]! } })
  }
  if (fields.length < 4) return null
  fields.sort((a, b) => a.row - b.row || a.column - b.column)
  return { fields, rows, box: { x1: xs[0]!, x2: xs.at(-1)!, y1: ys.at(-1)!, y2: ys[0]! } }
}

/** The tables that the lines of a page draw, top to bottom, with merged fields where a line between two is missing. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules * 4) return []
  const lines = [...joined(rules.filter(rule => rule.isAcross)), ...joined(rules.filter(rule => !rule.isAcross))]
  if (lines.length > mostRules) return []
  return groupsOf(lines).flatMap(group => gridOf(group) ?? []).sort((a, b) => b.box.y2 - a.box.y2)
}
