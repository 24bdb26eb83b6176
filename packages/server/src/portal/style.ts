import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one style sheet of the public pages; its address changes when it does, so that it is kept for ever. */
export const style = readFileSync(new URL('portal.css', import.meta.url))
export const stylePath = `/portal/${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`

/** No script, no foreign host, no frame: these pages need a style sheet and a form. */
export const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
