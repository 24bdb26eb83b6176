/** The whole life of a suggestion at the desks: two deputies, the office, a unit's clerk and head, a co-handler, each in a browser of their own. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, settled, violations } from './browser.ts'
import { signIn, startServer, type Server } from './server.ts'

let browser: Browser
let server: Server
const people = new Map<string, { context: BrowserContext; page: Page; faults: string[] }>()
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  for (const who of ['deputy', 'cosigner', 'personnel', 'head', 'greening', 'greening-head', 'housing', 'government-office', 'city']) people.set(who, await signIn(browser, server, who))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const title = '关于清理河岸步道堆放物的建议'
const office = '/c/demo/office'
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
const pageOf = (who: string): Page => people.get(who)!.page
const open = async (who: string, path: string): Promise<Page> => {
  const page = pageOf(who)
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await settled(page)
  return page
}
interface Row { id: string; title: string; state: string; procedure: string; final: boolean }
const view = async (who: string, id: string): Promise<{ row: Row; children: Row[]; said: Record<string, unknown>; facts: Record<string, Record<string, unknown> | null> }> =>
  (await people.get(who)!.context.request.get(`/api/c/demo/matters/${id}`)).json()
const child = async (id: string, procedure: string, n = 0): Promise<string> => (await view('personnel', id)).children.filter(one => one.procedure === procedure && !one.final)[n]!.id

type Filling = Readonly<Record<string, string | true | readonly string[] | ((field: Locator) => Promise<void>)>>

const onDay = async (field: Locator, value: string): Promise<void> => {
  await field.click()
  await field.fill(value)
  await field.press('Enter')
}

/** Fills a form by what its fields are called, as a person does. */
async function fill(form: Locator, filling: Filling): Promise<void> {
  for (const [label, value] of Object.entries(filling)) {
    if (typeof value === 'function') await value(form)
    else if (value === true) await form.getByRole('checkbox', { name: label }).check()
    else if (Array.isArray(value) || (await form.getByRole('combobox', { name: label }).count()) > 0) {
      for (const one of [value].flat() as string[]) {
        const box = form.getByRole('combobox', { name: label })
        if ((await box.evaluate(element => element.tagName)) === 'SELECT') await box.selectOption({ label: one })
        else {
          await box.focus()
          await form.page().keyboard.type(one)
          await form.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: one }).first().click()
          await box.blur()
        }
      }
    } else if ((await form.getByRole('radiogroup', { name: label }).count()) > 0) await form.getByRole('radiogroup', { name: label }).getByText(String(value), { exact: true }).click()
    else {
      const field = form.getByLabel(label).first()
      if (/^\d{4}-\d\d-\d\d$/.test(String(value))) await onDay(field, String(value))
      else await field.fill(String(value))
    }
  }
}
/** Takes a step on the matter's page. */
async function take(who: string, id: string, step: string, filling: Filling = {}): Promise<void> {
  const page = await open(who, `${office}/matters/${id}`)
  await page.getByRole('tab', { name: step, exact: true }).click({ timeout: 10_000 }).catch(async () => {
    throw new Error(`${who} finds no ${step}: ${(await page.locator('main').innerText()).slice(0, 600)}`)
  })
  const form = page.getByRole('tabpanel')
  await fill(form, filling)
  await form.locator('button[type=submit]').click()
  await confirm(form)
  await page.getByText('已记入卷宗').waitFor({ timeout: 15_000 }).catch(async () => {
    throw new Error(`${step}: ${(await page.locator('main').innerText()).slice(0, 900)}`)
  })
}
/** What a publication asks to be confirmed word by word; then it is sent once more. */
async function confirm(form: Locator): Promise<void> {
  const boxes = form.locator('.confirms input')
  await Promise.race([boxes.first().waitFor({ timeout: 3_000 }).catch(() => undefined), form.page().getByText('已记入卷宗').waitFor({ timeout: 3_000 }).catch(() => undefined)])
  const all = await boxes.all()
  if (all.length > 0) {
    for (const box of all) await box.check()
    await form.locator('button[type=submit]').click()
  }
}
/** Takes a step from the row of the unit's desk. */
async function quick(who: string, row: string, step: string, filling: Filling = {}): Promise<void> {
  const page = await open(who, office)
  const line = page.locator('.udesk li', { has: page.getByRole('link', { name: row, exact: true }) }).first()
  await line.getByRole('button', { name: step, exact: true }).click()
  const form = line.locator('.quick')
  await form.locator('button[type=submit]').waitFor()
  await fill(form, filling)
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached', timeout: 15_000 }).catch(async () => {
    throw new Error(`${step}: ${await page.locator('[role=alert], .sum').allInnerTexts()}`)
  })
}
const promise = (what: string): Filling => ({
  承诺事项: async form => {
    await form.getByRole('group', { name: '承诺事项', exact: true }).getByRole('button', { name: '加一项' }).click()
    const one = form.locator('fieldset.rowof').last()
    await one.getByLabel('承诺', { exact: true }).fill(what)
    await one.getByLabel('措施').fill('列入年度养护计划')
    await onDay(one.getByLabel('完成日期').first(), day(60))
    await one.getByLabel('以什么证明').fill('完工照片')
  },
})

