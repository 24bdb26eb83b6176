import { statesAfter, statesBefore, type LooseClock, type Rules } from '../rules.ts'
import { list } from '../text.ts'
import { reach } from './graph.ts'

/** The states in which a clock can begin to run. */
function startStates(rules: Rules, clock: LooseClock): readonly string[] {
  if (clock.after === undefined) return statesAfter(rules.open)
  return list(clock.after).flatMap(name => {
    if (name === 'open') return statesAfter(rules.open)
    const step = rules.steps[name]
    if (!step) return []
    const after = statesAfter(step)
    return after.length > 0 ? after : statesBefore(rules, step)
  })
}

function endless(rules: Rules, name: string, clock: LooseClock): string[] {
  const stops = list(clock.until).flatMap(step => (rules.steps[step] ? statesBefore(rules, rules.steps[step]) : []))
  return [...new Set(startStates(rules, clock))]
    .filter(state => !rules.states[state]!.final)
    .filter(state => !stops.some(stop => reach(rules, state).has(stop)))
    .map(state => `clock ${name}, started in ${state}, can never be met`)
}

/** A right that lapses must not be the only way on: the matter would stand still for ever. */
function shut(rules: Rules, name: string, clock: LooseClock): string[] {
  if (clock.then !== 'lapses') return []
  const lost = list(clock.until)
  const left = Object.entries(rules.steps).flatMap(([step, rule]) => (lost.includes(step) || rule.aside ? [] : [rule]))
  const states = new Set(lost.flatMap(step => (rules.steps[step] ? statesBefore(rules, rules.steps[step]) : [])))
  return [...states]
    .filter(state => ![...reach(rules, state, left)].some(to => rules.states[to]!.final))
    .map(state => `when clock ${name} lapses, nothing leads on from ${state}`)
}

function circle(rules: Rules, name: string): boolean {
  const seen = new Set<string>()
  for (let next: string | undefined = name; next !== undefined; next = rules.clocks[next]?.overrides) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}

/** Clocks can be met, shut no way that is the only one, rest on something, extend within a bound, and do not override in a circle. */
export function clockFaults(rules: Rules): string[] {
  const faults: string[] = []
  for (const [name, clock] of Object.entries(rules.clocks)) {
    faults.push(...endless(rules, name, clock), ...shut(rules, name, clock))
    const span = clock.within ?? clock.by
    if (!clock.cites && !clock.basis && clock.on === undefined && span?.unit !== 'setting')
      faults.push(`clock ${name} rests on nothing`)
    if (circle(rules, name)) faults.push(`clock ${name} overrides itself`)
    if (clock.extended && clock.extended.atMost.count <= 0 && clock.extended.atMost.unit !== 'setting')
      faults.push(`the extension of clock ${name} has no bound`)
    if (clock.then !== undefined && clock.then !== 'lapses' && !rules.steps[clock.then])
      faults.push(`clock ${name} ends in ${clock.then}, which is no step`)
    if (clock.then !== undefined && clock.then !== 'lapses' && !list(rules.steps[clock.then]?.by).includes('law')) {
      faults.push(`clock ${name} ends in ${clock.then}, which the law may not take`)
    }
  }
  return faults
}
