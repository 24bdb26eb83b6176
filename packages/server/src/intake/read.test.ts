import { expect, test } from 'vitest'
import { readFileAsText } from './index.ts'
import type { Extracted, PlanTable } from './index.ts'
import { gbk, pdfPlan, shown, wordPlan, workbook } from './testing.ts'

const read = async (bytes: Uint8Array, name: string): Promise<Extracted> => {
  const result = await readFileAsText(bytes, name)
  if (!result.ok) throw new Error(`${result.code}: ${result.zh}`)
  for (const table of result.tables) {
    for (const cell of table.rows.flat()) expect(result.text.slice(...cell.range)).toBe(cell.text)
    const asPrinted = table.rows.map(row => row.map(cell => cell.text).join('\t')).join('\n')
    expect(result.text.slice(...table.range)).toBe(asPrinted)
  }
  return result
}
const shape = (table: PlanTable | undefined): unknown[][] =>
  table!.rows.map(row => row.map(({ text, rowSpan, colSpan }) => (rowSpan || colSpan ? [text, rowSpan ?? 1, colSpan ?? 1] : text)))

const plan = '云桥区人大常委会2024年工作要点\n一、听取和审议区人民政府关于养老服务工作情况的报告。'

test('a text is read in UTF-8, with or without a mark, in GB 18030 and in UTF-16, and says which', async () => {
  expect(await read(Buffer.from(plan), 'a.txt')).toMatchObject({ kind: 'text', text: plan, encoding: 'utf-8', warnings: [] })
  expect(await read(Buffer.from(`\ufeff${plan}`), 'a.txt')).toMatchObject({ text: plan, encoding: 'utf-8' })
  expect(await read(gbk(plan), 'a.txt')).toMatchObject({ text: plan, encoding: 'gb18030' })
  expect(await read(Buffer.from(`\ufeff${plan}`, 'utf16le'), 'a.txt')).toMatchObject({ text: plan, encoding: 'utf-16le' })
  expect(await read(Buffer.from(plan, 'utf16le'), 'a.txt')).toMatchObject({ text: plan, encoding: 'utf-16le' })
  expect(await read(Buffer.from(`\ufeff${plan}`, 'utf16le').swap16(), 'a.txt')).toMatchObject({ text: plan, encoding: 'utf-16be' })
})

test('a text that was cut in the middle of a character is read, and the loss is said', async () => {
  const cut = await read(Buffer.from(plan).subarray(0, -1), 'a.txt')
  expect(cut.encoding).toBe('utf-8')
  expect(cut.warnings[0]?.zh).toContain('1 处')
})

test('line ends of other machines become one', async () => {
  expect((await read(Buffer.from('监督计划\r\n一、听取\r二、检查\n'), 'a.txt')).text).toBe('监督计划\n一、听取\n二、检查\n')
})

test('Markdown stays as it is written', async () => {
  const text = '# 监督工作计划\n\n| 议题 | 时间 |\n|---|---|\n| 养老服务 | 4月 |\n'
  expect(await read(Buffer.from(text), 'a.txt')).toMatchObject({ kind: 'markdown', text, tables: [] })
})

test('a Word plan keeps its printed numbers and its merged cells', async () => {
  const { kind, text, tables, encoding } = await read(await wordPlan(), 'plan.docx')
  expect({ kind, encoding }).toEqual({ kind: 'docx', encoding: null })
  expect(text.split('\n').slice(0, 5)).toEqual([
    '云桥区人大常委会2024年监督工作计划',
    '一、听取和审议专项工作报告',
    '（一）听取和审议区人民政府关于养老服务工作情况的报告',
    '（二）听取和审议区人民政府关于污水处理情况的报告',
    '二、执法检查',
  ])
  expect(tables).toHaveLength(1)
  expect(shape(tables[0])).toEqual([
    ['形式', '议题', '时间'],
    [['听取审议', 2, 1], '养老服务 工作情况', '4月'],
    ['污水处理情况', '6月'],
    ['执法检查', ['《中华人民共和国消防法》实施情况', 1, 2]],
  ])
  expect(text.trimEnd().endsWith('附：本计划由办公室负责解释。')).toBe(true)
})

