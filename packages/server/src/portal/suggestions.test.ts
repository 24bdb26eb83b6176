import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showAgain } from '../jobs/take-up.ts'
import { uuidv7 } from '../matters/id.ts'
import { startEmbeddedTest, TestOffice } from '../matters/testing.ts'
import { addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import { inCongress } from '../store/transaction.ts'
import { portalRoutes } from './index.ts'

let office: TestOffice
let app: FastifyInstance
let stop: () => Promise<void>
beforeAll(async () => {
  const started = await startEmbeddedTest()
  office = await TestOffice.found(started)
  const { app: pool } = started.database
  await addOrgans(pool, 'test', [{ id: 'police', kind: 'unit', zh: '公安分局', en: 'Police' }])
  await addPeople(pool, 'test', [{ id: 'first', name: '余晓博' }, { id: 'second', name: '庄文' }, { id: 'chief', name: '周景兰' }, { id: 'officer', name: '闫思柏' }])
  await giveRoles(pool, 'test', [
    { person: 'first', role: 'personnel-committee', from: '2020-01-01' }, { person: 'second', role: 'personnel-committee', from: '2020-01-01' },
    { person: 'chief', role: 'unit', organ: 'police', head: true, from: '2020-01-01' }, { person: 'officer', role: 'unit', organ: 'police', from: '2020-01-01' },
  ], 'head')
  office.rosters.forget('test')
  app = Fastify({ routerOptions: { maxParamLength: 200 } })
  await app.register(portalRoutes, { portal: started.database.portal, alone: true, now: () => office.now, memory: 0 })
  await app.ready()
  stop = async () => { await app.close(); await started.stop() }
})
afterAll(() => stop?.())

const page = async (path: string): Promise<string> => {
  const answer = await app.inject(`/c/test/${path}`)
  if (answer.headers['content-type']?.toString().includes('html')) expect([path, answer.rawPayload.length < 50_000, /<script|\son\w+=|undefined|NaN|\[object/.test(answer.body)]).toEqual([path, true, false])
  return answer.body
}
const find = (words: string): Promise<string> => page(`suggestions?q=${encodeURIComponent(words)}`)
const rows = (sql: string, values: unknown[] = []) => inCongress(office.test.database.app, 'test', async client => (await client.query(sql, values)).rows)

/** A suggestion that is assigned, spoken about and in hand. */
async function inHand(title: string, body: string): Promise<string> {
  const matter = await office.open('deputy', 'suggestion', { title, body, publish: true })
  await office.taken('deputy', matter, 'submit')
  await office.taken('first', matter, 'accept')
  await office.taken('first', matter, 'assign', { channel: 'court', leadUnit: 'police', parts: [], coUnits: [] })
  await office.taken('officer', matter, 'receive')
  await office.taken('officer', matter, 'contact', { how: 'visit', who: '分管负责人', note: '到现场看过。' })
  return matter
}
const publishContent = async (matter: string, title: string, body: string): Promise<void> => {
  await office.taken('first', matter, 'checkContent', { title, body })
  await office.taken('second', matter, 'publishContent')
}

let matter: string
let promise: string

test('what is not published is found by no word of it; published, it is found by any word, without its draft and without its signer', async () => {
  office.on('2026-03-02')
  matter = await inHand('关于在清溪路口增设信号灯的建议', '家长许建中反映：清溪路实验小学门口车流大，没有信号灯。')
  expect(await find('信号灯')).toContain('没有找到')
  await office.taken('first', matter, 'checkContent', { title: '关于在学校门口增设信号灯的建议', body: '有家长反映：学校门口车流大，没有过街设施𠮷。' })
  expect(await find('信号灯')).toContain('没有找到')
  await office.taken('second', matter, 'publishContent')
  for (const words of ['信号灯', '过街设施', '公安分局', '门口 车流', '𠮷', '2026']) expect([words, (await find(words)).includes('关于在学校门口增设信号灯的建议')]).toEqual([words, true])
  for (const words of ['许建中', '实验小学', '清溪路', '％', '到现场看过']) expect([words, (await find(words)).includes('没有找到')]).toEqual([words, true])
  const body = await page(`matters/${matter}`)
  expect(body).toContain('有家长反映')
  expect(body).toContain('>公开内容<')
  expect(body).not.toMatch(/许建中|清溪路|起草|内容公开前核对|到现场看过/)
  // What was checked anew and not released does not show, not even as a title.
  await office.taken('first', matter, 'checkContent', { title: '新的标题', body: '新的正文' })
  expect(await page(`matters/${matter}`)).not.toMatch(/新的标题|新的正文/)
  expect(await find('新的标题')).toContain('没有找到')
})

test('content and result are opened by themselves; the promise stands with its date, and is kept only when it was proven and confirmed', async () => {
  office.on('2026-03-10')
  await office.taken('chief', matter, 'answer', { result: 'planned', text: '计划年内安装按钮式信号灯。', publish: true, promises: [{ what: '安装按钮式信号灯', measure: '列入年度项目', by: '2026-05-01', proof: '照片' }] })
  const answered = await page(`matters/${matter}`)
  expect(answered).toContain('有了答复')
  expect(answered).toContain('有，结果公开后列出')
  expect(answered).not.toContain('按钮式')
  expect(await find('按钮式')).toContain('没有找到')
  await office.taken('first', matter, 'checkResult', { answer: '计划年内安装按钮式信号灯。' })
  await office.taken('second', matter, 'publishResult')
  expect(await find('按钮式')).toContain('增设信号灯')
  promise = (await office.view('first', matter))!.children.find(child => child.procedure === 'promise')!.id
  expect(await page(`matters/${matter}`)).toMatch(/承诺 1 项[^]*兑现 0 项，共 1 项[^]*安装按钮式信号灯[^]*还没有到期/)
  office.on('2026-05-10')
  expect(await page('promises?standing=overdue')).toContain('安装按钮式信号灯')
  expect(await page(`matters/${promise}`)).toContain('安装按钮式信号灯')
  await office.taken('officer', promise, 'prove', { done: '已安装', on: '2026-05-09' }, { papers: [{ paper: 'proof' }] })
  await office.taken('officer', promise, 'tell', { how: '已书面告知' })
  expect(await page('promises?standing=overdue')).toContain('没有找到')
  expect(await page('promises?standing=kept')).toContain('没有找到')
  await office.taken('deputy', promise, 'confirm')
  expect(await page('promises?standing=kept')).toMatch(/安装按钮式信号灯[^]*已兑现[^]*晚了/)
  expect(await page(`matters/${matter}`)).toContain('兑现 1 项，共 1 项')
})

test('a rating is in nothing that the public pages can read, before its release and after', async () => {
  const rated = await inHand('关于夜间门诊的建议', '白天就诊不便。')
  await publishContent(rated, '关于夜间门诊的建议', '白天就诊不便。')
  await office.taken('chief', rated, 'answer', { result: 'solved', text: '已经开设夜间门诊。', publish: true, promises: [] })
  await office.taken('deputy', rated, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '晚了九天' })
  const published = async (): Promise<string> => JSON.stringify(await rows('select * from office.published'))
  expect(await published()).not.toMatch(/not-satisfied|satisfied|不满意|晚了九天/)
  expect(await rows('select * from office.tally')).toEqual([])
  await office.taken('first', rated, 'rehandle', { finding: '应说明为什么晚' })
  expect(await published()).not.toMatch(/not-satisfied|satisfied|不满意|晚了九天|应说明为什么晚/)
  expect(await rows('select fact, organ, so from office.tally')).toEqual([{ fact: 'satisfied', organ: 'police', so: false }])
  expect(await page(`matters/${rated}`)).toContain('不逐件公开')
  expect(await page('units/police')).toContain('少于 5 件，不列')
})

test('ratings are told in sums of five, and never so that a smaller sum could be worked out', async () => {
  await inCongress(office.test.database.app, 'test', async client => {
    const put = (organ: string, year: number, so: boolean) => client.query(`insert into office.tally (congress, matter, fact, organ, year, so) values ('test', $1, 'satisfied', $2, $3, $4)`, [uuidv7(), organ, year, so])
    for (let n = 0; n < 6; n += 1) await put('a', 2024, n < 4)
    for (let n = 0; n < 2; n += 1) await put('b', 2024, true)
    for (let n = 0; n < 5; n += 1) await put('a', 2023, true)
    for (let n = 0; n < 3; n += 1) { await put('b', 2023, true); await put('c', 2023, false) }
  })
  const told = await inCongress(office.test.database.portal, 'test', async client => (await client.query('select organ, year, so, of_all from office.tallied() order by year, organ')).rows)
  expect(told).toEqual([
    // Of 2023 those untold are six together; of 2024 they are two, and the sum would give them away.
    { organ: '', year: 2023, so: 8, of_all: 11 }, { organ: 'a', year: 2023, so: 5, of_all: 5 }, { organ: 'a', year: 2024, so: 4, of_all: 6 },
  ])
})

test('each number of a unit leads to as many rows as it says', async () => {
  const other = await inHand('关于路灯的建议', '路灯不亮。')
  await publishContent(other, '关于路灯的建议', '路灯不亮。')
  const body = await page('units/police')
  const numbers = [...body.matchAll(/<a href="(\/c\/test\/(?:suggestions|promises)\?[^"]*fact=[^"]+)">(\d+)<\/a>/g)].map(([, path, n]) => [path!.replaceAll('&amp;', '&'), Number(n)] as const)
  expect(numbers.length).toBe(6)
  for (const [path, n] of numbers) expect([path, /共 (\d+) 件/.exec((await app.inject(path)).body)?.[1]]).toEqual([path, String(n)])
  expect(numbers.map(([, n]) => n)).toEqual([2, 3, 1, 2, 1, 1])
  expect(body).toContain('不排名')
  const [years] = [...(await page('promises')).matchAll(/<th scope="row">2026<\/th>(.*?)<\/tr>/g)].map(([, cells]) => cells!.replace(/<[^>]+>/g, ' ').trim().split(/\s+/))
  expect(years).toEqual(['1', '0', '1', '0', '0'])
})

test('what is taken back from the public is gone from it, page, list and search', async () => {
  const mistaken = await inHand('关于误发的建议', '不该公开的内容。')
  const before = await office.stored(mistaken)
  await publishContent(mistaken, '关于误发的建议', '不该公开的内容。')
  expect(await find('误发')).toContain('关于误发的建议')
  const now = await office.stored(mistaken)
  const answer = await office.perform('first', { do: 'rectify', matter: mistaken, seq: now.seq, backTo: before.seq, why: '发错了' })
  expect(answer.ok).toBe(true)
  expect(await find('误发')).toContain('没有找到')
  expect((await app.inject(`/c/test/matters/${mistaken}`)).statusCode).toBe(404)
})

test('a list keeps its filters as a feed and as a table, and a filter that is none is none', async () => {
  expect(await page('suggestions?unit=police&year=2026&state=open')).toContain('共 3 件')
  expect(await page('suggestions?unit=greening')).toContain('没有找到')
  expect(await page(`suggestions?year=abc&unit=${encodeURIComponent("x' or 1=1")}&fact=%00&state=x&page=99999`)).toContain('共 3 件')
  const feed = await app.inject('/c/test/suggestions/feed.xml?unit=police')
  expect(feed.headers['content-type']).toContain('atom')
  expect(feed.body).toContain('关于路灯的建议')
  const csv = (await app.inject('/c/test/suggestions.csv')).body
  expect(csv.split('\r\n')).toHaveLength(5)
  expect(csv).toContain('公安分局')
  expect((await app.inject('/c/test/units/nobody')).statusCode).toBe(404)
  expect((await app.inject('/c/nobody/suggestions')).statusCode).toBe(404)
})

test('what was published before its words were kept is found again after one start', async () => {
  await rows(`update office.published set words = '', grams = ''`)
  expect(await find('信号灯')).toContain('没有找到')
  const deps = { commits: office.commits, rosters: office.rosters, now: () => office.now, database: office.test.database }
  expect(await showAgain(deps, 'test')).toBe(4)
  expect(await showAgain(deps, 'test')).toBe(0)
  expect(await find('信号灯')).toContain('增设信号灯')
})
