import { expect, test } from 'vitest'
import { procedures, unitDesk } from '../index.ts'

type Place = { procedure: string; party: string; states: readonly string[]; steps: readonly string[]; since?: readonly string[] }
const byName = new Map(procedures.map(one => [one.name as string, one as unknown as { parties: object; states: object; steps: Record<string, { by: string | readonly string[]; from: string | readonly string[] }> }]))

test('a unit’s desk names only parties, states and steps that its procedures have, each of them the unit’s to take', () => {
  for (const { places } of unitDesk.groups) {
    for (const place of places as readonly Place[]) {
      const procedure = byName.get(place.procedure)!
      expect(procedure.parties).toHaveProperty(place.party)
      for (const state of place.states) expect(procedure.states, `${place.procedure} ${state}`).toHaveProperty(state)
      for (const step of place.steps) {
        expect([procedure.steps[step]?.by].flat(), step).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${place.party}(\\.head)?$`))]))
        expect(place.states.some(state => [procedure.steps[step]!.from].flat().some(from => from === 'any' || from === state)), `${step} from ${place.states.join()}`).toBe(true)
      }
    }
  }
  for (const name of unitDesk.lists) expect(byName.has(name)).toBe(true)
})

test('whatever a unit must still do in an open state of its own stands in a group', () => {
  const waits = { suggestion: ['assigned', 'handling', 'rehandling', 'returning'], 'co-handling': ['asked', 'received'], 'lead-part': ['asked', 'received'], promise: ['standing', 'proven', 'told'] }
  for (const [procedure, states] of Object.entries(waits)) {
    const placed = unitDesk.groups.flatMap(group => (group.places as readonly Place[]).filter(place => place.procedure === procedure).flatMap(place => place.states))
    expect([...new Set(placed)].toSorted()).toEqual(states.toSorted())
  }
})
