import { diagram, faults, type Procedure } from '@zhitong/kernel'
import { walkAll, type Pick } from '@zhitong/kernel/walk'
import { describe, expect, test } from 'vitest'
import { procedures, words } from './index.ts'

/** Guards that ask for more than a schema can say get an input that a person would fill in. */
const mend = (step: string, made: unknown, pick: Pick): unknown => {
  const input = made as Record<string, any> | undefined
  if (!input) return input
  if (Array.isArray(input['items'])) for (const item of input['items']) item.doubts = item.doubts.map((doubt: object) => ({ ...doubt, certain: true }))
  if (input['coUnits']) Object.assign(input, { leadUnit: 'unit-a', coUnits: ['unit-b', 'unit-c'].slice(pick(3)), parts: pick(3) ? [] : [{ unit: 'unit-d', content: '绿化部分' }] })
  // Lead and signers come only with a motion that is converted.
  if (step === 'open') for (const given of ['leadDeputy', 'cosigners']) delete input[given]
  if (step === 'open' && input['invited']) input['invited'] = Array.from({ length: 12 }, (_, n) => `p${n}`)
  if (input['then'] === 'relay') input['cityDeputies'] = ['city-1']
  if (step === 'press') Object.assign(input, { leader: 'p1', committee: 'c1', deputies: ['p2'] })
  if (step === 'answer' && input['promises']) input['promises'] = [{ what: '加装护栏', measure: '列入四季度养护', by: '2099-01-01', proof: '完工照片' }]
  if (step === 'open' && 'publish' in input) input['publish'] = true
  if (step === 'reword') input['publish'] = true
  if (step === 'decide' && 'decision' in input) input['reason'] = '超出职权范围'
  if (step === 'resolve') input['organs'] = ['organ-a']
  return input
}

/** Steps that ten deputies must take together first: a walk of strangers seldom gets there (motion.test.ts). */
const provedApart = new Set(['motion.object', 'motion.reconsider', 'motion.endOnAgenda', 'motion.close'])

describe.each(procedures.map(procedure => [procedure.name, procedure as Procedure] as const))('%s', (_name, procedure) => {
  test('is sound: every state is reached, every step has somebody, every citation resolves, every text is in both languages', () => {
    expect(faults(procedure, words)).toEqual([])
  })

  test('every step and pair of steps is walked with generated input, and the kernel keeps its promises', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    console.log(`» ${procedure.name}: walked from seed ${seed}`)
    const walked = walkAll(procedure, {
      words, walks: 400, most: 20 + 3 * Object.keys(procedure.steps).length, seed, input: (step, made, _matter, pick) => mend(step, made, pick),
      known: pick => ({ evidence: { ended: pick(2), papers: pick(2) } }),
    })
    expect(walked.broken).toEqual([])
    // A walk stops where a matter ends: what is only done afterwards (publishing a result) has tests of its own.
    const onlyAfterwards = (step: string) => [procedure.steps[step]!.from].flat().every(state => procedure.states[state]?.final)
    // Signatures that fall below the number are rare in a walk; the kernel's own tests promise what happens then.
    const below = new Set(Object.values(procedure.signatures).map(list => list.below?.take))
    expect(walked.untaken.filter(step => !onlyAfterwards(step) && !below.has(step) && !provedApart.has(`${procedure.name}.${step}`))).toEqual([])
  })

  test('can be drawn', () => {
    expect(diagram(procedure)).toContain('stateDiagram')
  })
})
