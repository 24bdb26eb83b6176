/** A body that cannot be kept: text that is no JSON, or with characters that no database and no hash can take. */
const unfit = (): Error & { statusCode: number } => Object.assign(new Error('unfit'), { statusCode: 400 })

/** Strings at any depth are whole characters and have no NUL: half a surrogate pair cannot be hashed, NUL not be stored. */
function fit(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => key !== '__proto__' && fit(key) && fit(inner))
}

/** Nothing that people fill in lies deeper; what does would only exhaust whoever walks through it. */
const deepest = 64

/** Whether brackets lie within one another too deep, found in one pass before anything is built of them. */
function tooDeep(body: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      if (depth > deepest) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return false
}

/** Reads a JSON body; an empty one is nothing. Only bodies that write characters as escapes need a second look. */
export function parsedJson(body: string, done: (error: Error | null, value?: unknown) => void): void {
  if (body.trim() === '') return done(null, undefined)
  if (tooDeep(body)) return done(unfit())
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return done(unfit())
  }
  if (/__proto__|\\u(?:00(?:00|5f)|d[89a-f])/i.test(body) && !fit(value)) return done(unfit())
  done(null, value)
}
