/** The deputies' app in a real browser at the width of a phone: three taps, a lift without a signal, and a suggestion from draft to a promise checked. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type APIRequestContext, type Browser, type BrowserContext, type Page } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openContext, violations, type Look } from './browser.ts'
import { network, type Network } from './network.ts'
import { lendFonts, photograph } from './lent.ts'
import { signIn, startServer, type Server } from './server.ts'

const app = '/c/demo/deputy'
const phone = { width: 390, height: 844 }
const pictures = new URL(process.env['PICTURES'] === 'docs' ? '../docs/pictures/' : './pictures/', import.meta.url).pathname
let browser: Browser
let server: Server

beforeAll(async () => {
  const { build } = await import('vite')
  if (!existsSync(new URL('../packages/web/dist/deputy.html', import.meta.url).pathname)) await build({ root: new URL('../packages/web/', import.meta.url).pathname, logLevel: 'error' })
  server = await startServer()
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Row { id: string; title: string; state: string; seq: number; children?: Row[] }
const list = async (request: APIRequestContext, query: string): Promise<Row[]> => ((await (await request.get(`${server.url}/api/c/demo/matters?size=100&${query}`)).json()) as { rows: Row[] }).rows
const look = async (request: APIRequestContext, id: string): Promise<any> => (await request.get(`${server.url}/api/c/demo/matters/${id}`)).json()
const headers = () => ({ origin: server.url, 'idempotency-key': v7() })

/** Opens a matter or takes a step as somebody in the office would. */
async function opened(request: APIRequestContext, procedure: string, input: object): Promise<string> {
  const answer = await request.post(`${server.url}/api/c/demo/matters`, { data: { procedure, input }, headers: headers() })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { row: Row }).row.id
}
async function took(request: APIRequestContext, id: string, step: string, input?: object, more: object = {}): Promise<void> {
  const { row } = await look(request, id)
  const answer = await request.post(`${server.url}/api/c/demo/matters/${id}/steps/${step}`, { data: { seq: row.seq, ...(input ? { input } : {}), ...more }, headers: headers() })
  expect(answer.status(), `${step} ${await answer.text()}`).toBe(201)
}

/** Signs somebody in without a page of his own, for the office's side. */
const asks = async (username: string): Promise<BrowserContext> => (await signIn(browser, server, username)).context

/** What the office holds under a title, with the photographs of each. */
async function held(station: APIRequestContext, title: string): Promise<number[]> {
  const rows = (await list(station, 'procedure=opinion')).filter(row => row.title === title)
  return Promise.all(rows.map(async row => ((await look(station, row.id)) as { papers: { paper: string; file: unknown }[] }).papers.filter(paper => paper.paper === 'photo' && paper.file).length))
}

test('a resident’s words are on their way in three taps from home, with a photograph and without', async () => {
  const { context, page, faults } = await signIn(browser, server, 'deputy', phone)
  const station = await asks('station')
  await page.goto(app)
  await page.getByRole('heading', { level: 1 }).waitFor()
  let taps = 0
  const tap = async (name: string): Promise<void> => {
    taps += 1
    await page.getByRole(name === '发送' ? 'button' : 'link', { name, exact: true }).click()
  }
  await tap('传递民意')
  await page.locator('#said:focus').waitFor()
  await page.keyboard.insertText('三下送到：路灯不亮。北门两盏。')
  taps += 1
  await page.locator('input[type=file]').last().setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await photograph(page) })
  await page.locator('.pics img').waitFor()
  await tap('发送')
  await page.getByRole('heading', { name: '已发送' }).waitFor()
  expect(taps).toBe(3)
  expect(await held(station.request, '三下送到：路灯不亮')).toEqual([1])
  const row = (await list(station.request, 'procedure=opinion')).find(one => one.title.startsWith('三下送到'))
  const view = await look(station.request, row!.id)
  expect(view.said.open).toMatchObject({ channel: 'phone', body: '三下送到：路灯不亮。北门两盏。' })
  // Drawn anew on the phone: the place that the camera wrote into the photograph never left it.
  const photo = await (await station.request.get(`${server.url}/api/c/demo/files/${view.papers[0].file.id}`)).body()
  expect([photo.subarray(0, 2).toString('hex'), photo.includes('Exif'), photo.includes('GPS')]).toEqual(['ffd8', false, false])
  expect(faults).toEqual([])
  await Promise.all([context.close(), station.close()])
})

