import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { on, Scene, seat } from '../test/scene.ts'
import { assigned } from '../test/scenes.ts'
import { fold, takeover, type Day } from './index.ts'
import { proposal } from '../test/proposal.ts'

const ms = 86_400_000
const day = (n: number): Day => new Date(n * ms).toISOString().slice(0, 10) as Day
const start = Date.parse('2026-01-09') / ms
/** Three months on, worked out with the calendar of the machine and not with the kernel's. */
function threeMonthsOn(n: number): number {
  const from = new Date(n * ms)
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 4, 0)).getUTCDate()
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 3, Math.min(from.getUTCDate(), last)) / ms
}

interface Told { due: number; first: number; held: number; heldOn: number | undefined; late: number[]; running: boolean }

/** What a clerk would keep on paper of the clock `answer`. */
class Paper {
  told: Told = this.#begin(start, [])
  #begin(today: number, late: number[]): Told {
    const due = threeMonthsOn(today)
    return { due, first: due, held: 0, heldOn: undefined, late, running: true }
  }
  #late(today: number): void {
    const { heldOn, due, late } = this.told
    if ((heldOn ?? today) > due && !late.includes(due)) late.push(due)
  }
  hold(today: number): void {
    if (this.told.running && this.told.heldOn === undefined) this.told.heldOn = today
  }
  goOn(today: number): void {
    const { told } = this
    if (!told.running || told.heldOn === undefined) return
    const more = told.heldOn > told.due ? 0 : today - told.heldOn
    told.due += more
    told.held += more
    told.heldOn = undefined
  }
  extend(today: number, to: number): boolean {
    const { told } = this
    if (!told.running || to <= told.due || to > threeMonthsOn(told.first + told.held)) return false
    this.#late(today)
    told.due = to
    return true
  }
  giveBack(today: number): void {
    if (this.told.running) this.#late(today)
    this.told.running = false
  }
  assign(today: number): void {
    this.told = this.#begin(today, this.told.late)
  }
}

const act = fc.record({
  what: fc.constantFrom('hold', 'goOn', 'extend', 'extend', 'giveBack'),
  after: fc.integer({ min: 0, max: 40 }),
  by: fc.integer({ min: -20, max: 120 }),
})

test('held, let go on, extended, given back and assigned anew in any order, a clock stands as a clerk would have kept it', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), acts => {
      const scene: Scene = assigned()
      const paper = new Paper()
      let today = start
      for (const { what, after, by } of acts) {
        today += after
        const clerk = on(day(today))
        if (what === 'extend') {
          const to = paper.told.due + by
          const done = scene.try('extend', { until: day(to) }, clerk)
          expect(done.ok).toBe(paper.extend(today, to))
          if (done.ok) scene.keep(done)
        } else if (what === 'giveBack') {
          const done = scene.try('giveBack', undefined, seat(day(today), 'x', 'u1'))
          if (!done.ok) continue
          scene.keep(done)
          paper.giveBack(today)
          scene.take('assign', { leadUnit: 'u1', coUnits: [] }, clerk)
          paper.assign(today)
        } else {
          scene.take(what, undefined, clerk)
          paper[what as 'hold'](today)
        }
        const { told } = paper
        const clock = scene.matter.clocks['answer']!
        expect([clock.due, clock.running, clock.late, clock.suspendedOn]).toEqual([
          day(told.due), told.running, told.late.map(day), told.heldOn === undefined ? undefined : day(told.heldOn),
        ])
      }
      expect(fold(scene.entries)).toEqual(scene.matter)
    }),
    { numRuns: 400 },
  )
})

test('taken over on any day, a clock is due on the day on which it would have been due here', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 300 }), (begun, since) => {
      const done = takeover(
        proposal, 'm', {
          state: 'assigned', opening: { subject: '题', text: '' }, parties: { lead: ['a'] }, ground: '移交',
          clocks: { answer: day(start + begun) }, started: day(start),
        },
        on(day(start + begun + since)),
      )
      expect(done.ok && done.matter.clocks['answer']?.due).toBe(day(threeMonthsOn(start + begun)))
    }),
  )
})