test('a file is what its bytes say, not what its name says', async () => {
  expect((await read(await wordPlan(), 'plan.txt')).kind).toBe('docx')
  expect((await read(Buffer.from(plan), 'plan.docx')).kind).toBe('text')
  expect((await read(Buffer.from(`<html><body><p>${plan}</p></body></html>`), 'plan.doc')).kind).toBe('html')
})

test('a spreadsheet gives its title as a line, its merged cells, its days as they show and its formulas by their saved results', async () => {
  const bytes = await workbook(sheet => {
    sheet.addRows([['2024年监督议题表'], [], ['形式', '议题', '时间', '次数'], ['听取审议', '养老服务'], [null, '污水处理'], ['执法检查', '消防法'], ['注：时间可以调整。']])
    sheet.mergeCells('A1:D1')
    sheet.mergeCells('A4:A5')
    sheet.getCell('C4').value = new Date(Date.UTC(2024, 3, 1))
    sheet.getCell('C4').numFmt = 'm"月"'
    sheet.getCell('C5').value = new Date(Date.UTC(2024, 5, 18))
    sheet.getCell('C5').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('D4').value = { formula: '1+1', result: 2 }
    sheet.getCell('D5').value = 0.1 + 0.2
    sheet.getCell('C6').value = { richText: [{ text: '9' }, { text: '月' }] }
  })
  const { kind, text, tables, warnings } = await read(bytes, 'plan.xlsx')
  expect({ kind, warnings }).toEqual({ kind: 'xlsx', warnings: [] })
  expect(text.split('\n')[0]).toBe('2024年监督议题表')
  expect(shape(tables[0])).toEqual([
    ['形式', '议题', '时间', '次数'],
    [['听取审议', 2, 1], '养老服务', '4月', '2'],
    ['污水处理', '2024年6月18日', '0.3'],
    ['执法检查', '消防法', '9月', ''],
  ])
  expect(text.trimEnd().endsWith('注：时间可以调整。')).toBe(true)
})

test('the day formats that a Chinese Excel numbers without writing them down show as days', async () => {
  const { openZip, closeZip } = await import('./zip.ts')
  const { intakeLimits } = await import('./types.ts')
  const made = await workbook(sheet => {
    sheet.addRows([['议题', '时间'], ['养老服务', 45_361], ['污水处理', 45_397]])
    sheet.getCell('B2').numFmt = 'yyyy-mm'
    sheet.getCell('B3').numFmt = 'yyyy-mm-dd'
  })
  const parts = openZip(made, () => true, intakeLimits)
  const styles = parts.get('xl/styles.xml')!.toString()
  const ids = [...styles.matchAll(/<numFmt numFmtId="(\d+)"/g)].map(match => match[1]!)
  const id = styles.match(/cellXfs[\s\S]*/)![0].match(/numFmtId="(\d+)"/g)!
  expect(id.length).toBeGreaterThan(2)
  let changed = styles.replace(/<numFmts[\s\S]*?<\/numFmts>/, '')
  for (const [at, own] of ids.entries()) changed = changed.replaceAll(`numFmtId="${own}"`, `numFmtId="${at ? 58 : 57}"`)
  if (ids.length < 2) changed = changed.replace(/numFmtId="14"/, 'numFmtId="58"')
  parts.set('xl/styles.xml', Buffer.from(changed))
  const { tables } = await read(closeZip(parts), 'plan.xlsx')
  expect(shape(tables[0])).toEqual([['议题', '时间'], ['养老服务', '2024年3月'], ['污水处理', '4月15日']])
})

test('a formula without a saved result is said, and hidden sheets and rows are left out', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRows([['议题', '时间'], ['养老服务', '4月'], ['内部', '5月'], ['污水处理', null]])
    sheet.getRow(3).hidden = true
    sheet.getCell('B4').value = { formula: 'TODAY()' } as never
    book.addWorksheet('草稿', { state: 'hidden' }).addRow(['不公开的内容'])
  })
  const { text, warnings } = await read(bytes, 'plan.xlsx')
  expect(text).not.toContain('内部')
  expect(text).not.toContain('不公开')
  expect(warnings.map(warning => warning.zh).join('')).toMatch(/草稿.*B4.*1 行被隐藏/s)
})