test('written in a lift with a photograph, killed, started again without a network: it arrives exactly once', async () => {
  const wire = await network(server.url)
  const folder = mkdtempSync(join(tmpdir(), 'zhitong-phone-'))
  const station = await asks('station')
  const launch = async (): Promise<BrowserContext> => chromium.launchPersistentContext(folder, {
    executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter(arg => !['--single-process', '--no-zygote', '--incognito'].includes(arg)), headless: true,
    viewport: phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: wire.url,
  })
  let context = await launch()
  try {
    const account = server.accounts.find(one => one.username === 'deputy')!
    await context.request.post(`${server.url}/api/auth/sign-in/username`, { data: { username: 'deputy', password: account.password }, headers: { origin: server.url } })
    let page = context.pages()[0] ?? (await context.newPage())
    await page.goto(app)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')

    // Half a sentence, then the browser is killed: it is still there.
    wire.is('cut')
    await context.setOffline(true)
    await page.getByRole('link', { name: '传递民意', exact: true }).click()
    await page.locator('#said').fill('电梯里写的：垃圾房夜里才清。')
    await page.locator('input[type=file]').last().setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
    await page.locator('.pics img').waitFor()
    await page.locator('#said').fill('电梯里写的：垃圾房夜里才清。早晚各清一次。')
    await page.waitForTimeout(900)
    await context.close()
    context = await launch()
    await context.setOffline(true)
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(app)
    await page.getByText('草稿', { exact: true }).click()
    await expect.poll(() => page.locator('#said').inputValue()).toBe('电梯里写的：垃圾房夜里才清。早晚各清一次。')
    await page.locator('.pics img').waitFor()

    // Tapped twice in one breath.
    await page.locator('.thumb button').evaluate(button => { (button as HTMLButtonElement).click(); (button as HTMLButtonElement).click() })
    await page.getByRole('heading', { name: '已保存在本机，未发送' }).waitFor()
    await context.close()
    context = await launch()
    await context.setOffline(true)
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(app)
    await page.locator('.todo').getByText('已保存在本机，未发送').waitFor()
    expect(await held(station.request, '电梯里写的：垃圾房夜里才清')).toEqual([])

    // The network is back, but the first answer is lost after the office took it.
    wire.is({ swallow: 'POST /api/c/demo/matters ' })
    await context.setOffline(false)
    await expect.poll(() => wire.lost.length, { timeout: 40_000 }).toBeGreaterThan(0)
    expect(await held(station.request, '电梯里写的：垃圾房夜里才清')).toEqual([1])
    await page.getByText('没有网络，还没有发出').waitFor()
    wire.is('open')
    await page.reload()
    await expect.poll(() => page.locator('.todo').getByText('已保存在本机，未发送').count(), { timeout: 40_000 }).toBe(0)
    expect(await held(station.request, '电梯里写的：垃圾房夜里才清')).toEqual([1])
    // Nothing of it stays on the phone.
    await page.goto(`${app}/me`)
    await page.getByText('没有存着您写的东西').waitFor()
  } finally {
    await context.close()
    await station.close()
    await wire.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

test('what is no photograph is said and not added; a photograph of 20 megapixels is made small before it leaves', async () => {
  const { context, page, faults } = await signIn(browser, server, 'cosigner', phone)
  await page.goto(`${app}/say`)
  await page.locator('#said').fill('大照片。')
  const files = page.locator('input[type=file]').last()
  for (const name of ['方案.heic', '视频.mp4', '程序.jpg']) {
    await files.setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from('MZ\x90\x00 not a picture') })
    await page.getByText(`“${name}”不是照片`).waitFor()
  }
  expect(await page.locator('.pics img').count()).toBe(0)
  await files.setInputFiles({ name: 'big.jpg', mimeType: 'image/jpeg', buffer: await photograph(page, 5200, 3900) })
  await page.locator('.pics img').waitFor()
  const size = await page.locator('.pics img').evaluate(async image => { await (image as HTMLImageElement).decode(); return [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight] })
  expect(size).toEqual([2000, 1500])
  await page.getByRole('button', { name: '不写了' }).click()
  await page.getByRole('button', { name: '不要了' }).last().click()
  await page.getByRole('heading', { name: /等您办的/ }).waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('what the procedure would refuse is said on the phone before anything is sent', async () => {
  const { context, page } = await signIn(browser, server, 'deputy', phone)
  const sent: string[] = []
  page.on('request', request => { if (request.method() === 'POST' && request.url().includes('/matters')) sent.push(request.url()) })
  await page.goto(`${app}/write/suggestion`)
  await page.getByLabel('标题').fill('关于路灯的建议')
  await page.locator('.thumb button').click()
  await page.getByRole('alert').waitFor()
  expect(await page.locator('.bad-note').allInnerTexts()).toEqual(['请填写此项。', '请填写此项。'])
  expect(sent).toEqual([])
  // What the office might object to is said while one writes, with its article; nothing is held back.
  await page.getByLabel('正文').fill('我家楼下的路灯坏了一个月，请为我本人解决医药费报销。')
  await page.locator('.remarks li').first().waitFor()
  expect(await page.locator('.remarks .ground').first().innerText()).toMatch(/第\d+条/)
  await page.getByLabel('正文').fill('北门两盏路灯坏了一个月，夜里看不清台阶。建议更换两盏路灯。')
  await page.getByRole('radio', { name: '是', exact: true }).check()
  await page.locator('.thumb button').click()
  await page.getByRole('heading', { name: '已发送' }).waitFor()
  expect(sent).toHaveLength(1)
  await context.close()
})

test('a request to co-sign is read and signed in person; changed words ask again and show what changed; a signature can be taken back', async () => {
  const [lead, signer] = await Promise.all([signIn(browser, server, 'deputy', phone), signIn(browser, server, 'cosigner', phone)])
  const me = (await (await signer.context.request.get(`${server.url}/api/me`)).json()) as { congresses: { person: string }[] }
  const text = { title: '关于增设社区老年助餐点的建议', body: '社区老年人用餐不便。建议增设两处助餐点。', publish: true }
  const id = await opened(lead.context.request, 'suggestion', { ...text, invited: [me.congresses[0]!.person] })
  const { page } = signer
  await page.goto(app)
  await page.locator('.todo').getByText(text.title).click()
  await page.getByRole('link', { name: '确认联名' }).click()
  await page.getByText('建议增设两处助餐点').waitFor()
  await page.getByRole('button', { name: '确认联名' }).click()
  await page.getByText(/确认联名 · 已发送/).waitFor()
  await took(lead.context.request, id, 'reword', { ...text, body: '社区老年人用餐不便。建议增设三处助餐点，年内开放。' })
  await page.goto(app)
  await page.locator('.todo').getByText(text.title).click()
  await page.getByRole('link', { name: '确认联名' }).click()
  await page.getByText('文字改过了，请看改了什么').waitFor()
  await page.locator('ins').first().waitFor()
  expect(await page.locator('.told ins').allInnerTexts()).toEqual(expect.arrayContaining(['三']))
  expect(await page.locator('.told del').allInnerTexts()).toEqual(expect.arrayContaining(['两']))
  await page.getByRole('button', { name: '确认联名' }).click()
  await page.getByText(/确认联名 · 已发送/).waitFor()
  await page.getByRole('link', { name: '撤回联名' }).click()
  await page.getByRole('button', { name: '撤回联名' }).click()
  await page.getByText(/撤回联名 · 已发送/).waitFor()
  expect((await look(lead.context.request, id)).record.map((entry: { step: string }) => entry.step)).toEqual(['uncosign', 'cosign', 'reword', 'cosign', 'open'])
  expect([...lead.faults, ...signer.faults]).toEqual([])
  await Promise.all([lead.context.close(), signer.context.close()])
})

/** A suggestion of the demo's deputy, answered with one promise. */
async function answered(): Promise<{ id: string; promise: string; greening: BrowserContext; head: BrowserContext; office: BrowserContext }> {
  const [deputy, office, greening, head] = await Promise.all(['deputy', 'personnel', 'greening', 'greening-head'].map(asks))
  const id = await opened(deputy!.request, 'suggestion', { title: '关于清理河道垃圾的建议', body: '河道垃圾多。建议每周清理。', publish: true })
  await took(deputy!.request, id, 'submit')
  await took(office!.request, id, 'accept')
  await took(office!.request, id, 'assign', { channel: 'government', leadUnit: 'greening', parts: [], coUnits: [], facing: 'urban' })
  await took(greening!.request, id, 'receive')
  await took(greening!.request, id, 'contact', { how: 'call', who: '领衔代表、分管负责人', note: '商定每周清理一次。' })
  const { today } = (await (await deputy!.request.get(`${server.url}/api/me`)).json()) as { today: string }
  await took(head!.request, id, 'answer', { result: 'being-solved', text: '已安排每周清理，由河道科负责。', promises: [{ what: '每周清理河道', measure: '增加一班人员', by: today, proof: '清理记录' }], publish: true })
  await deputy!.close()
  return { id, promise: (await look(office!.request, id)).children.find((child: { procedure: string }) => child.procedure === 'promise').id, greening: greening!, head: head!, office: office! }
}

test('a rating is the deputy’s own: nothing chosen beforehand, attitude and result apart, a reason where it is needed, and who may read it', async () => {
  const { id, promise, greening, head, office } = await answered()
  const { context, page, faults } = await signIn(browser, server, 'deputy', phone)
  const sent: string[] = []
  page.on('request', request => { if (request.method() === 'POST' && request.url().includes('/steps/')) sent.push(request.url()) })
  await page.goto(app)
  await page.locator('.todo').getByText('关于清理河道垃圾的建议').click()
  await page.getByText('区绿化市容局').first().waitFor()
  await page.getByRole('link', { name: '评价', exact: true }).click()
  await page.getByRole('group', { name: '办理态度' }).waitFor()
  expect(await page.locator('input:checked').count()).toBe(0)
  expect(await page.locator('.thumb').innerText()).toMatch(/现在只有.*人事代表工委能看；“交再次办理”或“办结”以后，主办单位.*也能看/)
  await page.getByRole('group', { name: '办理态度' }).getByText('满意', { exact: true }).click()
  await page.getByRole('group', { name: '办理结果' }).getByText('不满意', { exact: true }).click()
  await page.locator('.thumb button').click()
  await page.getByRole('alert').getByText('不满意的，请写明具体意见').waitFor()
  expect(sent).toEqual([])
  await page.getByLabel('具体意见').fill('没有说哪一天清理。')
  await page.locator('.thumb button').click()
  await page.getByText(/评价 · 已发送/).waitFor()
  expect(sent).toHaveLength(1)
  expect((await look(office.request, id)).said.rate).toMatchObject({ attitude: 'satisfied', result: 'not-satisfied', reasons: '没有说哪一天清理。' })
  expect((await look(greening.request, id)).said.rate).toBeUndefined()
  await expect.poll(() => page.locator('.four').innerText(), { timeout: 10_000 }).toMatch(/满意\s+不满意/)

  // A note that only the office reads.
  await page.getByRole('button', { name: '别的可以办的' }).or(page.getByRole('link', { name: '私下反映' })).first().click()
  if (!page.url().endsWith('/confide')) await page.getByRole('link', { name: '私下反映' }).click()
  await page.getByText('只有人事代表工委能看').waitFor()
  await page.getByLabel('情况').fill('有人打电话请我改评价。')
  await page.locator('.thumb button').click()
  await page.getByText(/私下反映 · 已发送/).waitFor()
  expect((await look(office.request, id)).said.confide).toEqual({ matter: '有人打电话请我改评价。' })
  expect((await look(greening.request, id)).said.confide).toBeUndefined()

  // The promise is reported as kept; the deputy looks, and disputes it.
  const file = await greening.request.post(`${server.url}/api/c/demo/files`, { data: Buffer.from('清理记录'), headers: { ...headers(), 'content-type': 'application/octet-stream', 'x-file-name': 'record.txt' } })
  const { today } = (await (await context.request.get(`${server.url}/api/me`)).json()) as { today: string }
  await took(greening.request, promise, 'prove', { done: '清理了一次', on: today }, { papers: [{ paper: 'proof', file: ((await file.json()) as { id: string }).id }] })
  await took(greening.request, promise, 'tell', { how: '已清理，请核实。' })
  await page.goto(app)
  await page.locator('.todo').getByText('每周清理河道').click()
  await page.getByRole('link', { name: '核实已兑现' }).waitFor()
  await page.getByRole('link', { name: '提出没有兑现' }).click()
  await page.getByLabel('看到的情况').fill('只清了一段。')
  await page.locator('.thumb button').click()
  await page.getByText(/提出没有兑现 · 已发送/).waitFor()
  expect((await look(office.request, promise)).row.state).toBe('standing')
  expect(faults).toEqual([])
  await Promise.all([context, greening, head, office].map(one => one.close()))
})

test('signing out takes everything off the phone, and asks first when something is not sent', async () => {
  const wire = await network(server.url)
  const { context, page } = await signIn(browser, server, 'cosigner', phone)
  await page.goto(`${wire.url}${app}/say`)
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await page.locator('#said').fill('没有发出的一条。')
  wire.is('cut')
  await page.locator('.thumb button').click()
  await page.getByRole('heading', { name: '已保存在本机，未发送' }).waitFor()
  await page.getByRole('link', { name: '回首页' }).click()
  await page.getByRole('link', { name: '我', exact: true }).click()
  await page.getByText('没有发出的 1 条').waitFor()
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByText('有 1 条还没有发出').waitFor()
  await page.getByRole('button', { name: '先不退出' }).click()
  await page.getByText('没有发出的 1 条').waitFor()
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('button', { name: '删去并退出' }).click()
  await page.getByText('没有网络，现在不能退出').waitFor()
  wire.is('open')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByText('没有存着您写的东西').waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByLabel('密码').waitFor()
  const left = await page.evaluate(async () => (await indexedDB.databases()).length === 0 ? 0 : new Promise<number>(done => {
    const open = indexedDB.open('zhitong-deputy')
    open.onsuccess = () => {
      const tx = open.result.transaction(['drafts', 'acts', 'pictures', 'known'])
      let sum = 0
      for (const store of ['drafts', 'acts', 'pictures', 'known']) { const count = tx.objectStore(store).count(); count.onsuccess = () => { sum += count.result } }
      tx.oncomplete = () => done(sum)
    }
  }))
  expect(left).toBe(0)
  await context.close()
  await wire.close()
})

const looks: [name: string, look: Look, scale?: number][] = [
  ['zh-390', phone], ['en-390', { ...phone, language: 'en' }], ['elder-390', { ...phone, elder: true }], ['zh-320', { width: 320, height: 640 }], ['elder-320', { width: 320, height: 640, elder: true }], ['zh-390-200', phone, 2], ['en-320-200', { width: 320, height: 640, language: 'en' }, 2],
]
test.each(looks)('every page fits, can be hit with a thumb and has no barrier: %s', async (name, look, scale) => {
  const { context, page, faults } = await signIn(browser, server, 'deputy', look)
  if (scale) await context.addInitScript(size => { addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = `${size * 100}%` }) }, scale)
  const [row] = await list(context.request, 'mine=yes&procedure=suggestion&state=rehandling')
  const [draft] = await list(context.request, 'mine=yes&procedure=suggestion&state=draft')
  const pages = ['', '/say', '/suggestions', '/write/suggestion', `/m/${row!.id}`, `/m/${row!.id}/confide`, `/m/${draft!.id}`, `/m/${draft!.id}/invite`, '/dates', '/news', '/me', '/notice', '/nowhere']
  const found: string[] = []
  for (const path of pages) {
    await page.goto(`${app}${path}`)
    await page.locator('.phone h1').first().waitFor()
    await page.waitForTimeout(300)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) found.push(`${path}: ${wide} px too wide`)
    const small = await page.evaluate(least => [...document.querySelectorAll<HTMLElement>('.phone button, .phone a.btn, .tabs a, .mine > li > a, .todo > li > a, .pick, .phone input:not([type=radio], [type=checkbox], .visually-hidden), .tools > label')]
      .filter(one => one.offsetParent !== null && one.getBoundingClientRect().height < least - 0.5).map(one => `${one.className} ${one.innerText.slice(0, 20)} ${Math.round(one.getBoundingClientRect().height)}`), look.elder ? 60 : 44)
    found.push(...small.map(one => `${path}: too small ${one}`))
    if (look.elder) {
      const letters = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.phone *')].filter(one => one.offsetParent !== null && [...one.childNodes].some(node => node.nodeType === 3 && node.textContent!.trim() !== '') && parseFloat(getComputedStyle(one).fontSize) < 18).map(one => one.innerText.slice(0, 20)))
      found.push(...letters.map(one => `${path}: small letters ${one}`))
    }
    found.push(...(await violations(page)).map(one => `${path}: ${one}`))
  }
  expect(found).toEqual([])
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

test('the keyboard alone goes from home to sent', async () => {
  const { context, page } = await signIn(browser, server, 'deputy', phone)
  await page.goto(app)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const to = async (name: string): Promise<void> => {
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText?.trim())) === name) return
    }
    throw new Error(`${name} was not reached`)
  }
  await to('传递民意')
  await page.keyboard.press('Enter')
  await page.locator('#said:focus').waitFor()
  await page.keyboard.insertText('只用键盘写的。')
  await to('发送')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '已发送' }).waitFor()
  await context.close()
})

