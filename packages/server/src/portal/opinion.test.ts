import { legalDay, toDay, toNumber } from '@zhitong/kernel'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearPhotos, takeUp, titleOf } from '../jobs/take-up.ts'
import { uuidv7 } from '../matters/id.ts'
import { startEmbeddedTest, TestOffice } from '../matters/testing.ts'
import { addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import { inCongress } from '../store/transaction.ts'
import { codeOf, newKey, readCode, readNumber } from './code.ts'
import { portalRoutes } from './index.ts'

let office: TestOffice
let app: FastifyInstance
let stop: () => Promise<void>
beforeAll(async () => {
  const started = await startEmbeddedTest()
  office = await TestOffice.found(started)
  const { app: pool } = started.database
  await addOrgans(pool, 'test', [{ id: 'street-1', kind: 'street', zh: '望江街道人大工委', en: 'Wangjiang' }])
  await addPeople(pool, 'test', [{ id: 'keeper', name: '肖兰' }, { id: 'staff', name: '余晓博' }])
  await giveRoles(pool, 'test', [{ person: 'keeper', role: 'station', organ: 'street-1', from: '2020-01-01' }, { person: 'staff', role: 'personnel-committee', from: '2020-01-01' }], 'head')
  office.rosters.forget('test')
  app = Fastify({ routerOptions: { maxParamLength: 200 }, trustProxy: 'loopback' })
  await app.register(portalRoutes, { portal: started.database.portal, alone: true, now: () => office.now })
  await app.ready()
  stop = async () => { await app.close(); await started.stop() }
})
afterAll(() => stop?.())

let address = 1
const network = (): string => `10.${address >> 8}.${address++ & 255}.1`
interface Sent { text?: string; [field: string]: string | readonly string[] | readonly Buffer[] | undefined }
/** A form as a browser sends it, with files. */
function multipart(fields: Sent): { headers: Record<string, string>; payload: Buffer } {
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(fields)) for (const [n, one] of [value ?? []].flat().entries()) {
    parts.push(Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"${Buffer.isBuffer(one) ? `; filename="${n}.jpg"\r\nContent-Type: image/jpeg` : ''}\r\n\r\n`), Buffer.from(one as string), Buffer.from('\r\n'))
  }
  return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: Buffer.concat([...parts, Buffer.from('--x--\r\n')]) }
}
const send = (fields: Sent, from = network()) => app.inject({ method: 'POST', url: '/c/test/opinion', remoteAddress: from, ...multipart({ id: uuidv7(), key: newKey(), ...fields }) })
const follow = (number: string, code: string, from = network()) => app.inject({
  method: 'POST', url: '/c/test/follow', remoteAddress: from, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ number, code }).toString(),
})
const receiptIn = (body: string): { number: string; code: string } => ({ number: /<dd>(〔\d+〕\d+号)/.exec(body)![1]!, code: /<dd>([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(body)![1]! })
const up = () => takeUp({ commits: office.commits, rosters: office.rosters, now: () => office.now, database: office.test.database }, 'test')
const rows = (sql: string, values: unknown[] = []) => inCongress(office.test.database.app, 'test', async client => (await client.query(sql, values)).rows)
const matterOf = async (number: string) => {
  const [row] = await rows('select id from office.matter where number = $1', [number])
  return (await office.view('staff', row.id))!
}
const picture = (width: number): Promise<Buffer> => sharp({ create: { width, height: 20, channels: 3, background: '#39c' } }).withExif({ IFD0: { Make: 'SecretPhone' } }).jpeg().toBuffer()

test('a form becomes one opinion, with its photographs in their order and the number that its giver has; nobody typed it again', async () => {
  const page = (await app.inject('/c/test/opinion?station=street-1')).body
  expect(page).toContain('望江街道人大工委')
  expect(page).toContain('个人信息怎么用')
  expect(page).toContain('tel:110')
  const [id, key] = ['id', 'key'].map(name => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!)
  const answer = await send({ id, key, station: 'street-1', text: '路灯不亮，\r\n已经三天。<b>', where: '望江路', giver: '王女士', contact: ' 13800000000 ', photo: [await picture(30), await picture(60)] })
  expect(answer.statusCode).toBe(201)
  expect(answer.headers['cache-control']).toBe('no-store')
  const { number } = receiptIn(answer.body)
  expect(await up()).toBe(1)
  const view = await matterOf(number)
  expect(view.said['open']).toEqual({ title: '路灯不亮，', body: '路灯不亮，\n已经三天。<b>', where: '望江路', giver: '王女士', contact: '13800000000', channel: 'web', stationOrgan: 'street-1' })
  expect(view.record[0]!.person.id).toBe('law')
  expect(view.papers.map(paper => [paper.paper, paper.file!.name, paper.file!.type])).toEqual([['photo', '照片1.jpg', 'image/jpeg'], ['photo', '照片2.jpg', 'image/jpeg']])
  const widths = await Promise.all(view.papers.map(async paper => {
    const [{ bytes }] = await rows('select bytes from office.file where id = $1', [paper.file!.id])
    expect(bytes.includes('SecretPhone')).toBe(false)
    return (await sharp(bytes).metadata()).width
  }))
  expect(widths).toEqual([30, 60])
  // What the form said is held by the matter alone.
  expect(await rows('select fields, taken_up is not null as up from office.intake where id = $1', [id])).toEqual([{ fields: {}, up: true }])
  expect(await rows('select 1 from office.intake_photo')).toEqual([])
})

test('the same form sent twice, even at once, is one opinion with one receipt; with another key its code is not told', async () => {
  const form = { id: uuidv7(), key: newKey(), text: '公交站没有候车亭' }
  const both = await Promise.all([send(form), send(form)])
  expect(both.map(one => one.statusCode).sort()).toEqual([200, 201])
  expect(receiptIn(both[0]!.body)).toEqual(receiptIn(both[1]!.body))
  const stranger = await send({ ...form, key: newKey(), text: '改过的' })
  expect(stranger.statusCode).toBe(409)
  expect(stranger.body).not.toContain('<dt>查询码')
  const before = await rows(`select count(*)::int as n from office.matter where procedure = 'opinion'`)
  await Promise.all([up(), up()])
  expect((await rows(`select count(*)::int as n from office.matter where procedure = 'opinion'`))[0].n).toBe(before[0].n + 1)
  expect(JSON.stringify((await matterOf(receiptIn(both[0]!.body).number)).said)).not.toContain('改过的')
})

test('its giver follows it without an account: what was said to the giver, never what the office wrote for itself or the contact', async () => {
  const { number, code } = receiptIn((await send({ text: '菜场污水流到人行道。', contact: 'mei@example.cn' })).body)
  expect((await follow(number, code)).body).toContain('正在登记')
  await up()
  const taken = (await matterOf(number)).row.id
  await office.taken('staff', taken, 'toStreet', { street: 'street-1', reply: '已交望江街道办理。' })
  await office.taken('staff', taken, 'sendBack', { why: '街道说不归它管' })
  await office.taken('staff', taken, 'answer', { reply: '已请市容部门清扫，每天巡查。' })
  for (const typed of [number, number.replace('〔', '').replace('〕', '-').replace('号', ''), ` ${number.normalize('NFKC')} `]) {
    const { body, statusCode } = await follow(typed, code.toLowerCase().replace('-', ' '))
    expect([typed, statusCode]).toEqual([typed, 200])
    expect(body).toContain('已请市容部门清扫，每天巡查。')
    expect(body).toContain('已交望江街道办理。')
    expect(body).not.toContain('街道说不归它管')
    expect(body).not.toContain('mei@example.cn')
    expect(body).not.toContain('余晓博')
  }
})

test('a wrong number and a wrong code have the same answer, which tells nothing', async () => {
  const { number, code } = receiptIn((await send({ text: '谁也猜不到' })).body)
  const wrongCode = await follow(number, codeOf(newKey()))
  const wrongNumber = await follow('2026-999999', code)
  expect([wrongCode.statusCode, wrongNumber.statusCode]).toEqual([422, 422])
  const same = (body: string): string => body.replace(/name="number" value="[^"]*"/, '')
  expect(same(wrongCode.body)).toBe(same(wrongNumber.body))
  expect(await rows('select hash from office.receipt where hash like $1', [`%${readCode(code)}%`])).toEqual([])
})

test('the twenty-first look and the eleventh form within ten minutes from one network are asked to wait, others are not', async () => {
  for (let n = 0; n < 20; n += 1) expect((await follow('1', 'A', '10.99.0.1')).statusCode).toBe(422)
  expect((await follow('1', 'A', '10.99.0.1')).statusCode).toBe(429)
  expect((await follow('1', 'A', '10.99.0.2')).statusCode).toBe(422)
  for (let n = 0; n < 10; n += 1) expect((await send({ text: `第${n}份` }, '2001:db8:1:2::a')).statusCode).toBe(201)
  const next = await send({ text: '再来一份' }, '2001:db8:1:2:ffff::b')
  expect(next.statusCode).toBe(429)
  expect(next.body).toContain('请过十分钟再交')
  expect((await send({ text: '别的网络' }, '2001:db8:1:3::a')).statusCode).toBe(201)
})

test('100,000 characters come back whole, and ten thousand rare ones go in whole', async () => {
  const long = '长'.repeat(99_999) + '完'
  const refused = await send({ text: long })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('写了 100000 个字，一次最多 10000 个')
  expect(refused.body).toContain(long)
  // CJK extensions B to H of GB 18030-2022, emoji of several parts, marks that turn the direction.
  const rare = '𠮷𪚥𫝀𫠝𬺰𮯠𰀀𱍐👨‍👩‍👧‍👦🏙️'
  const text = `${rare}\u202e右到左\u202c\u200f。${'𰻝'.repeat(9_900)}`
  const answer = await send({ text, where: `${rare}路` })
  expect(answer.statusCode).toBe(201)
  await up()
  const view = await matterOf(receiptIn(answer.body).number)
  expect((view.said['open'] as { body: string }).body).toBe(text)
  expect(view.row.title).toBe(`${rare}右到左`)
  const life = (await follow(receiptIn(answer.body).number, receiptIn(answer.body).code)).body
  expect(life).toContain(`<dd dir="auto">${rare}路</dd>`)
  // A field beyond a megabyte is not read; what to do is said.
  expect((await send({ text: '长'.repeat(400_000) })).statusCode).toBe(413)
})

test('a title is cut between characters as people see them', () => {
  const family = '👨‍👩‍👧‍👦'
  const title = titleOf(family.repeat(20))
  expect(title.length).toBeLessThanOrEqual(60)
  expect(title.slice(0, -1)).toBe(family.repeat((title.length - 1) / family.length))
  expect(titleOf('\n\n  路灯坏了！快修')).toBe('路灯坏了')
  expect(titleOf('')).toBe('（没有文字）')
})

test('a photograph that cannot be taken is told for what it is, and neither the words nor the other photographs are lost', async () => {
  const form = { id: uuidv7(), key: newKey() }
  const program = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(200)])
  const first = await send({ ...form, text: '照片里是破损的路沿石', contact: '13900000000', photo: [await picture(40), program] })
  expect(first.statusCode).toBe(422)
  expect(first.body).toContain('新选的第 2 张：这个文件的内容是程序')
  expect(first.body).toContain('照片里是破损的路沿石')
  expect(first.body).toContain('value="13900000000"')
  const [, kept] = /name="keep" value="([^"]+)"/.exec(first.body)!
  const stranger = (await rows('select id from office.intake_photo')).map(row => row.id)
  expect(stranger).toContain(kept)
  const second = await send({ ...form, text: '照片里是破损的路沿石', keep: [kept!], photo: [await picture(50)] })
  expect(second.statusCode).toBe(201)
  // Another form cannot take that photograph along.
  const thief = receiptIn((await send({ text: '别人的表格', keep: [kept!] })).body)
  await up()
  expect((await matterOf(receiptIn(second.body).number)).papers).toHaveLength(2)
  expect((await matterOf(thief.number)).papers).toHaveLength(0)
  const five = await send({ text: '五张', photo: await Promise.all([1, 2, 3, 4, 5].map(n => picture(20 + n))) })
  expect(five.body).toContain('照片最多 4 张')
})