test('a comma table has its cells, quotes and all, and a tab in a cell is a space', async () => {
  const bytes = gbk('2024年监督议题\n议题,时间,单位\n"养老,服务",4月,"民政\n局"\n污水,,水务局\n')
  const { kind, text, tables, encoding } = await read(bytes, 'plan.csv')
  expect({ kind, encoding }).toEqual({ kind: 'csv', encoding: 'gb18030' })
  expect(text.startsWith('2024年监督议题\n')).toBe(true)
  expect(shape(tables[0])).toEqual([['议题', '时间', '单位'], ['养老,服务', '4月', '民政 局'], ['污水', '', '水务局']])
})

test('a .csv without columns is a text', async () => {
  expect(await read(Buffer.from(plan), 'plan.csv')).toMatchObject({ kind: 'text', text: plan })
})

test('a quotation mark that is never closed does not swallow the table', async () => {
  const { tables, warnings } = await read(Buffer.from('议题,时间,单位\n"养老,4月,民政局\n污水,5月,水务局\n'), 'plan.csv')
  expect(tables[0]?.rows).toHaveLength(3)
  expect(warnings).toHaveLength(1)
})

test('a page gives what is seen on it: no scripts, no hidden parts, tables with their spans', async () => {
  const html = `<!DOCTYPE html><html><head><title>标题</title><style>p{}</style><script>var a = "<p>不是</p>"</script></head><body>
    <p>云桥区人大常委会<br>2024年监督计划</p><p style="display: none">看不见</p><ol><li><p>听取报告</p><li>执法
检查</ol>
    <table><tr><th>形式<th>议题<th>时间<tr><td rowspan=2>听取&amp;审议<td>养老<p>服务</p><td>4月<tr><td colspan=2>污水&nbsp;处理</table>
    <div>落款</div></body></html>`
  const { kind, text, tables } = await read(Buffer.from(html), 'plan.html')
  expect(kind).toBe('html')
  expect(text.split('\n').slice(0, 4)).toEqual(['云桥区人大常委会', '2024年监督计划', '1．听取报告', '2．执法检查'])
  expect(shape(tables[0])).toEqual([['形式', '议题', '时间'], [['听取&审议', 2, 1], '养老 服务', '4月'], [['污水 处理', 1, 2]]])
  expect(text).not.toMatch(/不是|看不见|标题/)
  expect(text.trimEnd().endsWith('落款')).toBe(true)
})

test('a table that only lays out the page is read as text, the table in it as a table', async () => {
  const html = '<html><table><tr><td>栏目</td><td><p>监督计划</p><table><tr><td>议题</td><td>时间</td></tr><tr><td>养老</td><td>4月</td></tr></table></td></tr></table></html>'
  const { text, tables } = await read(Buffer.from(html), 'a.html')
  expect(tables).toHaveLength(1)
  expect(text).toBe('栏目\n监督计划\n议题\t时间\n养老\t4月\n')
})

test('a PDF keeps its printed lines, its indents and its columns, even in a font that it only names', async () => {
  const page = shown([
    { text: '云桥区人大常委会2024年监督计划', x: 150, y: 780, size: 18 },
    { text: '一、听取和审议专项工作报告', x: 96, y: 740 },
    { text: '听取和审议区人民政府关于养老服务', x: 72, y: 722 },
    { text: '工作情况的报告。', x: 72, y: 704 },
    { text: '议题', x: 72, y: 680 },
    { text: '时间', x: 300, y: 680.4 },
  ])
  const { kind, text } = await read(pdfPlan([page, shown([{ text: '二、执法检查', x: 72, y: 780 }])]), 'plan.pdf')
  expect(kind).toBe('pdf')
  expect(text.split('\n')).toEqual([
    '云桥区人大常委会2024年监督计划',
    '　　一、听取和审议专项工作报告',
    '听取和审议区人民政府关于养老服务',
    '工作情况的报告。',
    '议题\t时间',
    '二、执法检查',
    '',
  ])
})

test('a PDF with a scanned page among others says which page was not read', async () => {
  const { warnings } = await read(pdfPlan([shown([{ text: '二、执法检查和专题询问等工作', x: 72, y: 780 }]), Buffer.from('')]), 'plan.pdf')
  expect(warnings[0]?.zh).toContain('第 2 页')
})
