import type { Words } from '../house.ts'
import { rulesOf } from '../rules.ts'
import type { Procedure } from '../words/index.ts'
import { clockFaults } from './clocks.ts'
import { graphFaults } from './graph.ts'
import { paperFaults } from './papers.ts'
import { peopleFaults } from './people.ts'
import { textFaults } from './texts.ts'

/** What must hold of every procedure and cannot be said by types; each line returned is a fault. */
export function faults(procedure: Procedure<any>, words: Words): string[] {
  const rules = rulesOf(procedure)
  const found = [
    ...graphFaults(rules),
    ...peopleFaults(rules, words),
    ...clockFaults(rules),
    ...paperFaults(rules),
    ...textFaults(rules, words),
  ]
  return found.map(fault => `${rules.name}: ${fault}`)
}