test('photographs whose form never came are let go after two days, those that wait for theirs are not', async () => {
  const age = async (): Promise<void> => {
    const owner = new pg.Client(office.test.database.owner)
    await owner.connect()
    await owner.query(`begin; set local app.congress = 'test'; update office.intake_photo set at = at - interval '3 days'; commit`)
    await owner.end()
  }
  await rows(`delete from office.intake_photo`)
  await send({ text: '', photo: [await picture(20)] })
  const waiting = receiptIn((await send({ text: '还没登记', photo: [await picture(21)] })).body)
  await age()
  await clearPhotos(office.test.database.app, 'test')
  expect(await rows('select 1 from office.intake_photo')).toHaveLength(1)
  await up()
  expect((await matterOf(waiting.number)).papers).toHaveLength(1)
})

test('an empty form, and one that a program filled in, take nothing, and what was typed still stands', async () => {
  const before = (await rows('select count(*)::int as n from office.intake'))[0].n
  const empty = await send({ text: '  ', contact: 'mei@example.cn' })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('value="mei@example.cn"')
  expect(empty.body).toContain('aria-invalid="true"')
  const trapped = await send({ text: '买我的东西</textarea><script>', website: 'http://x' })
  expect(trapped.statusCode).toBe(422)
  expect(trapped.body).toContain('买我的东西&lt;/textarea&gt;&lt;script&gt;')
  expect((await app.inject({ method: 'POST', url: '/c/test/opinion', remoteAddress: network(), headers: { 'content-type': 'text/xml' }, payload: '<a/>' })).statusCode).toBe(415)
  expect((await app.inject({ method: 'POST', url: '/c/nobody/opinion', remoteAddress: network(), ...multipart({ text: '在吗' }) })).statusCode).toBe(404)
  expect((await rows('select count(*)::int as n from office.intake'))[0].n).toBe(before)
})

