import { expect, test } from 'vitest'
import { readFileAsText } from './index.ts'
import { drawn, pdfPlan, shown, wordPlan, workbook } from './testing.ts'

/** A small generator (mulberry32), so that a failing round can be run again. */
const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test('files hurt at random are read or refused in a sentence, and nothing else ever happens', async () => {
  const seed = Math.floor(Math.random() * 1e9)
  const next = random(seed)
  const whole: [string, Buffer][] = [
    ['plan.docx', await wordPlan()],
    ['plan.xlsx', await workbook(sheet => sheet.addRows([['议题', '时间'], ['养老', '4月'], ['污水', '6月']]))],
    ['plan.pdf', pdfPlan([Buffer.concat([drawn([[1, 1, 90, 1], [1, 50, 90, 50]]), shown([{ text: '听取和审议专项工作报告', x: 72, y: 700 }])])])],
    ['plan.html', Buffer.from('<html><table><tr><td rowspan=2>养老</td><td>4月</td></tr><tr><td>6月</td></tr></table><p>检查</p></html>')],
    ['plan.csv', Buffer.from('议题,时间,单位\n"养老",4月,民政局\n污水,6月,水务局\n')],
  ]
  for (let round = 0; round < 40; round++) {
    const [name, bytes] = whole[round % whole.length]!
    const hurt = Buffer.from(next() < 0.3 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes)
    for (let change = Math.floor(next() * 20); change >= 0 && hurt.length; change--) hurt[Math.floor(next() * hurt.length)] = Math.floor(next() * 256)
    const result = await readFileAsText(hurt, name, { ms: 10_000 })
    const place = `seed ${seed}, round ${round}, ${name}`
    if (result.ok) for (const cell of result.tables.flatMap(table => table.rows.flat())) expect(result.text.slice(...cell.range), place).toBe(cell.text)
    else {
      expect(`${result.zh}${result.what.zh}`, place).toMatch(/。.*请.*。$/)
      // A file of such a size that takes ten seconds or all memory has found a hole in a reader.
      expect(result.code, place).not.toMatch(/timeout|memory|busy/)
    }
  }
})
