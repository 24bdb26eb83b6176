import type { DoubtRead, ItemRead } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { add, begin, change, letterOf, openDoubts, remove, rule, told } from './session.ts'

const text = '（2018314日通过）\n一是由常委会组成人员联系810名人大代表。\n对《上海市居民委员会工作条例》开展执法检查。'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const doubt = (printed: string, reading: string | null, certain: boolean): DoubtRead => ({ kind: 'lost', printed, reading, certain, range: at(printed), zh: '丢了字', en: 'lost' })
const item = (subject: string, quote: string, more: Partial<ItemRead> = {}): ItemRead => ({
  type: '联系群众', subject, organ: null, committee: null, month: null, months: [], laws: [], quote, range: at(quote), change: null, doubts: [], ...more,
})
const inItem = doubt('810名', '8—10名', false)
const read = {
  file: null, text, encoding: 'utf-8', warnings: [], title: null, congress: null, year: 2018, adopted: null, took: 1,
  items: [item('联系810名人大代表', '由常委会组成人员联系810名人大代表', { doubts: [inItem] }), item('居民委员会工作条例', '对《上海市居民委员会工作条例》开展执法检查')],
  doubts: [inItem, doubt('2018314日', '2018年3月14日', true)],
}

test('a doubt that stands in an item and in the document is one, and doubts go in the order of the text', () => {
  const session = begin(read)
  expect(session.doubts.map(one => one.printed)).toEqual(['2018314日', '810名'])
  expect(openDoubts(session).map(one => one.printed)).toEqual(['810名'])
  expect([letterOf(0), letterOf(3), letterOf(40)]).toEqual(['甲', '丁', '41'])
})

test('a settled doubt changes the words of its item and a second thought takes them back', () => {
  const session = begin(read)
  const key = openDoubts(session)[0]!.key
  const taken = rule(session, key, { kind: 'taken', reading: '8—10名' })
  expect(taken.items[0]!.subject).toBe('联系8—10名人大代表')
  expect(openDoubts(taken)).toEqual([])
  const other = rule(taken, key, { kind: 'rewritten', reading: '8至10名' })
  expect(other.items[0]!.subject).toBe('联系8至10名人大代表')
  expect(rule(other, key, null).items[0]!.subject).toBe('联系810名人大代表')
})

test('what is told names every doubt as settled, in the item too, and nothing of the desk', () => {
  const session = begin(read)
  const sent = told(rule(session, openDoubts(session)[0]!.key, { kind: 'kept', reading: '810名' })) as { items: ItemRead[]; doubts: DoubtRead[] }
  expect(sent.doubts.map(one => [one.reading, one.certain])).toEqual([['2018年3月14日', true], ['810名', true]])
  expect(sent.items[0]!.doubts[0]).toMatchObject({ reading: '810名', certain: true })
  expect(Object.keys(sent.items[0]!).toSorted()).toEqual(Object.keys(read.items[0]!).toSorted())
})

test('an item added from a passage stands where the passage stands and names its law', () => {
  const [from, to] = at('上海市居民委员会工作条例')
  const before = add(begin(read), ...at('2018314日'), '视察')
  expect(before.session.items[0]).toMatchObject({ key: before.key, hand: true, quote: '2018314日' })
  const after = add(before.session, from - 1, to + 1, '调研')
  expect(after.session.items.at(-1)).toMatchObject({ laws: ['上海市居民委员会工作条例'], type: '调研' })
  expect(new Set(after.session.items.map(one => one.key)).size).toBe(4)
  expect(remove(after.session, after.key).items).toHaveLength(3)
})

test('one month alone is also the month', () => {
  const session = begin(read)
  expect(change(session, 'r0', { months: [[5, 5]] }).items[0]!.month).toBe(5)
  expect(change(session, 'r0', { months: [[5, 9]] }).items[0]!.month).toBeNull()
  expect(change({ ...session, items: [{ ...session.items[0]!, month: 3 }] }, 'r0', { subject: 'x' }).items[0]!.month).toBe(3)
})
