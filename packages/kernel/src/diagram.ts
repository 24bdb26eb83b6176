import { whoTitles } from './entitlement.ts'
import { rulesOf, statesAfter, statesBefore } from './rules.ts'
import { list } from './text.ts'
import type { Procedure } from './words/index.ts'

/** Mermaid reads a colon, a semicolon and a quote as its own. */
const plain = (text: string): string => text.replaceAll(/[:;"#\n]/g, ' ')

/** The procedure as a Mermaid state diagram, in Chinese or English: states, and each step with who takes it. */
export function diagram(procedure: Procedure<any>, language: 'zh' | 'en' = 'zh'): string {
  const rules = rulesOf(procedure)
  const line = (from: string, to: string, label: string): string => `  ${from} --> ${to}: ${plain(label)}`
  const brackets = language === 'zh' ? (['（', '）'] as const) : ([' (', ')'] as const)
  const by = (whos: readonly string[]): string => `${brackets[0]}${whoTitles(whos, rules)[language]}${brackets[1]}`
  const lines = [
    'stateDiagram-v2',
    ...Object.entries(rules.states).map(([name, state]) => `  state "${plain(state[language])}" as ${name}`),
    ...statesAfter(rules.open).map(first => line('[*]', first, rules.title[language] + by(list(rules.open.by)))),
  ]
  for (const step of Object.values(rules.steps)) {
    for (const from of statesBefore(rules, step)) {
      const after = statesAfter(step)
      for (const to of after.length > 0 ? after : [from]) lines.push(line(from, to, step[language] + by(list(step.by))))
    }
  }
  for (const [name, state] of Object.entries(rules.states)) if (state.final) lines.push(`  ${name} --> [*]`)
  return `${lines.join('\n')}\n`
}
