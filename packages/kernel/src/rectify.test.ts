import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { ground, on, Scene } from '../test/scene.ts'
import { deputy, draft, law, signed, assigned, answered, withNewYear } from '../test/scenes.ts'
import { fold, numbersUsed, recount, redact, verifyChain, rectify, type Context } from './index.ts'

const rectifyOf = (scene: Scene, backTo: number, why: string, context: Context) =>
  rectify(proposal, scene.matter, scene.entries, backTo, why, context)

describe('mending', () => {
  test('rectified, the matter is where it was, clocks as they were, and the record keeps everything', () => {
    const scene = signed()
    const kept = scene.matter
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    scene.take('unsign', undefined, deputy('2026-01-08', 'b'))
    expect(scene.matter.state).toBe('ended')
    scene.rectify(kept.seq, on('2026-01-09'))
    const { seq, head, taken, took, number, numberOf: _series, ...back } = scene.matter
    const { seq: _seq, head: _head, taken: takenThen, took: tookThen, ...then } = kept
    expect(back).toEqual(then)
    expect(taken).toEqual({ ...takenThen, rectify: seq })
    expect(took).toEqual({ ...tookThen, rectify: 'clerk' })
    expect([scene.entries.length, scene.entries.at(-1)?.hash]).toEqual([seq, head])
    expect(verifyChain(scene.entries, scene.contents, on('2026-01-05').hash)).toEqual([])
    expect(number).toBe('第1号')
    const next = deputy('2026-01-08', 'a')
    scene.take('submit', undefined, { ...next, numbers: { ...next.numbers, proposal: '第2号' } })
    expect(scene.matter.number).toBe('第1号')
    expect(numbersUsed(proposal, scene.last.entries)).toEqual([])
  })
  test('a year loaded since is not unloaded by taking a step back', () => {
    const scene = new Scene(proposal, draft, deputy('2026-12-20', 'a'))
    for (const who of ['b', 'c']) scene.take('sign', undefined, deputy('2026-12-21', who))
    scene.take('submit', undefined, deputy('2026-12-28', 'a'))
    const { seq } = scene.matter
    scene.take('screen', { accept: true }, on('2026-12-29'))
    const context = { ...on('2026-12-30'), calendar: withNewYear(on('2026-12-30').calendar) }
    scene.keep(recount(proposal, scene.matter, context)!)
    scene.rectify(seq, context)
    expect(scene.matter.clocks['assignment']).toMatchObject({ due: '2027-01-07' })
    expect(scene.matter.clocks['assignment']?.provisional).toBeUndefined()
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('a sitting that moved since keeps its day when a step before is taken back', () => {
    const scene = assigned()
    const { seq } = scene.matter
    scene.anchor('sitting', '2026-03-01', law('2026-01-12'))
    scene.take('hold', undefined, on('2026-01-13'))
    scene.rectify(seq, on('2026-01-14'))
    expect(scene.matter.clocks['answer']?.suspendedOn).toBeUndefined()
    expect(scene.matter.anchors['sitting']).toBe('2026-03-01')
    expect(scene.matter.clocks['draftSent']?.due).toBe('2026-02-09')
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('only those who may, with a reason, to an entry that counts, past no child that lives', () => {
    const scene = assigned(['u2'])
    const answer = (
      backTo: number,
      why = 'x',
      roles = ['office'],
      children: { name: string; id: string; state: string }[] = [],
    ) => {
      const context = { ...on('2026-01-12', 'k', roles), children }
      return rectifyOf(scene, backTo, why, context)
    }
    expect(ground(answer(3, 'x', ['deputy']))).toBe('by')
    expect(ground(answer(3, ' '))).toBe('input')
    expect(ground(answer(99))).toBe('rectify')
    expect(ground(answer(scene.matter.seq))).toBe('rectify')
    expect(ground(answer(5))).toBe('rectify')
    expect(answer(5, 'x', ['office'], [{ ...scene.matter.children[0]!, state: 'excused' }]).ok).toBe(true)
  })
  test('redacted, the content may go and the record still verifies', () => {
    const scene = answered()
    const contents = [...scene.contents]
    const { text: _gone, ...rest } = contents[0]!
    contents[0] = rest
    expect(verifyChain(scene.entries, contents, on('2026-01-05').hash)).toMatchObject([{ seq: 1, kind: 'contents' }])
    const done = redact(scene.matter, { seq: 1, field: 'text' }, '个人信息保护法第47条', on('2026-03-05'))
    if (!done.ok) throw new Error(done.en)
    expect(verifyChain([...scene.entries, ...done.entries], [...contents, {}], on('2026-01-05').hash)).toEqual([])
    expect(ground(redact(scene.matter, { seq: 99, field: 'text' }, 'x', on('2026-03-05')))).toBe('step')
  })
})
