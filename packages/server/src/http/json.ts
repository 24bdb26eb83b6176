/** A body that cannot be kept: text that is no JSON, or with characters that no database and no hash can take. */
const unfit = (): Error & { statusCode: number } => Object.assign(new Error('unfit'), { statusCode: 400 })

/** Strings at any depth are whole characters and have no NUL: half a surrogate pair cannot be hashed, NUL not be stored. */
function fit(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => fit(key) && fit(inner))
}

/** Reads a JSON body; an empty one is nothing. Only bodies that write characters as escapes need a second look. */
export function parsedJson(body: string, done: (error: Error | null, value?: unknown) => void): void {
  if (body.trim() === '') return done(null, undefined)
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return done(unfit())
  }
  if (/\\u(?:0000|d[89a-f])/i.test(body) && !fit(value)) return done(unfit())
  done(null, value)
}