test('a form that came while the office was away is entered on the day on which it came', async () => {
  const came = legalDay(new Date().toISOString())
  const { number } = receiptIn((await send({ text: '长假里交的' })).body)
  const before = office.today
  office.on(toDay(toNumber(came) + 10))
  expect(await up()).toBeGreaterThan(0)
  const opened = (await matterOf(number)).record.at(-1)!
  expect(opened.day).toBe(came)
  expect(opened.fields.find(field => field.field === 'lateGround')?.value).toContain('网页递交')
  office.on(before)
})

test('the role of the public pages puts forms in and reads none of them, no receipt, no photograph, no rating', async () => {
  const { portal } = office.test.database
  for (const table of ['intake', 'intake_photo', 'receipt', 'tally', 'organ', 'counter']) {
    await expect(inCongress(portal, 'test', client => client.query(`select * from office.${table}`)), table).rejects.toThrow(/permission denied/)
  }
  await expect(inCongress(portal, 'test', client => client.query(`insert into office.intake (congress, id, kind, fields) values ('test', $1, 'opinion', '{}')`, [uuidv7()]))).rejects.toThrow(/permission denied/)
  // A code is bound once: nobody can put another in its place.
  const form = { id: uuidv7(), key: newKey() }
  const { number, code } = receiptIn((await send({ ...form, text: '别人改不了' })).body)
  await inCongress(portal, 'test', client => client.query('select office.bind_receipt($1, $2)', [form.id, 'mine']))
  expect((await follow(number, code)).statusCode).toBe(200)
})

