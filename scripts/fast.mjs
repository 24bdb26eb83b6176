// The fast part: types, lint, walls, dead code, unit tests. Two cores: the compiler beside the light ones.
import { check, tests } from './parts.mjs'

const types = name => check(`types: ${name}`, 'tsc', '-p', `packages/${name}`)

export const fast = [
  [types('kernel'), check('lint', 'oxlint', '--quiet', 'packages', 'e2e', 'bench', 'scripts')],
  [types('congress'), types('server')],
  [types('web'), check('walls', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages')],
  [check('dead code', 'knip')],
  [tests('unit tests', '--project', 'unit')],
]
