import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, clauses, date, fold, likeness, runs, sameText, sentences, topicsOf } from './index.ts'

test('sentences and clauses keep their places, however long the text and whatever stands in it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('建', '。', '，', '\n', ' ', '𠮷', 'Ａ', '；'), maxLength: 1500 }), text => {
    for (const sentence of sentences(text)) {
      expect(text.slice(sentence.from, sentence.to)).toBe(sentence.text)
      expect(sentence.text.length).toBeLessThanOrEqual(401)
      expect(sentence.text.isWellFormed()).toBe(true)
      for (const clause of clauses(sentence)) expect(text.slice(clause.from, clause.to)).toBe(clause.text)
    }
  }))
})

test('folding changes full-width letters and digits unit for unit', () => {
  expect(fold('（２０２３）Ａ座，好')).toBe('(2023)A座，好')
})

test('a text is the same in spite of other commas, and its longest stretch is shown', () => {
  const same = sameText('您好！路灯，已经修好了谢谢', runs('路灯已经修好了。', 4))
  expect(same).toMatchObject({ from: 3, to: 11 })
  expect(same.share).toBeCloseTo(7 / 11)
  expect(sameText('', runs('路灯已经修好', 4)).share).toBe(0)
})

test('likeness is 1 for the same and 0 for nothing in common', () => {
  expect(likeness(runs('天桥', 2), runs('天桥', 2))).toBe(1)
  expect(likeness(runs('天桥', 2), runs('路灯', 2))).toBe(0)
})

test.each([['三处', true], ['46万元', true], ['百分之五', true], ['一项重要工程', false], ['千家万户', false], ['第三条', false], ['2026年', false], ['发现一起整治一起', false]])('%s counts as a quantity: %s', (text, is) => {
  expect(amount.test(text)).toBe(is)
})

test.each([['2026年6月底前', true], ['每周三上午', true], ['三个月内', true], ['适时', false], ['条件成熟后', false]])('%s is a date one can be held to: %s', (text, is) => {
  expect(date.test(text)).toBe(is)
})

test('a text has the topics that its words tell', () => {
  expect([...topicsOf('医院门口停车难')].sort()).toEqual(['health', 'transport'])
})
