import { expect, test } from 'vitest'
import { secrecyMark } from './index.ts'

const mark = (text: string): string | null => {
  const found = secrecyMark(text)
  if (found) expect(text.slice(...found.range).replace(/[ 　]/g, '')).toBe(found.mark)
  return found?.mark ?? null
}
const title = '云桥区人大常委会2024年监督工作计划\n一、听取报告'

test('a document mark is found as offices print it', () => {
  for (const [printed, found] of [
    ['机密★10年', '机密★10年'],
    ['秘密★', '秘密★'],
    ['绝密', '绝密'],
    ['机　密', '机密'],
    ['秘 密 ★ 1年', '秘密★1年'],
    ['000012  机密★10年  特急', '机密★10年'],
    ['特急　秘密', '秘密'],
    ['密级：秘密', '秘密'],
    ['密级\t机密★5年', '机密★5年'],
    ['【内部资料 注意保存】', '内部资料注意保存'],
    ['内部文件，不得外传', '内部文件，不得外传'],
    ['**机密★10年**', '机密★10年'],
    ['★', '★'],
    ['★3年', '★3年'],
  ] as const)
    expect([printed, mark(`\n${printed}\n${title}`)]).toEqual([printed, found])
})

test('a starred mark on a later page is found too', () => {
  expect(mark(`${title}\n${'正文。\n'.repeat(50)}机密★10年\n二、检查`)).toBe('机密★10年')
})

test('words of secrecy in running prose are no mark', () => {
  for (const prose of [
    '保守国家秘密是每个公民的义务。',
    '涉及国家秘密、商业秘密和个人隐私的，不予公开。',
    '对《中华人民共和国保守国家秘密法》实施情况开展执法检查',
    '审议机密文件管理情况的报告',
    '不得在互联网上传输标有“机密★10年”字样的文件，一经发现即由保密部门处理。',
    '★ 重点工作',
    '★★★',
    '密级：公开',
    '密级：无',
    '绝密材料管理办法',
    '内部资料管理规定的执行情况',
    '加强内部监督',
  ])
    expect([prose, mark(`${title}\n${prose}`)]).toEqual([prose, null])
})

test('the bare word alone on a line deep in a document is no mark of the document', () => {
  expect(mark(`${title}\n${'正文。\n'.repeat(50)}秘密\n`)).toBeNull()
})

test('a million look-alikes are searched in time that grows with their number', () => {
  for (const unit of ['秘 ', '秘密★ x', '★', '机密\n', '内部资料 ', '密级：']) {
    const text = unit.repeat(1_000_000 / unit.length)
    const started = performance.now()
    secrecyMark(text)
    expect(performance.now() - started, unit).toBeLessThan(1_000)
  }
})
