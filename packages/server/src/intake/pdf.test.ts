import { expect, test } from 'vitest'
import { readFileAsText } from './index.ts'
import type { Extracted } from './index.ts'
import { drawn, pdfPlan, shown, type Word } from './testing.ts'

const read = async (...pages: Buffer[]): Promise<Extracted> => {
  const result = await readFileAsText(pdfPlan(pages), 'plan.pdf')
  if (!result.ok) throw new Error(`${result.code}: ${result.zh}`)
  for (const cell of result.tables.flatMap(table => table.rows.flat())) expect(result.text.slice(...cell.range)).toBe(cell.text)
  return result
}
const cells = ({ tables }: Extracted): unknown[][][] =>
  tables.map(table => table.rows.map(row => row.map(({ text, rowSpan, colSpan }) => (rowSpan || colSpan ? [text, rowSpan ?? 1, colSpan ?? 1] : text))))
const word = (text: string, x: number, y: number): Word => ({ text, x, y, size: 12 })

/** Three columns and four rows; the first column is merged over rows two and three, the last row over columns two and three. */
const grid: [number, number, number, number][] = [
  [72, 700, 520, 700],
  [72, 670, 520, 670],
  [172, 630, 520, 630],
  [72, 600, 520, 600],
  [72, 570, 520, 570],
  [72, 570, 72, 700],
  [172, 570, 172, 700],
  [420, 600, 420, 700],
  [520, 570, 520, 700],
]
const table = Buffer.concat([
  drawn(grid),
  shown([
    word('监督工作一览表', 200, 740),
    word('形式', 80, 680),
    word('议题', 180, 680),
    word('时间', 430, 680),
    word('听取', 80, 650),
    word('审议', 80, 634),
    word('区人民政府关于养老', 180, 655),
    word('服务工作情况的报告', 180, 640),
    word('4月', 430, 648),
    word('污水处理情况的报告', 180, 610),
    word('6月', 430, 610),
    word('执法检查', 80, 580),
    word('《中华人民共和国消防法》实施情况', 180, 580),
    word('附注在表外', 80, 540),
  ]),
])

test('a table drawn with lines comes out with its cells whole and its merged cells', async () => {
  const found = await read(table)
  expect(cells(found)).toEqual([
    [
      ['形式', '议题', '时间'],
      [['听取审议', 2, 1], '区人民政府关于养老服务工作情况的报告', '4月'],
      ['污水处理情况的报告', '6月'],
      ['执法检查', ['《中华人民共和国消防法》实施情况', 1, 2]],
    ],
  ])
  expect(found.text.startsWith('监督工作一览表\n形式\t议题\t时间\n')).toBe(true)
  expect(found.text.endsWith('附注在表外\n')).toBe(true)
})

test('a table without lines at its sides is a table too, and thin filled bars are lines', async () => {
  const open = grid.filter(([x1, , x2]) => x1 !== x2 || (x1 !== 72 && x1 !== 520))
  const bars = Buffer.from(open.map(([x1, y1, x2, y2]) => `${x1} ${y1} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f`).join('\n') + '\n')
  const words = table.subarray(drawn(grid).length)
  expect(cells(await read(Buffer.concat([bars, words])))).toEqual(cells(await read(table)))
})

test('a table that goes on over the page is one table, without the repeated head and the page number', async () => {
  const lines = drawn([
    [72, 700, 520, 700],
    [72, 670, 520, 670],
    [72, 640, 520, 640],
    [72, 640, 72, 700],
    [300, 640, 300, 700],
    [520, 640, 520, 700],
  ])
  const page = (topic: string, month: string, number: string): Buffer =>
    Buffer.concat([lines, shown([word('议题', 80, 680), word('时间', 310, 680), word(topic, 80, 650), word(month, 310, 650), word(number, 290, 40)])])
  const found = await read(page('养老服务', '4月', '— 1 —'), page('污水处理', '6月', '— 2 —'))
  expect(cells(found)).toEqual([
    [
      ['议题', '时间'],
      ['养老服务', '4月'],
      ['污水处理', '6月'],
    ],
  ])
  expect(found.text).not.toContain('— 1 —')
})

test('a frame around a text and a line under a title are no table', async () => {
  const frame = drawn([
    [72, 600, 520, 600],
    [72, 700, 520, 700],
    [72, 600, 72, 700],
    [520, 600, 520, 700],
    [72, 750, 520, 750],
  ])
  const { text, tables } = await read(Buffer.concat([frame, shown([word('云桥区人大常委会文件', 200, 760), word('一、听取和审议专项工作报告', 80, 680), word('二、执法检查', 80, 650)])]))
  expect(tables).toEqual([])
  expect(text).toBe('云桥区人大常委会文件\n一、听取和审议专项工作报告\n二、执法检查\n')
})

test('letters that a font gives in their old forms come out as the usual characters', async () => {
  expect((await read(shown([word('⼀、听取和审议⼯作报告、⾦融⼈才', 72, 700)]))).text).toContain('一、听取和审议工作报告、金融人才')
})
