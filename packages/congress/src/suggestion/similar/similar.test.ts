import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, indexed, likeTo, see, type Told } from './index.ts'
import { gramsIn, normal } from './features.ts'
import { different, same } from './labelled/index.ts'
import { spotsOf } from './spots.ts'

const even = () => 1
const of = (earlier: Told, later: Told) => compare(see(later, even), see(earlier, even))

test('a text is nearest to itself, and order makes no difference to what is shared', () => {
  for (const { earlier, later } of [...same, ...different]) {
    expect(of(earlier, earlier).score).toBeCloseTo(1)
    expect(of(earlier, later).score).toBeLessThan(1)
    const words = (alike: ReturnType<typeof of>) => new Set(alike.phrases.map(({ text }) => text.length))
    expect(words(of(earlier, later)).size > 0).toBe(words(of(later, earlier)).size > 0)
  }
})

test('every phrase stands in both texts where it is said to', () => {
  const texts = fc.string({ unit: fc.constantFrom('路', '灯', '不', '亮', '电', '梯', '。', '，', '\n', '𠮷', 'Ａ', 'a', '亞', '亚', '关', '于'), maxLength: 120 })
  fc.assert(fc.property(texts, texts, texts, texts, (title, body, otherTitle, otherBody) => {
    const [here, there] = [{ title, body }, { title: otherTitle, body: otherBody }]
    for (const { text, here: mine, there: theirs } of compare(see(here, even), see(there, even)).phrases) {
      expect(here[mine.field].slice(...mine.range)).toBe(text)
      expect(normal(there[theirs.field].slice(...theirs.range))).toBe(normal(text))
    }
  }))
})

test('width, case and traditional characters make no difference', () => {
  expect(of({ title: '關於ＡＢＣ路路燈', body: '' }, { title: '关于abc路路灯', body: '' }).score).toBeCloseTo(1)
})

test('what every such text says is no likeness', () => {
  expect(gramsIn('关于进一步加强管理的建议')).toEqual([])
  expect(of({ title: '关于路灯的建议', body: '希望有关部门高度重视，切实予以解决。' }, { title: '关于托育的建议', body: '希望有关部门高度重视，切实予以解决。' }).score).toBeLessThan(0.15)
})

test('the same thing by other words is a reason, with both words', () => {
  expect(of({ title: '龙吟路路灯不亮', body: '' }, { title: '龙吟路夜里漆黑', body: '' }).named).toEqual([['漆黑', '路灯']])
})

test('the same place and the same thing may be proposed as one; another place or another thing never', () => {
  const lamp = { title: '龙吟路路灯不亮', body: '龙吟路夜里路灯不亮，行人看不清。' }
  expect(of(lamp, { title: '龙吟路照明太暗', body: '龙吟路的灯很暗，晚上走路怕摔。' }).merge).toBe(true)
  expect(of(lamp, { ...lamp, title: '虹梅路路灯不亮', body: '虹梅路夜里路灯不亮，行人看不清。' }).merge).toBe(false)
  expect(of(lamp, { title: '龙吟路公交站没有座椅', body: '龙吟路等车没有座椅。' }).merge).toBe(false)
  expect(of(lamp, { title: '路灯不亮', body: '夜里路灯不亮，行人看不清。' }).merge).toBe(false)
})

test('no look-alike at two places is proposed as one', () => {
  for (const { earlier, later } of different) {
    const [here, there] = [spotsOf(later.title), spotsOf(earlier.title)]
    if (here.size === 0 || there.size === 0 || [...here].some(spot => there.has(spot))) continue
    expect(of(earlier, later).merge, later.title).toBe(false)
  }
})

test('a title alone finds the text that holds it, however long that is', () => {
  const filler = '另外还有许多别的情况需要说明。'.repeat(60)
  const long = see({ title: '关于道路照明', body: `${filler}龙吟路路灯不亮。` }, even)
  const short = see({ title: '关于道路绿化', body: '龙吟路要种树。' }, even)
  const typed = see({ title: '龙吟路路灯不亮', body: '' }, even)
  expect(likeTo(typed, long)).toBeGreaterThan(likeTo(typed, short))
})

test('nothing, signs alone and half a character are compared without harm', () => {
  for (const title of ['', '。', '\ud842', '\u202e']) {
    expect(indexed(title).size).toBe(0)
    expect(of({ title, body: '' }, { title, body: '' })).toMatchObject({ score: 0, phrases: [], merge: false })
  }
})
