import { expect, test } from 'vitest'
import { part, proposal } from '../../test/proposal.ts'
import { words } from '../../test/house.ts'
import { sm3OfNode } from '../../test/scene.ts'
import { kept } from '../fold.ts'
import { random, walk, walkAll } from './index.ts'

const seed = Number(process.env['SEED'] ?? 20261123)

test(`random walks keep every promise of the kernel and take every step (seed ${seed})`, () => {
  for (const procedure of [proposal, part]) {
    const walked = walkAll(procedure, { words, walks: 400, seed, hash: sm3OfNode })
    expect(walked.broken).toEqual([])
    expect(walked.untaken).toEqual([])
    for (const refusal of walked.refusals.values()) {
      expect(refusal.zh).not.toBe('')
      expect(refusal.en).not.toBe('')
    }
  }
})

test('walks meet refusals of many grounds', () => {
  const met = [proposal, part].map(
    procedure => walkAll(procedure, { words, walks: 300, seed, hash: sm3OfNode }).refusals,
  )
  const grounds = met.flatMap(refusals => [...refusals.keys()])
  expect(grounds).toEqual(
    expect.arrayContaining(['by', 'needs', 'signatures', 'papers', 'extension', 'lapsed', 'jointly', 'awaits', 'once']),
  )
})

test('the same seed makes the same walk', () => {
  const once = walk(proposal, random(7), { words })
  const again = walk(proposal, random(7), { words })
  expect(again.entries).toEqual(once.entries)
  expect(kept(once.entries)).toEqual(once.entries)
})
