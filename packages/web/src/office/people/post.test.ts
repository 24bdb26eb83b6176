import { expect, test } from 'vitest'
import { post, sayTerm } from './post.ts'

test('a post says organ and role, and says the same words once', () => {
  expect(post('主任会议', '常委会主任', '·')).toBe('主任会议·常委会主任')
  expect(post('主任会议', '主任会议', '·')).toBe('主任会议')
  expect(post('Office of the standing committee', 'office', ' · ')).toBe('Office of the standing committee')
  expect(post('Council of chairpersons', 'chair', ' · ')).toBe('Council of chairpersons · chair')
  expect(post('常委会办公室', '办公室', '·')).toBe('常委会办公室')
  expect(post(null, '代表', '·')).toBe('代表')
})

test('a term reads as English where it is one of the usual kind', () => {
  expect(sayTerm('第九届', 'en')).toBe('term 9')
  expect(sayTerm('第十六届', 'en')).toBe('term 16')
  expect(sayTerm('第二十届', 'en')).toBe('term 20')
  expect(sayTerm('第九届', 'zh')).toBe('第九届')
  expect(sayTerm('临时', 'en')).toBe('临时')
})
