import { expect, test } from 'vitest'
import { layOut } from './blocks.ts'

const text = ['某区人大常委会2018年度工作要点', '引言没有事项。', '还是没有。', '一、履行职责', '听取本区公共安全、法院改革的报告。对810名代表视察。', '', '结语。'].join('\n')
const of = (words: string) => ({ range: [text.indexOf(words), text.indexOf(words) + words.length] as [number, number] })

test('the pieces of a text put together are the text, whatever lies over it', () => {
  let seed = 20180314
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n
  for (let round = 0; round < 300; round++) {
    const ranges = Array.from({ length: random(8) }, () => {
      const from = random(text.length)
      return { range: [from, Math.min(text.length, from + 1 + random(30))] as [number, number] }
    })
    const parts = layOut(text, ranges.slice(2), ranges.slice(0, 2), '某区人大常委会2018年度工作要点')
    const blocks = parts.flatMap(part => (part.kind === 'block' ? [part.block] : part.blocks))
    expect(blocks.map(block => block.pieces.map(piece => text.slice(piece.from, piece.to)).join('')), `seed 20180314, round ${round}`).toEqual(text.split('\n').filter(line => line.trim()))
    for (const piece of blocks.flatMap(block => block.pieces)) {
      const over = ranges.slice(2).flatMap((one, n) => (one.range[0] < piece.to && one.range[1] > piece.from ? [n] : []))
      expect(piece.items.toSorted()).toEqual(over)
    }
    // A number is shown once, where its item begins.
    expect(blocks.flatMap(block => block.pieces.flatMap(piece => piece.begins)).length).toBeLessThanOrEqual(ranges.slice(2).length)
  }
})

test('headings stay, paragraphs without items fold into one line', () => {
  const parts = layOut(text, [of('听取本区公共安全'), of('法院改革')], [of('810名')], '某区人大常委会2018年度工作要点')
  expect(parts.map(part => (part.kind === 'fold' ? `fold ${part.blocks.length}` : part.block.kind))).toEqual(['title', 'fold 2', 'h2', 'p', 'fold 1'])
})

test('a text of five million characters is laid out within three seconds', () => {
  const long = '围绕法治城区建设，检查本区决议执行情况。\n'.repeat(250_000)
  const items = Array.from({ length: 1000 }, (_, i) => ({ range: [i * 5000, i * 5000 + 8] as [number, number] }))
  const start = performance.now()
  layOut(long, items, [], null)
  expect(performance.now() - start).toBeLessThan(3000)
})
