import { expect, test } from 'vitest'
import { findings } from './index.ts'

const of = (text: string): string[] => findings(text).map(({ kind, quote }) => `${kind} ${quote}`)
const citizen = '11010519491231002X'

test('every finding quotes exactly what stands at its place and says why', () => {
  const text = `联系人：张建国，手机１３８１２３４５６７８；地址：宝林区淮海西路120弄3号502室。${citizen}`
  const found = findings(text)
  expect(found.map(one => one.kind)).toEqual(['name', 'mobile', 'address', 'idCard'])
  for (const { quote, range, why } of found) {
    expect(text.slice(...range)).toBe(quote)
    expect(why.zh).toMatch(/。$/)
    expect(why.en).toMatch(/\.$/)
  }
})

test('mobile numbers are found as people write them', () => {
  expect(of('手机13812345678、138-1234-5678、138 1234 5678、+86 13812345678')).toEqual([
    'mobile 13812345678',
    'mobile 138-1234-5678',
    'mobile 138 1234 5678',
    'mobile +86 13812345678',
  ])
})

test('what only looks like a mobile number is none', () => {
  expect(of('编号2018138123456789，金额13812345678元，12812345678，138123456789，3.13812345678')).toEqual([])
})

test('telephones are found with an area code, or after a word that says so', () => {
  expect(of('(021)64872222，021-64872222转8012，0571 87654321，电话：64872222，400-820-8820')).toEqual([
    'telephone (021)64872222',
    'telephone 021-64872222转8012',
    'telephone 0571 87654321',
    'telephone 64872222',
    'telephone 400-820-8820',
  ])
})

test('years, file numbers, amounts and service numbers are no telephones', () => {
  expect(of('2018-2019年，沪人大〔2018〕10号，预算64872222元，20180314，请拨12345，010-12号，面积6487.2222平方米')).toEqual([])
})

test('a citizen number is found by its check digit; the same figures with another one are not', () => {
  expect(of(`证号${citizen}和110105 19491231 002x`)).toEqual([`idCard ${citizen}`, 'idCard 110105 19491231 002x'])
  expect(of('流水号110105194912310021')).toEqual([])
  expect(of('流水号110105194913310022')).toEqual([])
})

test('a number that is marked as a citizen number is found even when it is mistyped, and says so', () => {
  const [found] = findings('身份证号：110105194912310021')
  expect(found?.kind).toBe('idCard')
  expect(found?.why.zh).toContain('校验位不符')
  expect(of('身份证号码310104800101123')).toEqual(['idCard 310104800101123'])
})

test('a bank card is found by its sum, an account by its word, a credit code is neither', () => {
  expect(of('6222 0212 3456 7894，4111111111111111')).toEqual(['bankCard 6222 0212 3456 7894', 'bankCard 4111111111111111'])
  expect(of('6222 0212 3456 7895，4111111111111112，批次1234567812345670')).toEqual([])
  expect(of('账号：1001234567890123456')).toEqual(['bankCard 1001234567890123456'])
  expect(of('统一社会信用代码91310104MA1FR1AB2C')).toEqual([])
})

test('e-mail addresses are found, and at-signs in prose are not', () => {
  expect(of('邮箱zhang.san@example.gov.cn，关注@市人大，a@b，版本v@1.2.3')).toEqual(['email zhang.san@example.gov.cn'])
})

test('house numbers are found with their street and without the words before it', () => {
  expect(of('家住漕溪北路18号，迁至中山南二路100弄5号楼201室')).toEqual(['address 漕溪北路18号', 'address 中山南二路100弄5号楼201室'])
  expect(of('住在康健新村12号，地址：朝阳村3组12号')).toEqual(['address 康健新村12号', 'address 朝阳村3组12号'])
})

test('metro lines, documents, motions and plots are no addresses', () => {
  expect(of('地铁十路10号线，沿路15号地块，第3号议案，〔2017〕10号文，道路2号工程，5号楼，农村2号公告')).toEqual([])
})

test('plates are found in their common forms, share names and models are not', () => {
  expect(of('沪A12345、沪A·D12345、京A1234警')).toEqual(['plate 沪A12345', 'plate 沪A·D12345', 'plate 京A1234警'])
  expect(of('沪A股，云ABCDEF平台，新A123456789型')).toEqual([])
})

test('names are found after a label, in lists and before a title', () => {
  expect(of('领衔代表：王芳\n附议人：李小明、欧阳修文、陈　刚、阿依古丽·买买提')).toEqual([
    'name 王芳',
    'name 李小明',
    'name 欧阳修文',
    'name 陈　刚',
    'name 阿依古丽·买买提',
  ])
  expect(of('任命赵建新为区人民法院副院长，由周敏同志主持，王强代表提出')).toEqual(['name 赵建新', 'name 周敏', 'name 王强'])
})

test('words that begin like a surname are no names', () => {
  expect(
    of('人大代表高度评价，代表严格执行，代表关于养老的建议，代表应当，主任会议，委员常年联系，代表任期，代表方案，代表安全，组织代表沙龙，代表和委员，习近平同志，负责人：待定，代表时代'),
  ).toEqual([])
})

test('a plan without persons has no findings', () => {
  expect(of('一、听取和审议区人民政府关于养老服务工作情况的报告（4月，社会建设委员会）。\n二、对《中华人民共和国消防法》开展执法检查。')).toEqual([])
})

test('a million characters of every kind of look-alike are searched in time that grows with their number', () => {
  const took = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    const started = performance.now()
    findings(text)
    return performance.now() - started
  }
  for (const unit of ['1', '1 ', '张', '代表', '路1', '村一', '联系人:张三、', 'a@a.', '阿·', '身份证', '沪A1'])
    expect(took(unit, 1_000_000), unit).toBeLessThan(2_000)
})
