import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishExample } from './example.ts'
import { startPortal, type PortalServer } from './testing.ts'

let portal: PortalServer
let made: { plan: string; items: string[] }
const nasty = `<script>alert('1')</script> & "q"`

beforeAll(async () => {
  portal = await startPortal()
  await portal.congress('xh', '示范区人民代表大会', 'Shifan District People’s Congress')
  made = await publishExample(portal, 'xh', 80)
  await portal.seal('xh', '2026-09-25', 'a'.repeat(64))
  await portal.seal('xh', '2026-09-26', 'b'.repeat(64), 'a'.repeat(64))
})
afterAll(() => portal?.stop())

const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ url, headers })
const words = async (url: string): Promise<string> => (await get(url)).body

test('the only congress is at / and its page says who adopted the plan with which vote, and how far it is', async () => {
  const body = await words('/')
  expect(body).toContain('示范区人大常委会2026年度工作要点')
  expect(body).toContain('第十二次会议通过：组成人员 38 名，到会 31 名，赞成 30，反对 1，弃权 0，未按 0。')
  expect(body).toContain('共 80 项：16 项有了结果，30 项在办，30 项还没有开始，4 项未办、取消或并入。在办的里面有 10 项过了计划的日期。')
  expect(body).toContain('监督法（2024）第15条')
  expect(body.match(/<li><a href="\/c\/xh\/matters\/[0-9a-f-]+">/g)!.length).toBeGreaterThanOrEqual(80)
})

test('no page weighs 50 kB, runs a script or may load anything from elsewhere', async () => {
  const pages = ['/', '/c/xh/', '/c/xh/?by=form', '/c/xh/matters', '/c/xh/matters?page=2', '/c/xh/plan/2026', `/c/xh/matters/${made.items[1]}`, `/c/xh/matters/${made.plan}`, '/c/xh/records', '/c/xh/opinion', '/c/xh/follow', '/c/xh/stations', '/c/xh/suggestions', '/c/xh/promises', '/c/xh/units', '/c/xh/nothing']
  for (const url of pages.flatMap(each => [each, `${each}${each.includes('?') ? '&' : '?'}lang=en&elder=1`])) {
    const answer = await get(url)
    expect(answer.rawPayload.length, url).toBeLessThan(50_000)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.body).not.toMatch(/<script|javascript:|\son\w+=|style=/i)
    expect(answer.body).not.toMatch(/undefined|\[object|NaN/)
  }
})