let id = ''
test('a draft becomes a suggestion with its signers, is screened and handed to a unit, which returns it as the wrong one', async () => {
  const deputy = await open('deputy', `${office}/matters?procedure=suggestion`)
  await deputy.getByRole('button', { name: '立一件' }).click()
  const dialog = deputy.getByRole('dialog')
  expect(await dialog.getByText('领衔代表').count(), 'what another matter works out is not asked for').toBe(0)
  const cosigner = (await (await people.get('cosigner')!.context.request.get('/api/me')).json()) as { name: string }
  await fill(dialog, { 标题: title, 正文: '望江河岸步道长期堆放建筑材料，行人只能走车道。建议清理并划定禁放区。', 同意内容公开: true, 邀请联名的代表: [cosigner.name] })
  await dialog.locator('button[type=submit]').click()
  await deputy.waitForURL(/matters\/[0-9a-f-]{36}/)
  id = deputy.url().split('/').pop()!
  expect((await people.get('greening')!.context.request.get(`/api/c/demo/matters/${id}`)).status(), 'a draft is its author’s').toBe(404)
  await take('cosigner', id, '确认联名')
  await take('deputy', id, '提交')

  const desk = await open('personnel', `${office}/suggestions/screening?m=${id}`)
  await desk.getByRole('heading', { name: title }).waitFor()
  await desk.getByText('学术探讨或者产品推介').waitFor()
  expect(await violations(desk)).toEqual([])
  await desk.getByRole('tab', { name: '受理', exact: true }).click()
  await desk.getByRole('tabpanel').locator('button[type=submit]').click()
  await desk.locator('.card', { hasText: title }).waitFor({ state: 'detached' })

  const board = await open('personnel', `${office}/suggestions/transfer?m=${id}`)
  await board.getByRole('heading', { name: title }).waitFor()
  await board.locator('.proposed li').first().waitFor()
  expect(await violations(board)).toEqual([])
  await board.locator('.card', { hasText: title }).dragTo(board.locator('.units li', { hasText: '区房屋管理局' }))
  await board.locator('.units li.lead', { hasText: '区房屋管理局' }).waitFor()
  await board.locator('.assign button[type=submit]').click()
  await board.locator('.card', { hasText: title }).waitFor({ state: 'detached' })

  await quick('housing', title, '签收')
  await quick('housing', title, '申请退回', { 不属于本单位职权范围的理由: '河岸步道由绿化市容部门养护。' })
  const returns = await open('personnel', `${office}/suggestions/arbitration?m=${id}`)
  await returns.getByText('河岸步道由绿化市容部门养护').first().waitFor()
  expect(await violations(returns)).toEqual([])
  await take('personnel', id, '同意退回')
}, 240_000)

test('assigned anew by keyboard, it is received, spoken about, given more time and answered with a promise; the rating stays sealed', async () => {
  const board = await open('personnel', `${office}/suggestions/transfer?m=${id}`)
  await board.getByRole('button', { name: '主办 区绿化市容局' }).last().press('Enter')
  await board.getByRole('button', { name: '会办 区房屋管理局' }).last().press('Enter')
  await board.locator('.units li.co', { hasText: '区房屋管理局' }).waitFor()
  await board.locator('.assign button[type=submit]').click()
  await board.locator('.card', { hasText: title }).waitFor({ state: 'detached' })

  await quick('greening', title, '签收')
  await quick('greening', title, '记一次沟通', { 方式: '现场查看', 参加人: '领衔代表、分管负责人', 谈了什么: '代表要求写明清理时间，单位同意分段列出。' })
  await quick('greening', title, '申请延期', { 延至: day(120), '涉及面广、处理难度大的理由': '涉及三家产权单位。' })
  await take('government-office', id, '政府办同意延期')
  await take('personnel', id, '同意延期', { 延至: day(120) })
  const co = await child(id, 'co-handling')
  await quick('housing', title, '签收')
  await quick('housing', title, '送会办意见', { 会办意见: '同意，配合劝离堆放人。' })
  expect((await view('personnel', co)).row.state).toBe('delivered')
  await quick('greening', title, '拟写答复', { 办理结果: '正在解决', 答复: '已会同房管部门清理两处，其余一处在六十日内清理完毕，由市容科负责。', 办理结果可以公开: true, ...promise('清理其余一处堆放物') })
  const head = await open('greening-head', `${office}?group=sign`)
  expect(await violations(head)).toEqual([])
  await quick('greening-head', title, '签发答复')
  expect((await view('deputy', id)).facts['promised']).toMatchObject({ n: 1, titles: ['清理其余一处堆放物'] })

  await take('deputy', id, '评价', { 办理态度: '满意', 办理结果: '不满意', 具体意见: '还有两处没有清理' })
  for (const who of ['greening', 'greening-head', 'housing']) {
    const page = await open(who, `${office}/matters/${id}`)
    expect(await page.locator('body').innerText(), who).not.toContain('还有两处没有清理')
    expect(await page.locator('.facts').innerText(), who).not.toContain('不满意')
  }
  const seen = await open('personnel', `${office}/matters/${id}`)
  await seen.locator('.facts').getByText('结果不满意').waitFor()
}, 240_000)

