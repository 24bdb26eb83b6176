import { at, plain, type Schema } from '../form/schema.ts'

/** What is compared of something that is being filled in. */
export interface Typed {
  readonly title: string
  readonly body: string
  readonly place?: string
  readonly units?: readonly string[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The fields that a procedure compares by (`x-similar`), as filled in so far; nothing where it compares by none. */
export function typedIn(given: Schema | undefined, value: unknown): Typed | undefined {
  const fields = Object.entries((given ? plain(given) : {}).properties ?? {})
  const named = (role: string): string[] => fields.filter(([, field]) => (field['x-similar'] ?? plain(field)['x-similar']) === role).map(([key]) => text(at(value, [key]))).filter(said => said !== '')
  if (!fields.some(([, field]) => (field['x-similar'] ?? plain(field)['x-similar']) === 'title')) return undefined
  const units = fields.flatMap(([key, field]) => {
    const one = plain(field)
    const kind = one['x-kind'] ?? (one.items ? plain(one.items)['x-kind'] : undefined)
    const held = at(value, [key])
    return kind === 'unit' && Array.isArray(held) ? held.filter(unit => typeof unit === 'string') : []
  })
  const place = named('place')[0]
  return { title: named('title').join(' '), body: named('body').join('\n'), ...(place === undefined ? {} : { place }), ...(units.length > 0 ? { units } : {}) }
}

/** Two characters of a title are not yet worth a question. */
export const worthAsking = ({ title, body }: Typed): boolean => [...title, ...body].length >= 4

interface Piece { readonly text: string; readonly hit: boolean }

/** A text cut where ranges of it are marked; ranges may touch, lie over one another, and reach beyond its ends. */
export function marked(whole: string, ranges: readonly (readonly [from: number, to: number])[]): Piece[] {
  const hit = new Uint8Array(whole.length)
  for (const [from, to] of ranges) hit.fill(1, Math.max(0, from), Math.max(0, to))
  const pieces: Piece[] = []
  for (let at = 0; at < whole.length;) {
    let end = at
    while (end < whole.length && hit[end] === hit[at]) end += 1
    pieces.push({ text: whole.slice(at, end), hit: hit[at] === 1 })
    at = end
  }
  return pieces
}
