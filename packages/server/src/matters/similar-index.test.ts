import { indexed } from '@zhitong/congress/similar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SimilarIndex, type Part } from './similar-index.ts'

const words = ['路灯不亮', '电梯加装', '河道发黑', '垃圾异味', '停车困难', '龙吟路', '虹梅路', '夜里', '居民']
const readers = [['role:office'], ['role:office', 'id:a'], ['id:a'], ['id:b'], ['id:b', 'public']]
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map(some => some.join(''))
const act = fc.record({ matter: fc.integer({ min: 0, max: 9 }), title: text, body: text, whose: fc.constantFrom(...readers), gone: fc.boolean() })

const partsOf = (matter: string, { title, body, whose }: { title: string; body: string; whose: readonly string[] }): Part[] =>
  [['open.title', title], ['open.body', body]].map(([part, words]) => ({ matter, procedure: 'suggestion', part: part!, body: words!, readers: whose }))

test('an index kept current answers every reader as one built anew, questions asked in between or not', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 25 }), text, async (first, then, query) => {
    const held = new Map<string, Part[]>()
    for (const one of first) held.set(String(one.matter), partsOf(String(one.matter), one))
    const build = (): Promise<SimilarIndex> => SimilarIndex.build((async function* () { for (const parts of held.values()) yield parts })())
    const kept = await build()
    const grams = indexed(query)
    const asked = (index: SimilarIndex, keys: string[]) => {
      const { matters, rarity } = index.nearest(grams, grams, keys, () => true, 40)
      return { matters: [...matters].sort(), rarity: [...grams].map(gram => rarity(gram)) }
    }
    for (const one of then) {
      const matter = String(one.matter)
      if (one.gone) held.delete(matter)
      else held.set(matter, partsOf(matter, one))
      kept.put(matter, held.get(matter) ?? [])
      asked(kept, one.whose as string[])
    }
    const anew = await build()
    for (const keys of [['role:office'], ['id:a'], ['id:b'], ['public'], ['id:a', 'id:b'], ['nobody']]) expect(asked(kept, keys)).toEqual(asked(anew, keys))
  }), { numRuns: 200 })
})
