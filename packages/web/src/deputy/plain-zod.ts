import * as z from 'zod'

/** The page's policy forbids made-up code; asked to do without it, the schemas do not even try. Imported before any schema is written. */
z.config({ jitless: true })
