import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedTest, type TestDatabase } from '../../database/testing.ts'
import { Commits } from '../../matters/commit.ts'
import { procedures } from '../../matters/house.ts'
import { TestOffice } from '../../matters/testing.ts'
import { addPeople, giveRoles } from '../../roster/change.ts'
import { keepFile } from '../../store/files.ts'
import { inCongress } from '../../store/transaction.ts'
import { checkRegister, enterRegister, type Checked, type Source } from './bring.ts'
import { suggestionColumns } from './columns.ts'
import { registerFor, writtenAs, type Format } from './give.ts'
import { proposed } from './headings.ts'
import { officeSheet } from './testing.ts'
import { dayIn, namesIn } from './values.ts'

let database: TestDatabase
beforeAll(async () => { database = await startEmbeddedTest() })
afterAll(() => database.stop())

async function found(congress: string): Promise<TestOffice> {
  const office = await TestOffice.found(database, congress)
  await addPeople(database.database.app, congress, [{ id: 'p1', name: '何敏' }])
  await giveRoles(database.database.app, congress, [{ person: 'p1', role: 'personnel-committee', from: '2020-01-01' }], 'head')
  office.rosters.forget(congress)
  return office
}
const place = (office: TestOffice) => ({ app: database.database.app, rosters: office.rosters, commits: new Commits(database.database.app, office.rosters, () => office.now) })
const check = async (office: TestOffice, source: Source, person = 'p1') => checkRegister(database.database.app, await office.asking(person), 'suggestion', source)
const checked = async (office: TestOffice, source: Source): Promise<Checked> => {
  const answer = await check(office, source)
  if (!answer.ok) throw new Error(answer.en)
  return answer
}
const enter = async (office: TestOffice, source: Source) => enterRegister(place(office), await office.asking('p1'), 'suggestion', source)
const counted = async (office: TestOffice): Promise<number> =>
  (await inCongress(database.database.app, office.congress, client => client.query<{ n: number }>(`select count(*)::int as n from office.matter where congress = $1 and procedure = 'suggestion'`, [office.congress]))).rows[0]!.n
