import { afterAll, beforeAll, expect, test } from 'vitest'
import mammoth from 'mammoth'
import { inflateRawSync } from 'node:zlib'
import { MatterQuery } from '../contract/index.ts'
import { listMatters } from '../matters/read.ts'
import { inCongress } from '../store/transaction.ts'
import { startEmbeddedTest, TestOffice } from '../matters/testing.ts'
import { answeredSuggestion, forSuggestions, promiseOf } from '../matters/testing-suggestions.ts'
import { handlingReport } from './handling-report.ts'
import { documentOf, pageOf } from './official.ts'

let office: TestOffice
let id: string
beforeAll(async () => {
  office = await TestOffice.found(await startEmbeddedTest())
  await forSuggestions(office)
  id = await answeredSuggestion(office, { opened: '2026-03-02', assigned: '2026-03-06', answered: '2026-05-27' }, [promiseOf('改造十二处投放点', '2026-09-30')])
})
afterAll(() => office?.test.stop())

const fileOf = async (paper: string): Promise<{ name: string; bytes: Buffer }> => {
  const found = (await office.view('personnel-clerk', id))!.papers.find(one => one.paper === paper)!
  return inCongress(office.test.database.app, office.congress, async client => (await client.query('select name, bytes from office.file where congress = $1 and id = $2', [office.congress, found.file!.id])).rows[0])
}
const textOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value

/** A part of the package, found in its central directory. */
function partOf(bytes: Buffer, name: string): string {
  const at = bytes.lastIndexOf(name) - 46
  const start = bytes.readUInt32LE(at + 42)
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  return inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20))).toString()
}

test('an assignment makes its letter: to whom, who leads, who stands beside, by when', async () => {
  const { name, bytes } = await fileOf('assignment')
  expect(name).toBe('交办通知 关于改造垃圾投放点的建议.docx')
  const text = await textOf(bytes)
  for (const words of ['区绿化市容局、区房屋管理局：', '主办单位：区绿化市容局。', '会办单位：区房屋管理局。', '于2026年6月6日前书面答复代表', '许建中代表提出的', '2026年3月6日', '抄送：许建中代表。']) expect(text).toContain(words)
})

test('an answer is a letter with its number, its promises one by one and who signed it', async () => {
  const { bytes } = await fileOf('answer')
  const paper = (await office.view('deputy', id))!.papers.find(one => one.paper === 'answer')!
  expect(paper).toMatchObject({ signer: { zh: '郑伟华' } })
  expect(paper.number).toMatch(/2026/)
  const text = await textOf(bytes)
  for (const words of ['许建中代表：', '已研究，分批改造。', '（一）改造十二处投放点。措施：列入年度计划；完成日期：2026年9月30日；以完工照片为证。', '签发：郑伟华', paper.number!]) expect(text).toContain(words)
})

test('a refused answer leaves neither a letter nor a number behind', async () => {
  const count = async (): Promise<number> => inCongress(office.test.database.app, office.congress, async client => Number((await client.query('select count(*) as n from office.file where congress = $1', [office.congress])).rows[0].n))
  const before = await count()
  const other = await answeredSuggestion(office, { opened: '2026-04-01', assigned: '2026-04-07', answered: '2026-05-28' }, [], '关于路灯的建议')
  const after = await count()
  expect((await office.take('unit-head', other, 'answer', { result: 'solved', text: '再答一次', promises: [], publish: true })).ok).toBe(false)
  expect(await count()).toBe(after)
  expect(after).toBe(before + 2)
})

test('the report is written in the measures of GB/T 9704 and every figure on its page leads to its rows', async () => {
  const asking = await office.on('2026-10-08').asking('personnel-clerk')
  const report = (await handlingReport(office.test.database.app, asking, 'suggestion', 2026, 'mid-year'))!
  const bytes = await documentOf(report)
  const text = await textOf(bytes)
  for (const words of ['关于2026年年中代表建议办理情况的报告', '一、基本情况', '交办代表建议2件，由1家单位主办', '已答复2件，占100%', '列出承诺事项1项', '其中已超过承诺日期1项', '区绿化市容局', '人事代表工作委员会', '2026年10月8日']) expect(text).toContain(words)
  const xml = partOf(bytes, 'word/document.xml')
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(xml).toMatch(/<w:docGrid[^>]*w:linePitch="580"/)
  // 22 lines fill the 225 mm of the type area, to less than a millimetre.
  expect(Math.abs(22 * 580 - (225 / 25.4) * 1440) / 56.7).toBeLessThan(1)
  const page = pageOf(report)
  const links = [...page.matchAll(/<a href="([^"]+)">(\d+)<\/a>/g)]
  expect(links.length).toBeGreaterThan(10)
  for (const [, href, n] of links.slice(0, 40)) {
    const query = Object.fromEntries(new URL(href!.replaceAll('&amp;', '&'), 'http://x').searchParams)
    const { final: _all, ...filters } = query
    expect((await listMatters(office.test.database.app, asking, MatterQuery.parse(filters))).total, href).toBe(Number(n))
  }
  expect(await handlingReport(office.test.database.app, asking, 'suggestion', 2020, 'year-end')).toBeUndefined()
})

test('what was typed into a suggestion is text in its letter and on the page, never markup', () => {
  const page = pageOf({ title: '关于<b>的报告', to: undefined, blocks: [{ line: ['<script>alert(1)</script>', { text: '1"', href: '/x?"' }] }], organ: '某<i>局', date: '2026年1月1日' })
  expect(page).not.toMatch(/<script|<b>的|<i>局|"\?"/)
})
