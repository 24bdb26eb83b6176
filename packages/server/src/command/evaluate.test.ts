import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './testing.ts'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'evaluate-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | object[]): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : content.map(row => JSON.stringify(row)).join('\n'))
  return path
}
const row = (label1: string, title: string, body = '') => ({ id: 'x', city: '?', title, body, label1 })
const evaluate = (...args: string[]) => run(['evaluate', 'routing', ...args], 'en')

const train = [row('交通运输', '出租车拒载', '打表也不肯。'), row('教育文体', '学校作业太多'), row('卫生计生', '医院挂号难'), row('教育文体', '幼儿园招生')]
const tested = [row('交通运输', '高速收费站排队'), row('教育文体', '老师补课收费'), row('卫生计生', '诊所没有执业医师'), row('政法', '派出所不立案')]

describe('zhitong evaluate routing', () => {
  test('--json gives n, correct, accuracy, labels and confusion[true][proposed], and nothing else', async () => {
    const { code, out, err } = await evaluate('--train', file('train.jsonl', train), '--test', file('test.jsonl', tested), '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual(['n', 'correct', 'accuracy', 'labels', 'confusion'])
    expect(result).toMatchObject({ n: 4, correct: 3, accuracy: 0.75 })
    expect(result.labels).toEqual(expect.arrayContaining(['交通运输', '教育文体', '卫生计生', '政法']))
    let all = 0
    let right = 0
    for (const truth of result.labels) {
      for (const proposed of result.labels) {
        expect(Number.isInteger(result.confusion[truth][proposed])).toBe(true)
        all += result.confusion[truth][proposed]
        if (truth === proposed) right += result.confusion[truth][proposed]
      }
    }
    expect({ all, right }).toEqual({ all: 4, right: 3 })
    expect(result.confusion['政法']['政法']).toBe(0)
  })

  test('any labels will do: what the built-in words do not know is learned, or read from a taxonomy', async () => {
    const other = [row('河长办', '河面漂着水葫芦'), row('河长办', '水葫芦又长满了'), row('园艺队', '树枝压断电线'), row('园艺队', '树枝挡住窗户')]
    const asked = file('other-test.jsonl', [row('河长办', '到处是水葫芦'), row('园艺队', '树枝太长'), row('园艺队', '藤蔓爬满墙')])
    const without = await evaluate('--train', file('other.jsonl', other), '--test', asked, '--json')
    expect(JSON.parse(without.out)).toMatchObject({ n: 3, correct: 2 })
    const taxonomy = file('taxonomy.csv', 'level1,level2,level3\n园艺队,攀缘植物,藤蔓\n园艺队,其他,其他\n河长办,水面,浮萍\n')
    const withIt = await evaluate('--train', file('other.jsonl', other), '--test', asked, '--taxonomy', taxonomy, '--json')
    expect({ code: withIt.code, err: withIt.err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(withIt.out)).toMatchObject({ n: 3, correct: 3, accuracy: 1 })
  })

  test('as text it says how many were right and shows the table, in each language', async () => {
    const files = ['--train', file('train.jsonl', train), '--test', file('test.jsonl', tested)]
    const { code, out } = await run(['evaluate', 'routing', ...files], 'zh')
    expect(code).toBe(0)
    expect(out).toMatch(/^共4件，首选正确3件，75\.0%\n/)
    expect((await evaluate(...files)).out).toMatch(/^4 rows, 3 right at the first proposal, 75\.0 %\n/)
  })

  test('a byte order mark, blank lines and lines of Windows are read', async () => {
    const text = `\ufeff${train.map(one => JSON.stringify(one)).join('\r\n\r\n')}\r\n`
    const { code, out } = await evaluate('--train', file('bom.jsonl', text), '--test', file('test.jsonl', tested), '--json')
    expect({ code, n: JSON.parse(out).n }).toEqual({ code: 0, n: 4 })
  })

  test('what cannot be read is refused with exit 2, its line named and nothing on stdout', async () => {
    const good = file('train.jsonl', train)
    for (const [args, says] of [
      [[], '--train'],
      [['--train', good], '--test'],
      [['--train', good, '--test', join(folder, 'none.jsonl')], 'cannot be opened'],
      [['--train', good, '--test', file('empty.jsonl', '\n\n')], 'no rows'],
      [['--train', file('bad.jsonl', `${JSON.stringify(train[0])}\n{oops\n`), '--test', good], 'Line 2'],
      [['--train', good, '--test', file('lacks.jsonl', [{ title: '路灯', body: '不亮' }])], 'Line 1'],
      [['--train', good, '--test', file('null.jsonl', 'null\n')], 'Line 1'],
      [['--train', good, '--test', good, '--taxonomy', file('odd.csv', 'a,b\n1,2\n3,4\n')], 'level1'],
      [['--train', good, '--test', good, '--taxonomy', join(folder, 'none.csv')], 'cannot be opened'],
    ] as const) {
      const { code, out, err } = await evaluate(...args)
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' })
      expect(err, args.join(' ')).toContain(says)
    }
  })
})
