import type { OrganView } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { organOf } from './roster.ts'

const organ = (zh: string): OrganView => ({ id: zh, kind: 'committee', zh, en: zh, members: 1 })
const organs = ['监察和司法委员会', '财政经济委员会', '城市建设环境保护委员会', '社会建设委员会', '教育科学文化卫生委员会', '预算工作委员会', '区教育局', '区人民法院'].map(organ)

test('the short names that plans use find their committee', () => {
  expect(['城建环保委', '教科文卫委', '财经委', '监察司法委', '社会建设委员会', '法院', '区教育局'].map(name => organOf(name, organs)?.zh)).toEqual([
    '城市建设环境保护委员会', '教育科学文化卫生委员会', '财政经济委员会', '监察和司法委员会', '社会建设委员会', '区人民法院', '区教育局',
  ])
})

test('words that fit several organs or none find none', () => {
  expect(organOf('委员会', organs)).toBeUndefined()
  expect(organOf('外事委', organs)).toBeUndefined()
  expect(organOf('会', organs)).toBeUndefined()
  expect(organOf(null, organs)).toBeUndefined()
})
