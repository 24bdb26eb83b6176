// npm run check: under a minute.
import { prepare } from './install.mjs'

const { env } = prepare()
const { runParts } = await import('./parts.mjs')
const { fast } = await import('./fast.mjs')
const { passed, failed } = await runParts(fast, env)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
