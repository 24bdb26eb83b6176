import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { on, Scene } from '../test/scene.ts'
import { draft, deputy } from '../test/scenes.ts'
import { fold, leave, type Day, type Refusal, type Taken } from './index.ts'

const people = ['a', 'b', 'c', 'd', 'e'] as const
const act = fc.record({
  what: fc.constantFrom('sign', 'unsign', 'withdraw', 'submit', 'reword', 'leave', 'succeed', 'decline'),
  who: fc.constantFrom(...people),
})

/** What a clerk would keep on paper: who signed, in order, who leads, who wants to withdraw, who declined to lead. */
class Paper {
  signed: string[] = ['a']
  lead: string | undefined = 'a'
  declined: string[] = []
  wish = new Set<string>()
  state = 'draft'

  get asked(): string | undefined {
    return this.lead === undefined ? this.signed.find(who => !this.declined.includes(who)) : undefined
  }
  #gone(who: string): void {
    this.signed = this.signed.filter(one => one !== who)
    this.wish.delete(who)
    if (this.lead !== who) return
    this.lead = undefined
    this.declined = []
  }
  does(what: string, who: string): boolean {
    const signs = this.signed.includes(who)
    const open = this.state === 'draft' || this.state === 'submitted'
    switch (what) {
      case 'sign':
        if (this.state !== 'draft' || signs) return false
        this.signed.push(who)
        return true
      case 'unsign':
        if (!open || !signs) return false
        this.#gone(who)
        if (this.state === 'submitted' && this.signed.length < 3) this.state = 'ended'
        return true
      case 'leave':
        if (this.state !== 'draft' || !signs) return false
        this.#gone(who)
        return true
      case 'reword':
        if (this.state !== 'draft' || this.lead !== who) return false
        this.signed = signs ? [who] : []
        this.wish.clear()
        return true
      case 'submit':
        if (this.state !== 'draft' || this.lead !== who || this.signed.length < 3) return false
        this.state = 'submitted'
        return true
      case 'succeed':
        if (!open || this.asked !== who) return false
        this.lead = who
        return true
      case 'decline':
        if (!open || this.asked !== who) return false
        this.declined.push(who)
        return true
      default: {
        const all = () => this.signed.every(one => this.wish.has(one))
        if (!open || !signs || (this.wish.has(who) && !all())) return false
        this.wish.add(who)
        if (all()) this.state = 'withdrawn'
        return true
      }
    }
  }
}

test('whoever signs, withdraws, leaves office, follows or declines in any order, the list stands as a clerk would have kept it', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 28 }), acts => {
      const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
      const paper = new Paper()
      acts.forEach(({ what, who }, i) => {
        const day = `2026-02-${String((i % 28) + 1).padStart(2, '0')}` as Day
        const answer: Taken | Refusal =
          what === 'leave' ? leave(proposal, scene.matter, who, on(day)) : scene.try(what, what === 'reword' ? draft : undefined, deputy(day, who))
        const before = paper.state
        expect([what, who, before, answer.ok]).toEqual([what, who, before, paper.does(what, who)])
        if (answer.ok) scene.keep(answer)
        expect([scene.matter.signed['signers'], scene.matter.parties['lead'], scene.matter.state]).toEqual([
          paper.signed, paper.lead === undefined ? [] : [paper.lead], paper.state,
        ])
      })
      expect(fold(scene.entries)).toEqual(scene.matter)
    }),
    { numRuns: 600 },
  )
})
