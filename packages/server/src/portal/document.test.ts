import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, holds } from './document.ts'
import { escaped, html } from './html.ts'
import { paged } from './pages.ts'
import { sayMonths, sayWithWeekday } from './say.ts'

test('every hole of a template is escaped unless it is markup made the same way', () => {
  expect(html`<a title="${'"><script>'}">${['<b>', html`<i>${'&'}</i>`, null, false, undefined, 0]}</a>`.text).toBe('<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<i>&amp;</i>0</a>')
  expect(escaped('a\u0000\u0008\ud800b')).toBe('a\ufffdb')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    const made = html`<p title="${text}">${text}</p>`.text
    expect(made.match(/[<>"]/g)).toHaveLength(6)
  }))
})

test('a document keeps every sign of its text and finds title, adoption, chapters and parts', () => {
  const blocks = blocksOf('某某要点\n\n（2026年3月6日第十二次会议通过）\n\n引言在这里，这一行很长很长很长很长很长很长，被断开\n了。\n一、依法监督\n（一）财政\n1月，听取报告。\n二是做好。', '某某要点')
  expect(blocks.map(block => block.kind)).toEqual(['title', 'near', 'p', 'h2', 'h3', 'p', 'p'])
  expect(blocks[2]!.text).toBe('引言在这里，这一行很长很长很长很长很长很长，被断开了。')
  expect(holds(blocks[5]!, '听取\n报告')).toBe(true)
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('一', '、', '（', '）', '\n', ' ', '。', '听', '1', '\u3000', '\r') , maxLength: 200 }), text => {
    expect(blocksOf(text, '题').map(block => block.text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  }))
})

const source = new URL('../../../../../shared/data/plans/xuhui-2018.txt', import.meta.url)
test.runIf(existsSync(source))('the plan of the source falls into its four chapters and their parts', () => {
  const blocks = blocksOf(readFileSync(source, 'utf8'), '徐汇区人大常委会2018年度工作要点')
  expect(blocks.filter(block => block.kind === 'h2').length).toBeGreaterThanOrEqual(4)
  expect(blocks.filter(block => block.kind === 'h3').length).toBeGreaterThanOrEqual(8)
})

test('pages of a long list hold everything once and in order, and none is heavier than allowed unless one piece is', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 150 })), sizes => {
    const pages = paged(sizes, size => html`${'x'.repeat(size)}`, 100)
    expect(pages.flat()).toEqual(sizes)
    for (const page of pages) expect(page.length <= 1 || page.reduce((sum, size) => sum + size, 0) <= 100).toBe(true)
  }))
})

test('days and months are said as people say them', () => {
  expect(sayWithWeekday('2018-03-14', 'zh', '2018-09-27')).toBe('3月14日 周三')
  expect(sayWithWeekday('2018-03-14', 'en', '2019-09-27')).toBe('Wed 14 Mar 2018')
  expect(sayMonths([[1, 12]], 'zh')).toBe('全年')
  expect(sayMonths([[3, 3], [5, 9]], 'zh')).toBe('3月、5—9月')
})
