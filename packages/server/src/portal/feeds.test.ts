import { execFileSync } from 'node:child_process'
import { parseDocument, DomUtils } from 'htmlparser2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishExample } from './example.ts'
import { startPortal, viewOf, type PortalServer } from './testing.ts'

let portal: PortalServer
const nasty = 'A & <b>B</b> ]]> \u0007 "C"'

beforeAll(async () => {
  portal = await startPortal()
  await portal.congress('xh', '示范区人民代表大会', 'Shifan District People’s Congress')
  await publishExample(portal, 'xh', 40)
  await portal.publish('xh', { view: { title: nasty, form: nasty, item: 41, next: { title: { zh: '报告送常委会', en: 'Report' }, due: '2026-10-11', cites: ['SUP-2024:15'] } } })
  await portal.seal('xh', '2026-09-26', 'b'.repeat(64))
})
afterAll(() => portal?.stop())

const text = async (url: string): Promise<string> => (await portal.app.inject(url)).body

/** Every tag is closed in order, every ampersand begins an entity, no forbidden character: what an XML parser insists on. */
function wellFormed(xml: string): void {
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  const bare = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<!\[CDATA\[[^]*?\]\]>/g, '')
  expect(bare).not.toContain(']]>')
  expect(bare.replace(/&(amp|lt|gt|quot|apos|#\d+);/g, '')).not.toContain('&')
  const open: string[] = []
  const rest = bare.replace(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, closing, name, _attributes, self) => {
    if (closing) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
    return ''
  })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]/)
}

test('the feed is well-formed Atom: every entry has an id of its own, a title, a date and a link', async () => {
  const xml = await text('/c/xh/feed.xml')
  wellFormed(xml)
  const document = parseDocument(xml, { xmlMode: true })
  const entries = DomUtils.getElementsByTagName('entry', document)
  expect(entries.length).toBeGreaterThan(20)
  const of = (entry: (typeof entries)[0], name: string): string => DomUtils.textContent(DomUtils.getElementsByTagName(name, entry))
  expect(new Set(entries.map(entry => of(entry, 'id'))).size).toBe(entries.length)
  for (const entry of entries) {
    expect(of(entry, 'title')).not.toBe('')
    expect(Date.parse(of(entry, 'updated'))).not.toBeNaN()
    for (const category of DomUtils.getElementsByTagName('category', entry)) expect(category.attribs['term']).toBeTruthy()
  }
  expect(entries.map(entry => of(entry, 'title'))).toContain('列入：A &amp; &lt;b&gt;B&lt;/b&gt; ]]&gt;  "C"')
  expect(xml).toContain('b'.repeat(64))
  expect(xml).toContain('监督法（2024）第15条')
})

test('the calendar has a whole day for each running date, keeps ids, folds at 75 octets and cuts no character', async () => {
  const answer = await portal.app.inject('/c/xh/calendar.ics')
  expect(answer.headers['content-type']).toContain('text/calendar')
  const lines = answer.body.split('\r\n')
  expect(answer.body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(answer.body).not.toContain('\ufffd')
  const whole = answer.body.replaceAll('\r\n ', '')
  expect(whole.match(/BEGIN:VEVENT/g)).toHaveLength(whole.match(/END:VEVENT/g)!.length)
  expect(whole).toContain('DTSTART;VALUE=DATE:20261011')
  expect(whole).toContain('报告送常委会：关于长期护理保险工作情况的报告')
  expect(whole).toContain('DESCRIPTION:依据 监督法（2024）第15条')
  expect(whole).toContain('STATUS:CANCELLED')
  expect(whole).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT6H/)
  const ids = [...whole.matchAll(/UID:(.*)/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const again = (await text('/c/xh/calendar.ics')).replaceAll('\r\n ', '')
  expect([...again.matchAll(/UID:(.*)/g)].map(([, id]) => id)).toEqual(ids)
})

test('a date is the same day whatever the time zone of the server', () => {
  const script = `
    import { calendarOf } from ${JSON.stringify(new URL('feeds.ts', import.meta.url).href)}
    const row = { id: 'a', procedure: 'plan-item', title: 't', view: ${JSON.stringify(viewOf({ next: { title: { zh: 'x', en: 'x' }, due: '2026-10-01', cites: [] } }))}, updated: new Date(0) }
    process.stdout.write(calendarOf({ language: 'zh', origin: 'http://x' }, { congress: 'xh', zh: 'x', en: 'x' }, [row], []))`
  for (const TZ of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' })
    expect(made, TZ).toContain('DTSTART;VALUE=DATE:20261001')
  }
})

test('the roots are there for whoever wants to keep them, oldest first', async () => {
  const answer = await portal.app.inject('/c/xh/roots.json')
  expect(answer.json()).toEqual({ congress: 'xh', roots: [{ day: '2026-09-26', root: 'b'.repeat(64), prev: '', hashedWith: 'sm3', matters: 7, entries: 21, signature: 'c2lnbmVk' }] })
})

test('a year is there as a table that a spreadsheet opens and does not run', async () => {
  await portal.publish('xh', { view: { title: '=HYPERLINK("x")', item: 42 } })
  const answer = await portal.app.inject('/c/xh/items-2026.csv')
  expect(answer.headers['content-type']).toContain('text/csv')
  const lines = answer.body.replace(/\r\n$/, '').split('\r\n')
  expect(lines).toHaveLength(43)
  expect(lines[0]).toBe('\uFEFF第几项,事项,形式,月份,机关,专工委,状态,下一个日期,依据,最近一步,日期,网页')
  expect(answer.body).toContain(`"'=HYPERLINK(""x"")"`)
  expect((await portal.app.inject('/c/xh/items-all.csv')).statusCode).toBe(404)
})

test('a matter is there as data, as it is published and no more', async () => {
  const [id] = await portal.publish('xh', { view: { title: '停车难', item: 43 } })
  const answer = (await portal.app.inject(`/c/xh/matters/${id}/data.json`)).json()
  expect(answer).toMatchObject({ id, congress: 'xh', title: '停车难', history: [{ day: '2026-03-06' }] })
  expect((await portal.app.inject('/c/xh/matters/nonsense/data.json')).statusCode).toBe(404)
})
