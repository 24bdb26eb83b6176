import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredSuggestion, forSuggestions, promiseOf } from '../matters/testing-suggestions.ts'
import { startServer, type TestServer } from './testing.ts'

let server: TestServer
let id: string
const words = '答非所问没有数量'
beforeAll(async () => {
  server = await startServer()
  await forSuggestions(server.office)
  server.app.deps.rosters.forget()
  for (const person of ['unit', 'unit-head', 'housing-clerk', 'government-office', 'personnel-clerk', 'water-clerk']) cookies.set(person, (await server.as(person)).cookie)
  id = await answeredSuggestion(server.office, { opened: '2026-03-02', assigned: '2026-03-06', answered: '2026-05-27' }, [promiseOf('增设座椅', '2026-12-31')])
})
afterAll(() => server?.stop())

const cookies = new Map<string, string>()
const get = async (person: string, path: string): Promise<string> => {
  const response = await fetch(`${server.url}${path}`, { headers: { cookie: cookies.get(person)! } })
  return `${response.status} ${await response.text()}`
}
/** Every way in which somebody of the unit could come upon a rating. */
const ways = (): string[] => [
  `/api/c/test/matters/${id}`, '/api/c/test/matters?procedure=suggestion&size=50', '/api/c/test/matters.csv?procedure=suggestion', '/api/c/test/said?procedure=suggestion', '/api/c/test/inbox',
  `/api/c/test/search?q=${encodeURIComponent(words)}`, `/api/c/test/search?q=${encodeURIComponent('不满意')}`, `/api/c/test/matters?q=${encodeURIComponent(words)}`,
  '/api/c/test/matters?fact=rated', '/api/c/test/matters?fact=dissatisfied', '/api/c/test/matters?fact=satisfied', '/api/c/test/facts?procedure=suggestion', '/api/c/test/facts.csv?procedure=suggestion',
  '/api/c/test/clocks?procedure=suggestion', '/api/c/test/reports/handling?procedure=suggestion&year=2026&as=page', `/api/c/test/matters/${id}/units`, `/api/c/test/matters/${id}/remarks`,
]

test('until it is released, a rating reaches nobody of the unit: not by list, matter, search, count, export, report or stream', async () => {
  const unit = await server.as('unit')
  const stream = await unit.listen('/api/c/test/live')
  const before = new Map(await Promise.all(['unit', 'unit-head', 'housing-clerk'].flatMap(person => ways().filter(way => /fact|reports/.test(way)).map(async way => [`${person} ${way}`, await get(person, way)] as const))))
  await server.office.taken('deputy', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: words })
  expect(await get('personnel-clerk', `/api/c/test/matters/${id}`)).toContain(words)
  await stream.next(1500)
  stream.stop()
  expect(JSON.stringify(stream.events)).not.toMatch(new RegExp(`${words}|not-satisfied`))
  for (const person of ['unit', 'unit-head', 'housing-clerk', 'government-office']) {
    for (const way of ways()) {
      const answer = await get(person, way)
      // A search says again what was looked for, a form what could be said; neither is the rating.
      expect(answer.replaceAll(/"x-words":\{.*?\}\}|"enum":\[[^\]]*\]|"grades":\[.*?\]/g, ''), `${person} ${way}`).not.toMatch(new RegExp(`${words}|"not-satisfied"`))
      if (/q=|fact=/.test(way)) expect(JSON.parse(answer.slice(4)), `${person} ${way}`).toMatchObject(way.includes('/search') ? { hits: [] } : { rows: [], total: 0 })
    }
  }
  // What was counted before it was given is counted after it: a rating changes no figure that the unit may see.
  for (const [key, answer] of before) {
    const [person, way] = key.split(' ') as [string, string]
    expect(await get(person, way), key).toBe(answer)
  }
  await server.office.taken('personnel-clerk', id, 'rehandle', { finding: '请写明数量' })
  expect(await get('unit', `/api/c/test/matters/${id}`)).toContain(words)
  expect(JSON.parse((await get('unit', '/api/c/test/matters?fact=dissatisfied')).slice(4))).toMatchObject({ total: 1 })
  expect(JSON.parse((await get('unit', `/api/c/test/search?q=${encodeURIComponent(words)}`)).slice(4)).hits).toHaveLength(1)
})

test('the four facts go out as a file with one line for each unit and the total, and as the same in JSON', async () => {
  const csv = await get('personnel-clerk', '/api/c/test/facts.csv?procedure=suggestion&year=2026')
  const [head, unit, total] = csv.slice(4).replace('\uFEFF', '').trim().split('\r\n').map(line => line.split(','))
  expect(head).toEqual(['主办单位', '件数', '已答复', '按时答复', '逾期答复', '未答复', '现已逾期', '承诺', '已兑现', '未到期或跟踪中', '承诺逾期', '其他结束', '已评价', '不满意', '解决采纳', '正在解决', '计划解决', '留作参考', '态度满意', '结果满意', '态度基本满意', '结果基本满意', '态度不满意', '结果不满意'])
  expect(unit!.slice(0, 4)).toEqual(['区绿化市容局', '1', '1', '1'])
  expect(total!.slice(1)).toEqual(unit!.slice(1))
  expect(JSON.parse((await get('personnel-clerk', '/api/c/test/facts?procedure=suggestion')).slice(4)).total).toMatchObject({ counted: 1, promised: 1, rated: 1 })
  for (const path of ['/api/c/test/facts?procedure=nothing', '/api/c/test/facts?procedure=annual-plan', '/api/c/test/clocks?procedure=nothing']) expect((await get('personnel-clerk', path)).slice(0, 3)).toBe('404')
})

test('whoever may not know of a suggestion gets neither proposals of units nor remarks for it', async () => {
  for (const way of ['units', 'remarks']) {
    expect((await get('water-clerk', `/api/c/test/matters/${id}/${way}`)).slice(0, 3)).toBe('404')
    expect((await get('personnel-clerk', `/api/c/test/matters/${id}/${way}`)).slice(0, 3)).toBe('200')
  }
})
