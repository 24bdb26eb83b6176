import { expect, test } from 'vitest'
import { masked } from './masked.ts'

test('what is masked stands nowhere in the text any more, and its length tells nothing of a long one', () => {
  const text = '联系人张三，电话 021-12345678；再联系张三。'
  expect(masked(text, '张三')).toBe('联系人××，电话 021-12345678；再联系××。')
  expect(masked(text, '021-12345678')).toBe('联系人张三，电话 ××××；再联系张三。')
})
