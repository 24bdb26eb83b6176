import { diagram, faults, type Procedure } from '@zhitong/kernel'
import { walkAll, type Pick } from '@zhitong/kernel/walk'
import { describe, expect, test } from 'vitest'
import { procedures, words } from './index.ts'

/** Guards that ask for more than a schema can say get an input that a person would fill in. */
const mend = (step: string, made: unknown, pick: Pick): unknown => {
  const input = made as Record<string, any> | undefined
  if (!input) return input
  if (Array.isArray(input['items'])) for (const item of input['items']) item.doubts = item.doubts.map((doubt: object) => ({ ...doubt, certain: true }))
  if (step === 'assign' && input['coUnits']) input['coUnits'] = ['unit-b', 'unit-c'].slice(pick(3))
  return input
}

describe.each(procedures.map(procedure => [procedure.name, procedure as Procedure] as const))('%s', (_name, procedure) => {
  test('is sound: every state is reached, every step has somebody, every citation resolves, every text is in both languages', () => {
    expect(faults(procedure, words)).toEqual([])
  })

  test('every step and pair of steps is walked with generated input, and the kernel keeps its promises', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    // Signatures that fall below the number are rare in a walk.
    const walks = Object.values(procedure.signatures).some(list => list.below) ? 3000 : 400
    console.log(`» ${procedure.name}: walked from seed ${seed}`)
    const walked = walkAll(procedure, {
      words, walks, seed, input: (step, made, _matter, pick) => mend(step, made, pick),
      known: pick => ({ evidence: { ended: pick(2), papers: pick(2) } }),
    })
    expect(walked.broken).toEqual([])
    // A walk stops where a matter ends: what is only done afterwards (publishing a result) has tests of its own.
    const onlyAfterwards = (step: string) => [procedure.steps[step]!.from].flat().every(state => procedure.states[state]?.final)
    expect(walked.untaken.filter(step => !onlyAfterwards(step))).toEqual([])
  })

  test('can be drawn', () => {
    expect(diagram(procedure)).toContain('stateDiagram')
  })
})