test('a board too long for a page is split and every item is on exactly one of its pages', async () => {
  await portal.congress('long', '长名区人民代表大会', 'Long')
  await publishExample(portal, 'long', 300)
  const seen: string[] = []
  for (let page = 1, more = true; more; page++) {
    const answer = await get(`/c/long/?page=${page}`)
    expect(answer.rawPayload.length).toBeLessThan(50_000)
    const board = /<section id="board">.*<\/section>/s.exec(answer.body)![0]
    seen.push(...[...board.matchAll(/matters\/([0-9a-f-]+)"/g)].map(([, id]) => id!))
    more = answer.body.includes('rel="next"')
  }
  expect(seen).toHaveLength(300)
  expect(new Set(seen).size).toBe(300)
})

test('a matter shows its history newest first, the next date with its article, its papers and what the plan said', async () => {
  const body = await words(`/c/xh/matters/${made.items[4]}`)
  expect(body).toContain('10月11日 周日</time> 前')
  expect(body).toContain('监督法（2024）第15条')
  expect(body.indexOf('开始办理')).toBeLessThan(body.lastIndexOf('>已列入计划'))
  const done = await words(`/c/xh/matters/${made.items[1]}`)
  expect(done).toContain('办理材料')
  expect(done).toContain('《生活垃圾管理条例》')
  expect(done).toContain('▲ 过期后办的')
  expect(done).toContain('检查报告已提交常委会会议审议。')
})

test('the plan is set as a document and each paragraph leads to the items that came of it', async () => {
  const body = await words('/c/xh/plan/2026')
  expect(body).toContain('<h2>一、依法监督，务求实效</h2>')
  expect(body).toContain('<p class="near">（2026年3月6日')
  expect(body).toMatch(new RegExp(`围绕停车难治理工作开展专题询问，由城建环保委牵头。</p><p class="to">[^]*?${made.items[3]}`))
})

test('whatever is published is text: markup in titles, names, values and searches is never markup', async () => {
  await portal.congress('evil', `区${nasty}`, nasty)
  const [id] = await portal.publish('evil', {
    view: {
      title: `事${nasty}`, number: nasty, form: nasty, item: 1, months: [[1, 12]], state: { zh: nasty, en: nasty }, organs: [{ zh: nasty, en: nasty }],
      next: { title: { zh: nasty, en: nasty }, due: '2026-10-01', cites: [`${nasty}:1`] },
      fields: [{ field: 'result', step: 'finish', title: { zh: nasty, en: nasty }, value: nasty }, { field: 'x', step: 'y', title: { zh: 'x', en: 'x' }, value: [{ a: nasty }] }],
      history: [{ seq: 1, day: '2026-03-06', title: { zh: nasty, en: nasty }, state: { zh: nasty, en: nasty }, late: true }], papers: [{ title: { zh: nasty, en: nasty }, number: nasty, version: 2, day: '2026-01-01' }],
    }, open: { quote: nasty, laws: [nasty], organ: nasty },
  }, { procedure: 'annual-plan', view: { title: nasty, fields: [{ field: 'text', step: 'check', title: { zh: 't', en: 't' }, value: `${nasty}\n一、${nasty}` }] } })
  const pages = ['', 'matters', `matters?q=${encodeURIComponent(nasty)}`, `matters/${id}`, `matters/${id}/finish/result`, 'plan/2026', 'ask', `ask?about=${id}`, 'feed.xml', `nothing/${encodeURIComponent(nasty)}`]
  for (const url of pages.flatMap(each => [`/c/evil/${each}`, `/c/evil/${each}${each.includes('?') ? '&' : '?'}lang=en`])) {
    const { body } = await get(url)
    expect(body, url).not.toContain('<script')
    if (!url.includes('feed')) expect(body, url).not.toMatch(/="[^"<>]*alert\('/)
  }
})

test('the role of the public pages reads what is published and nothing else, and cannot read the intake', async () => {
  const ask = (sql: string) => portal.database.portal.query(`begin; set local app.congress = 'xh'; ${sql}; commit`).catch(async (error: Error) => {
    throw error
  })
  for (const table of ['matter', 'entry', 'content', 'person', 'role_held', 'file', 'intake', 'search', 'setting']) {
    const client = await portal.database.portal.connect()
    await client.query(`begin; set local app.congress = 'xh'`)
    await expect(client.query(`select * from office.${table}`), table).rejects.toThrow(/permission denied/)
    await client.query('rollback')
    client.release()
  }
  await ask('select * from office.published')
})

test('another congress’s matters are not there, whatever the address says', async () => {
  await portal.congress('other', '邻区人民代表大会', 'Other')
  const answer = await get(`/c/other/matters/${made.items[0]}`)
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('没有这个页面')
  expect(await words('/c/other/matters')).toContain('还没有公开的事项')
  expect(await words('/c/other/')).toContain('年度计划还没有公布')
  expect(await words('/c/other/plan/2026')).toContain('还没有公布')
  expect(await words('/c/other/records')).toContain('还没有封存')
  expect((await portal.database.portal.query('select * from office.published')).rows).toEqual([])
})

test('several congresses are listed at /, an unknown one is not found, an address without its slash is', async () => {
  expect(await words('/')).toContain('邻区人民代表大会')
  expect((await get('/c/nobody/')).statusCode).toBe(404)
  expect((await get(`/c/${encodeURIComponent("x'; drop table office.seal")}/`)).statusCode).toBe(404)
  expect((await get('/c/xh')).headers.location).toBe('/c/xh/')
})

test('a search finds by a part of the title and says so when there is nothing', async () => {
  expect(await words(`/c/xh/matters?q=${encodeURIComponent('停车难')}`)).toContain('停车难治理工作</a>')
  expect(await words(`/c/xh/matters?q=${encodeURIComponent('月球')}`)).toContain('没有找到')
  expect((await get('/c/xh/matters?q=%25')).body).toContain('没有找到')
})

test('language and size are chosen by a link and remembered without scripts', async () => {
  const chosen = await get('/c/xh/?lang=en&elder=1')
  expect(chosen.headers['set-cookie']).toEqual([expect.stringMatching(/^portal-lang=en; Path=\//), expect.stringMatching(/^portal-elder=1; Path=\//)])
  expect(chosen.body).toContain('<html lang="en" class="elder">')
  const later = await get(`/c/xh/matters/${made.items[0]}`, { cookie: 'portal-lang=en; portal-elder=1' })
  expect(later.body).toContain('<html lang="en" class="elder">')
  expect(later.body).toContain(`href="/c/xh/matters/${made.items[0]}?elder=0"`)
  expect((await get('/c/xh/?lang=fr')).headers['set-cookie']).toBeUndefined()
})

test('without an office there is no way to sign in', async () => {
  const alone = await startPortal({ alone: true })
  try {
    expect((await alone.app.inject('/')).body).toContain('这里还没有人民代表大会')
    await alone.congress('xh', '示范区人民代表大会', 'Shifan')
    expect((await alone.app.inject('/')).body).not.toContain('/office')
    expect(await words('/c/xh/')).toContain('href="/c/xh/office"')
  } finally {
    await alone.stop()
  }
})