test('elder mode is one tap away on every page and remembered; the app can be put on the home screen', async () => {
  const { context, page } = await signIn(browser, server, 'deputy', phone)
  await page.goto(app)
  await page.getByRole('button', { name: '长辈版' }).click()
  await page.goto(`${app}/say`)
  await page.getByRole('button', { name: '标准版' }).waitFor()
  expect(await page.locator('#said').evaluate(area => parseFloat(getComputedStyle(area).fontSize))).toBeGreaterThanOrEqual(18)
  const manifest = (await (await context.request.get(`${app}/manifest.webmanifest`)).json()) as { start_url: string; display: string; icons: { src: string; sizes: string }[] }
  expect(manifest).toMatchObject({ start_url: app, display: 'standalone' })
  for (const icon of manifest.icons) expect((await context.request.get(icon.src)).headers()['content-type']).toBe('image/png')
  await context.close()
})

test('the app is drawn for the documentation', async () => {
  const shots: Buffer[] = []
  const take = async (look: Look, path: string, before: (page: Page, wire: Network) => Promise<void> = async () => undefined): Promise<void> => {
    const wire = await network(server.url)
    const context = await openContext(browser, { ...phone, ...look, url: wire.url })
    const account = server.accounts.find(one => one.username === 'deputy')!
    await context.request.post(`${server.url}/api/auth/sign-in/username`, { data: { username: 'deputy', password: account.password }, headers: { origin: server.url } })
    const page = await context.newPage()
    await lendFonts(page)
    await page.goto(`${app}${path}`)
    await page.locator('.phone h1').first().waitFor()
    await before(page, wire)
    await page.waitForTimeout(600)
    await page.evaluate(() => document.fonts.ready.then(() => 0))
    shots.push(await page.screenshot())
    await context.close()
    await wire.close()
  }
  const station = await asks('deputy')
  const [row] = await list(station.request, 'mine=yes&procedure=suggestion&state=rehandling')
  await station.close()
  await take({}, '')
  await take({}, '/say', async (page, wire) => {
    await page.locator('#said').fill('先写的一条，等网络。')
    wire.is('cut')
    await page.locator('.thumb button').click()
    await page.getByRole('heading', { name: '已保存在本机，未发送' }).waitFor()
    await page.getByRole('link', { name: '再传一条' }).click()
    await page.locator('#said').fill('永康二村 3 号楼下的垃圾房到夜里才清，气味进到二楼。居民希望早晚各清一次，时间贴在门口。')
    await page.locator('input[type=file]').last().setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
    await page.locator('.pics img').waitFor()
    await page.locator('.off').waitFor()
  })
  await take({}, `/m/${row!.id}`)
  await take({ elder: true }, '')
  const sheet = await (await browser.newContext({ viewport: { width: 4 * 390 + 5 * 32, height: 844 + 64 }, deviceScaleFactor: 1 })).newPage()
  await sheet.setContent(`<body style="margin:0;padding:32px;background:#ebebe6;display:flex;gap:32px">${shots.map(shot => `<img width="390" height="844" style="border-radius:24px;box-shadow:0 0 0 1px #85867f" src="data:image/png;base64,${shot.toString('base64')}">`).join('')}</body>`)
  await sheet.screenshot({ path: `${pictures}phone.png` })
  await sheet.context().close()
  expect(shots).toHaveLength(4)
}, 120_000)
