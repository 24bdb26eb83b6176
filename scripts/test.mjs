// npm test: everything, from a clean clone, with nothing installed by hand.
import { prepare } from './install.mjs'

const { env } = prepare()
const { check, runParts, tests } = await import('./parts.mjs')
const { fast } = await import('./fast.mjs')
const whole = [
  ...fast,
  [check('pages are built', 'vite', 'build', 'packages/web', '--logLevel', 'warn')],
  [tests('store and server', '--project', 'server')],
  [tests('in the browser', '--project', 'e2e')],
]
const { passed, failed } = await runParts(whole, env)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