const given = async (office: TestOffice, person = 'p1') => registerFor(database.database.app, await office.asking(person), procedures.get('suggestion')!, suggestionColumns)
const settled = { 'organ:区交通委': 'new', 'organ:区城管局': 'new' }
const csv = (...rows: string[][]): Source => ({ name: '建议.csv', bytes: Buffer.from(rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')) })
const head = ['编号', '标题', '领衔代表', '提出日期']

describe('a register as an office keeps it', () => {
  test('is read: headings in two rows, a session over many rows, four ways to write a day, blanks in names', async () => {
    const office = await found('read')
    const read = await checked(office, { bytes: await officeSheet(), name: '八届五次.xlsx' })
    expect(read.mapping).toMatchObject({
      session: '届次', number: '建议编号', title: '案由', body: '主要内容', lead: '领衔代表', signers: '联名人', submitted: '提出时间', leadUnit: '办理情况／主办单位', coUnits: '办理情况／会办单位',
      answered: '办理情况／答复时间', result: '办理情况／办理结果', outcome: '代表满意度', attitude: '代表满意度',
    })
    expect(read.unused).toEqual(['序号', '经费（元）'])
    expect(read.rows).toBe(3)
    expect(read.faults).toEqual([])
    // Units that the roster does not have are listed by name, with how many rows and who may be meant.
    expect(read.unknown.map(({ kind, written, rows, several }) => ({ kind, written, rows, several }))).toEqual([
      { kind: 'organ', written: '区交通委', rows: 1, several: false }, { kind: 'organ', written: '区城管局', rows: 1, several: false },
    ])
    expect(await counted(office)).toBe(0)
  })

  test('enters as real matters with their days, parties and words, which are found and read by the rules of the procedure', async () => {
    const office = await found('real')
    const source = { bytes: await officeSheet(), name: '八届五次.xlsx' }
    expect(await enter(office, source)).toMatchObject({ ok: false, ground: 'names' })
    expect(await counted(office)).toBe(0)
    expect(await enter(office, { ...source, names: settled })).toEqual({ ok: true, entered: 3, known: 0 })
    const { rows } = await inCongress(database.database.app, 'real', client => client.query<{ id: string }>(`select id from office.matter where congress = 'real' and number = '第001号'`))
    const view = (await office.view('p1', rows[0]!.id))!
    expect(view.row).toMatchObject({ number: '第001号', title: '关于修缮红松路路灯的建议', state: 'rated' })
    expect(view.said).toMatchObject({ open: { body: '红松路夜间昏暗。\n建议更换路灯。' }, assign: { leadUnit: 'greening', channel: 'government' }, answer: { result: 'solved' }, rate: { result: 'satisfied' } })
    expect(view.record[0]).toMatchObject({ kind: 'takeover', person: { id: 'p1' } })
    expect(view.record[0]!.fields.find(field => field.field === 'answer.result')).toMatchObject({ title: { zh: '签发答复：办理结果' }, value: 'solved' })
    expect(view.record[0]!.fields.find(field => field.field === 'ground')?.value).toBe('导入自《八届五次.xlsx》第4行')
    expect(view.chain.verified).toBe(true)
    // The unit that answered reads its answer, and not the rating that the rule has not released to it.
    const atUnit = (await office.view('unit', rows[0]!.id))!
    expect(atUnit.said['answer']).toBeDefined()
    expect(atUnit.said['rate']).toBeUndefined()
    expect(JSON.stringify(atUnit.record)).not.toContain('satisfied')
    expect(await office.view('stranger', rows[0]!.id)).toBeUndefined()
    // It goes on from here as any other: the office studies the rating and concludes.
    expect(await office.take('p1', rows[0]!.id, 'conclude', {})).toMatchObject({ ok: true })
  })

  test('brought again, whole or longer by a row, nothing is there twice; its columns and names are remembered', async () => {
    const office = await found('again')
    const source = { bytes: await officeSheet(), name: '八届五次.xlsx', names: settled }
    await enter(office, source)
    const again = await checked(office, { bytes: source.bytes, name: '另存.xlsx' })
    expect(again).toMatchObject({ remembered: true, unknown: [], fresh: 0, known: 3 })
    expect(await enter(office, { bytes: source.bytes, name: '另存.xlsx' })).toEqual({ ok: true, entered: 0, known: 3 })
    expect(await counted(office)).toBe(3)
    const longer = csv(['届次', ...head], ['八届五次', '第001号', '关于修缮红松路路灯的建议', '许建中', '2021-01-20'], ['八届五次', '第009号', '关于增设公厕的建议', '许建中', '2021-01-25'], ['八届六次', '第001号', '关于加装电梯的建议', '许建中', '2022-01-25'])
    expect(await enter(office, longer)).toEqual({ ok: true, entered: 2, known: 1 })
    expect(await counted(office)).toBe(5)
  })

  test('a clock that still runs counts from its real day, and one that has passed is late', async () => {
    const office = (await found('clocks')).on('2026-03-02')
    const source = csv([...head, '主办单位', '交办日期', '状态'], ['第1号', '关于积水的建议', '许建中', '2025-10-08', '区绿化市容局', '2025-10-15', '办理中'])
    expect(await enter(office, source)).toMatchObject({ ok: true, entered: 1 })
    const { rows } = await inCongress(database.database.app, 'clocks', client => client.query<{ id: string }>(`select id from office.matter where congress = 'clocks' and procedure = 'suggestion'`))
    const view = (await office.view('unit', rows[0]!.id))!
    expect(view.clocks.find(clock => clock.clock === 'answer')).toMatchObject({ due: '2026-01-15', now: 'late', start: { day: '2025-10-15' } })
  })
})

describe('a file with faults', () => {
  test('is told row by row and enters nothing: every fault of every row, in words, under the name that the column has in the file', async () => {
    const office = await found('faults')
    const source = csv(
      ['编号', '建议名称', '代表姓名', '提出日期', '答复日期', '办理结果', '是否公开', '主办单位', '态度', '满意度'],
      ['1', '关于甲的建议', '许建中', '2024-02-30', '', '', '', '', '', ''], ['2', '', '许建中', '3月5日', '', '', '', '', '', ''], ['3', '关于乙的建议', '许建中', '2024-03-05', '2024-02-01', '解决采纳', '是', '区绿化市容局', '', ''],
      ['4', '关于丙的建议', '许建中', '2024-03-05', '2024-05-01', '办结了', '也许', '', '', ''], ['5', '关于丁的建议', '许建中、陆文娟', '2024-03-05', '', '', '', '', '', ''], ['5', '关于戊的建议', '许建中', '2024-03-05', '', '', '', '', '满意', ''],
      ['6', '关于己的建议', '许建中', '2099-03-05', '', '', '', '', '', ''], ['', '关于庚的建议', '许建中', '2024-03-05', '', '', '', '', '', ''], ['7', `${'长'.repeat(101)}`, '许建中', '2024-03-05', '', '', '', '', '', ''],
    )
    const read = await checked(office, source)
    expect(read.faults.map(fault => [fault.row, fault.heading, fault.zh])).toEqual([
      [2, '提出日期', '“2024-02-30”不是日期，请写成2024-03-05这样。'],
      [3, '建议名称', '没有填写，请补上。'],
      [3, '提出日期', '“3月5日”没有年份，请写成2024-03-05这样。'],
      [4, '答复日期', '2024-02-01早于提出日期2024-03-05，请核对。'],
      [5, '办理结果', '不认识“办结了”，可写：解决采纳、正在解决、计划解决、留作参考。'],
      [5, '是否公开', '“也许”应写是或否。'],
      [6, '代表姓名', '写了2个，只能一个：许建中、陆文娟。'],
      [7, '编号', '“5”与第6行重复，请核对。'],
      [7, '满意度', '态度和结果的评价须都有；只评一项的，请把同一列对应到两项。'],
      [8, '提出日期', '2099-03-05还没有到，请核对。'],
      [9, '编号', '没有编号，也没有标识，重复导入时认不出来，请补上。'],
      [10, '建议名称', '太多或太长，至多100。'],
    ])
    const refused = await enter(office, source)
    expect(refused).toMatchObject({ ok: false, ground: 'register' })
    expect(await counted(office)).toBe(0)
  })
  test('names that two people have are asked for, never guessed; near ones are proposed', async () => {
    const office = await found('names')
    await addPeople(database.database.app, 'names', [{ id: 'xu2', name: '许建中' }])
    await giveRoles(database.database.app, 'names', [{ person: 'xu2', role: 'deputy', from: '2020-01-01', until: '2021-01-01' }], 'head')
    office.rosters.forget('names')
    const source = csv(head, ['1', '关于甲的建议', '许建中', '2024-03-05'], ['2', '关于乙的建议', '陆文绢', '2024-03-05'])
    const read = await checked(office, source)
    expect(read.unknown).toEqual([
      { kind: 'person', written: '许建中', rows: 1, several: true, proposals: [{ id: 'deputy', name: '许建中' }, { id: 'xu2', name: '许建中' }] },
      { kind: 'person', written: '陆文绢', rows: 1, several: false, proposals: [{ id: 'member', name: '陆文娟' }] },
    ])
    expect(await enter(office, { ...source, names: { 'person:许建中': 'xu2', 'person:陆文绢': 'member' } })).toMatchObject({ ok: true, entered: 2 })
  })
  test('that is no table, has no headings or no rows, or is hostile, is refused in words; somebody without the office brings none', async () => {
    const office = await found('none')
    for (const [bytes, said] of [
      [Buffer.from('关于修缮路灯的建议'), '没有找到表头'], [Buffer.from(head.join(',')), '下面没有内容'], [Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), ''], [Buffer.from('[{"title":1}]'), '没有找到表头'], [Buffer.alloc(0), ''],
    ] as const) {
      const answer = await check(office, { bytes, name: 'x.xlsx' })
      expect(answer.ok).toBe(false)
      if (!answer.ok) expect(answer.zh).toContain(said)
    }
    expect(await check(office, csv(head, ['1', '关于甲的建议', '许建中', '2024-03-05']), 'clerk')).toMatchObject({ ok: false, ground: 'by' })
  })
})

describe('what is given out is what can be brought in', () => {
  test.each(['xlsx', 'csv', 'json'] as const)('given out as %s, brought into an empty congress and given out again it is equal', async format => {
    const [one, other] = [await found(`out-${format}`), await found(`in-${format}`)]
    await enter(one, { bytes: await officeSheet(), name: '八届五次.xlsx', names: settled })
    // One that was lived through here, and one whose words would run as a formula.
    const live = await one.open('deputy', 'suggestion', { title: '=关于修路', body: '第一行\n第二行，含“引号”"和逗号,\t制表', publish: true })
    await one.taken('deputy', live, 'submit')
    one.on('2026-03-04')
    await one.taken('p1', live, 'accept')
    await one.taken('p1', live, 'assign', { channel: 'government', leadUnit: 'greening', parts: [], coUnits: [] })
    await one.on('2026-03-05').taken('unit', live, 'receive')
    const first = await given(one)
    expect(first).toHaveLength(4)
    expect(first.find(row => row['title'] === '=关于修路')).toMatchObject({ lead: '许建中', submitted: '2026-03-02', assigned: '2026-03-04', leadUnit: '区绿化市容局', state: '办理中', publish: '是' })
    const bytes = await writtenAs(format as Format, first, suggestionColumns)
    other.on('2026-03-06')
    expect(await enter(other, { bytes, name: `建议.${format}`, names: settled })).toEqual({ ok: true, entered: 4, known: 0 })
    expect(await given(other)).toEqual(first)
    // And it is known where it came from.
    expect(await enter(one, { bytes, name: `建议.${format}`, names: settled })).toEqual({ ok: true, entered: 0, known: 4 })
  })
  test('holds only what its reader may read: a unit gets its own, without ratings; a stranger nothing; drafts are nobody’s', async () => {
    const office = await found('mine')
    await enter(office, { bytes: await officeSheet(), name: '八届五次.xlsx', names: settled })
    await office.open('deputy', 'suggestion', { title: '还在写的', body: '草稿', publish: true })
    expect(await given(office, 'stranger')).toEqual([])
    const atUnit = await given(office, 'unit')
    expect(atUnit.map(row => row['number'])).toEqual(['第001号', '第002号'])
    expect(atUnit.every(row => row['outcome'] === '' && row['attitude'] === '')).toBe(true)
    expect((await given(office, 'deputy')).map(row => row['title'])).not.toContain('还在写的')
  })
})

test('columns are proposed from headings as offices write them', () => {
  const tried: [string, string][] = [['建议号', 'number'], ['案由', 'title'], ['领衔代表姓名', 'lead'], ['附议人', 'signers'], ['主办单位', 'leadUnit'], ['承办单位', 'leadUnit'], ['协办单位', 'coUnits'], ['办复日期', 'answered'], ['办理类别（A/B/C/D）', 'result'], ['交办时间', 'assigned'], ['届次会议', 'session'], ['是否同意公开', 'publish']]
  for (const [heading, key] of tried) expect([heading, Object.keys(proposed([heading], suggestionColumns))]).toEqual([heading, [key]])
})
test('a day is read in the ways in which offices write one', () => {
  for (const text of ['2024年3月5日', '2024-3-5', '2024/03/05', '2024.3.5', '20240305', '２０２４－３－５', '二〇二四年三月五日', '45356', '2024-03-05 10:20', ' 2024年 3月 5日 ']) expect([text, dayIn(text)]).toEqual([text, '2024-03-05'])
  expect(dayIn('二〇二三年十二月三十一日')).toBe('2023-12-31')
  expect(dayIn('2024-02-30')).toBe('wrong')
  expect(dayIn('去年')).toBe('wrong')
  expect(dayIn('3月5日')).toBe('noYear')
  expect(namesIn('张 三、李　四，王五等3人')).toEqual(['张三', '李四', '王五'])
})
test('an e-mail and a scanned sheet come as attachments of a suggestion entered for a deputy', async () => {
  const office = await found('paper')
  const keep = (name: string, text: string) => keepFile(database.database.app, 'paper', 'p1', name, Buffer.from(text))
  const mail = await keep('来信.eml', 'From: a@example.com\r\nSubject: =?utf-8?B?6Lev54Gv?=\r\n\r\n路灯不亮')
  const scan = await keep('扫描件.pdf', '%PDF-1.7')
  expect(mail.type).toBe('message/rfc822')
  const opened = await office.perform('p1', { do: 'open', procedure: 'suggestion', input: { title: '关于路灯的建议', body: '来信和扫描件见附件。', publish: false }, onBehalfOf: 'deputy', papers: [{ paper: 'attachment', file: mail.id }, { paper: 'attachment', file: scan.id }] } as never)
  if (!opened.ok) throw new Error(opened.en)
  const view = (await office.view('deputy', opened.matter))!
  expect(view.papers.map(paper => paper.file?.name)).toEqual(['来信.eml', '扫描件.pdf'])
  expect(view.record[0]).toMatchObject({ person: { id: 'p1' }, onBehalfOf: { id: 'deputy' } })
})