test('handled again, told and confirmed, published by a second person, relayed and closed: its four facts say so', async () => {
  await take('personnel', id, '交再次办理', { 研究意见: '应写明两处的清理时间。' })
  await (await open('greening', `${office}/matters/${id}`)).locator('.facts').getByText('结果不满意').waitFor()
  await quick('greening', title, '记一次沟通', { 方式: '电话', 参加人: '领衔代表', 谈了什么: '逐处说明清理时间。' })
  const draft = await open('greening', office)
  await draft.locator('.udesk li', { hasText: title }).first().getByRole('button', { name: '拟写答复' }).click()
  expect(await draft.locator('.quick textarea').first().inputValue(), 'the form begins with what was drafted').toContain('已会同房管部门清理两处')
  await take('greening-head', id, '签发答复', { 答复: '其余两处已于昨日清理完毕，现场照片已送代表，由市容科负责巡查。' })
  await take('deputy', id, '评价', { 办理态度: '满意', 办理结果: '满意' })
  await take('personnel', id, '转跟踪落实')

  const promises = (await view('personnel', id)).children.filter(one => one.procedure === 'promise' && !one.final)
  for (const one of promises) {
    const upload = async (form: Locator): Promise<void> => {
      await form.locator('input[type=file]').setInputFiles({ name: '完工说明.txt', mimeType: 'text/plain', buffer: Buffer.from('三处堆放物均已清理，照片附后。') })
      await form.getByText('完工说明.txt').waitFor()
    }
    await take('greening', one.id, '附兑现证明', { 做成了什么: '堆放物已全部清理', 完成日期: day(0), proof: upload })
    await take('greening', one.id, '书面告知代表', { 告知的内容: '已清理完毕，请核实。' })
    await take('deputy', one.id, '核实已兑现')
  }
  const city = (await (await people.get('city')!.context.request.get('/api/me')).json()) as { name: string }
  await take('personnel', id, '市区联动接力', { 转请的市代表: [city.name], 需要市级解决的理由: '河道蓝线由市级划定。' })
  const relay = await child(id, 'relay')
  await take('city', relay, '接办')
  await take('city', relay, '填写市级编号', { 市级编号: '市十六届四次第0099号' })
  await take('personnel', id, '内容公开前核对')
  await take('head', id, '公开内容')
  await take('personnel', id, '办结')

  const page = await open('deputy', `${office}/matters/${id}`)
  const facts = page.locator('.facts')
  await facts.getByText('第 2 次').waitFor()
  await facts.getByText('都已兑现').waitFor()
  await facts.getByText('结果满意').waitFor()
  expect((await view('personnel', id)).row.state).toBe('closed')
  expect(await violations(page)).toEqual([])
}, 240_000)

test('statistics lead to their rows, clocks to their matters, and a unit finds only its own', async () => {
  const stats = await open('personnel', `${office}/suggestions/facts`)
  expect(await violations(stats)).toEqual([])
  const row = stats.locator('tbody tr', { hasText: '区绿化市容局' }).first()
  const n = Number(await row.locator('td').first().innerText())
  await row.locator('td a').first().click()
  await stats.getByRole('heading', { level: 1 }).waitFor()
  await stats.getByText(`${n} 件`, { exact: true }).waitFor()
  await stats.goBack()
  await stats.locator('tfoot').waitFor()
  for (const desk of ['clocks?within=all', 'press', 'reports']) expect(await violations(await open('personnel', `${office}/suggestions/${desk}`)), desk).toEqual([])
  const unit = await open('greening', office)
  expect(await unit.locator('.rail a').allInnerTexts()).not.toContain('读工作要点')
  expect(await violations(unit)).toEqual([])
  for (const look of [{ width: 390, height: 844 }, { width: 768, language: 'en' as const }, { width: 320, elder: true }]) {
    for (const [who, path] of [['greening', office], ['personnel', `${office}/suggestions/transfer`], ['personnel', `${office}/matters/${id}`], ['personnel', `${office}/suggestions/facts`]] as const) {
      const small = await signIn(browser, server, who, look)
      await small.page.goto(path)
      await small.page.locator('h1').first().waitFor()
      await settled(small.page)
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} at ${look.width}`).toBeLessThanOrEqual(0)
      expect(await violations(small.page), `${path} at ${look.width}`).toEqual([])
      await small.context.close()
    }
  }
  for (const [who, { faults }] of people) expect(faults.filter(fault => !/40[0-9]|422/.test(fault)), who).toEqual([])
}, 240_000)