test('every station has a sheet with its code, as a drawing and as a picture', async () => {
  expect((await app.inject('/c/test/stations')).body).toContain('/c/test/stations/street-1')
  expect((await app.inject('/c/test/stations/street-1')).body).toContain('opinion?station=street-1')
  expect((await app.inject('/c/test/stations/street-1/qr.svg')).body).toContain('<svg')
  expect((await app.inject('/c/test/stations/street-1/qr.png')).rawPayload.subarray(1, 4).toString()).toBe('PNG')
  expect((await app.inject('/c/test/stations/nowhere')).statusCode).toBe(404)
  const { body } = await app.inject({ url: '/c/test/stations/street-1', headers: { 'x-forwarded-proto': 'https', host: 'rd.example.cn' } })
  expect(body).toContain('https://rd.example.cn/c/test/opinion?station=street-1')
})

test('codes have eight signs that are not taken for others, each as often, and numbers are read as people write them', () => {
  const codes = Array.from({ length: 4_000 }, () => codeOf(newKey()))
  expect(codes.every(code => /^[2-9A-HJKMNP-Z]{8}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBe(4_000)
  const often = new Map<string, number>()
  for (const sign of codes.join('')) often.set(sign, (often.get(sign) ?? 0) + 1)
  expect(often.size).toBe(31)
  // 32,000 signs: each is expected 1,032 times; seven standard deviations are 221.
  for (const [sign, n] of often) expect([sign, Math.abs(n - 1_032) < 221]).toEqual([sign, true])
  for (const typed of ['〔2026〕17号', '2026-17', '２０２６—１７', '[2026]17', '202617', '第2026年17号']) expect(readNumber(typed)).toBe('〔2026〕17号')
  expect(readNumber('nonsense')).toBe('nonsense')
})
