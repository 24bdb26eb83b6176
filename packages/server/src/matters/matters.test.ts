import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFileAsText } from '../intake/index.ts'
import { giveBack, nextNumber } from '../store/numbers.ts'
import { inCongress } from '../store/transaction.ts'
import { uuidv7 } from './id.ts'
import { inboxOf } from './inbox.ts'
import { listMatters } from './read.ts'
import { search } from './search.ts'
import { databases, publishedPlan, TestOffice, twoItems, type Refusal } from './testing.ts'
import { yearOf } from './year.ts'
import type { TestDatabase } from '../database/testing.ts'

const listAll = { sort: 'due', order: 'asc', page: 1, size: 50 } as const
const refused = (answer: unknown): Refusal => {
  expect(answer).toMatchObject({ ok: false })
  return answer as Refusal
}

describe.each(databases)('on %s', (name, start) => {
  let db: TestDatabase
  let office: TestOffice
  beforeAll(async () => {
    console.log(`» store tests ran on ${name}`)
    db = await start()
    office = await TestOffice.found(db)
  })
  afterAll(() => db?.stop())

  test('an adopted plan opens one matter for each of its items, each with a clock from its months', async () => {
    const { plan, children } = await publishedPlan(office)
    expect(children).toHaveLength(2)
    const view = (await office.view('clerk', plan))!
    expect(view.row.state).toBe('published')
    expect(view.chain.verified).toBe(true)
    expect(view.record.find(entry => entry.step === 'adopt')).toMatchObject({ person: { id: 'clerk' }, onBehalfOf: { id: 'ballot' } })
    const item = (await office.view('clerk', children[0]!))!
    expect(item.row).toMatchObject({ title: '生活垃圾管理条例执法检查', form: '执法检查', months: [[4, 6]], year: 2026, due: { day: '2026-06-30' } })
  })

  test('an item without evidence is not done; with a paper it is', async () => {
    const { children } = await publishedPlan(office)
    const item = children[0]!
    await office.taken('clerk', item, 'assign', { committeeId: 'urban', owner: 'engineer' })
    await office.taken('engineer', item, 'start')
    expect(refused(await office.take('engineer', item, 'finish', { result: '完成' })).ground).toBe('needs')
    await office.taken('engineer', item, 'addEvidence', { what: '检查报告' }, { papers: [{ paper: 'evidence' }] })
    await office.taken('engineer', item, 'finish', { result: '完成' })
    expect((await office.view('clerk', item))!.row).toMatchObject({ final: true, evidence: { papers: 1 } })
  })

  test('the result of an item is public only when a second person has published it', async () => {
    const { children } = await publishedPlan(office)
    const item = children[0]!
    await office.taken('clerk', item, 'start')
    await office.taken('clerk', item, 'addEvidence', { what: '报告' }, { papers: [{ paper: 'evidence' }] })
    await office.taken('clerk', item, 'finish', { result: '秘不示人的结果' })
    const published = async () => JSON.stringify((await inCongress(db.database.portal, office.congress, client => client.query('select view from office.published where id = $1', [item]), 'read')).rows)
    expect(await published()).not.toContain('秘不示人')
    expect(refused(await office.take('clerk', item, 'publishResult', { checked: true })).ground).toBe('needs')
    await office.taken('head', item, 'publishResult', { checked: true })
    expect(await published()).toContain('秘不示人')
  })

  test('what a step would make public is searched; what is found goes out only when the publisher confirms it', async () => {
    const { children } = await publishedPlan(office)
    const item = children[0]!
    await office.taken('clerk', item, 'start')
    await office.taken('clerk', item, 'addEvidence', { what: '报告' }, { papers: [{ paper: 'evidence' }] })
    await office.taken('clerk', item, 'finish', { result: '请与联系人欧阳明联系，手机13812345678。' })
    const asked = refused(await office.take('head', item, 'publishResult', { checked: true }))
    expect(asked.ground).toBe('findings')
    const found = (asked.detail as { text: string }[]).map(one => one.text)
    expect(found).toContain('13812345678')
    expect((await office.take('head', item, 'publishResult', { checked: true }, { confirmed: found.slice(1) })).ok).toBe(false)
    await office.taken('head', item, 'publishResult', { checked: true }, { confirmed: found })
    const view = (await office.view('clerk', item))!
    expect(view.record[0]!.fields.find(field => field.field === 'confirmed')!.value).toEqual(found)
  })

  test('a mark of secrecy cannot be confirmed into the public', async () => {
    const { children } = await publishedPlan(office)
    await office.taken('clerk', children[0]!, 'notDone', { reason: '机密★10年\n情况说明' })
    expect(refused(await office.take('head', children[0]!, 'publishResult', { checked: true }, { confirmed: ['机密★10年'] })).ground).toBe('secret')
  })

  test('the same id with the same input is answered again and done once; with other input it is refused', async () => {
    const key = uuidv7()
    const open = (title: string) => office.perform('clerk', { do: 'open', procedure: 'annual-plan', input: { kind: 'work-points', title, year: 2026 } } as never, key)
    const first = await open('甲')
    expect(await open('甲')).toMatchObject({ ok: true, repeated: true, matter: (first as { matter: string }).matter })
    expect(refused(await open('乙')).ground).toBe('key')
  })

  test('a stale number, a wrong person, a future day and an ended role are refused, and the record is unchanged', async () => {
    const { children } = await publishedPlan(office)
    const item = children[0]!
    const before = await office.stored(item)
    const step = { do: 'step', matter: item, step: 'start', seq: before.seq } as const
    expect(refused(await office.perform('clerk', { ...step, seq: before.seq - 1 } as never)).ground).toBe('stale')
    expect(refused(await office.perform('mayor', step as never)).ground).toBe('by')
    expect(refused(await office.perform('clerk', { ...step, day: '2027-01-01' } as never)).ground).toBe('future')
    expect(refused(await office.perform('stranger', { ...step } as never)).ground).toBe('by')
    expect(await office.stored(item)).toEqual(before)
  })

  test('what nobody published is missing for a stranger, in the list, by search and in the year', async () => {
    const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: '尚未公开的紫藤花计划', year: 2026 })
    expect(await office.view('stranger', plan)).toBeUndefined()
    const asking = await office.asking('stranger')
    expect((await listMatters(db.database.app, asking, { ...listAll, q: '紫藤花' })).total).toBe(0)
    expect((await search(db.database.app, asking, '紫藤', 20)).hits).toEqual([])
    expect((await yearOf(db.database.app, asking, 2026)).plans.map(row => row.id)).not.toContain(plan)
    expect((await search(db.database.app, await office.asking('clerk'), '藤花计', 20)).hits[0]).toMatchObject({ id: plan })
  })

  test('an inbox holds what waits for its reader, with the due day and its ground', async () => {
    const { children } = await publishedPlan(office)
    const inbox = await inboxOf(db.database.app, await office.asking('clerk'))
    const row = inbox.mine.find(one => one.matter.id === children[0])
    expect(row).toMatchObject({ due: { day: '2026-06-30', ground: { basis: 'practice' } } })
    expect((await inboxOf(db.database.app, await office.asking('stranger'))).mine).toEqual([])
  })

  test('whoever is asked to sign finds it in the inbox until it is signed, and again when the text was changed; the draft stays its author’s', async () => {
    const draft = await office.open('deputy', 'suggestion', { title: '关于路灯的建议', body: '北门两盏路灯坏了。', publish: true, invited: ['member'] })
    const asked = async () => (await inboxOf(db.database.app, await office.asking('member'))).mine.filter(row => row.matter.id === draft).map(row => row.step)
    expect(await asked()).toEqual(['cosign'])
    await office.taken('member', draft, 'cosign')
    expect(await asked()).toEqual([])
    await office.taken('deputy', draft, 'reword', { title: '关于路灯的建议', body: '北门三盏路灯坏了。', publish: true })
    expect(await asked()).toEqual(['cosign'])
    const mine = (await listMatters(db.database.app, await office.asking('member'), { ...listAll, mine: 'yes' })).rows
    expect(mine.map(row => [row.id, row.owner?.id])).toEqual([[draft, 'deputy']])
    expect((await listMatters(db.database.app, await office.asking('clerk'), { ...listAll, mine: 'yes' })).rows.some(row => row.id === draft)).toBe(false)
  })

  test('a list is filtered, sorted and counted in the database', async () => {
    const list = await listMatters(db.database.app, await office.asking('clerk'), { ...listAll, form: '执法检查', size: 2, sort: 'updated', order: 'desc' })
    expect(list.rows).toHaveLength(2)
    expect(list.total).toBeGreaterThan(2)
    expect(list.rows.every(row => row.form === '执法检查')).toBe(true)
  })

  test('a refused step gives its number back: registers have no gaps', async () => {
    const open = (text: unknown) => office.perform('clerk', { do: 'open', procedure: 'instruction', input: { subject: '部署', source: '市人大', dated: '2026-03-01', year: 2026, text } } as never)
    await open('一')
    refused(await open(''))
    await open('二')
    const rows = (await inCongress(db.database.app, office.congress, client => client.query(`select number from office.matter where procedure = 'instruction' order by number`), 'read')).rows
    expect(rows.map(row => row.number)).toEqual(['〔2026〕1号', '〔2026〕2号'])
  })

  test('a number that was drawn and not used goes back, and is the next', async () => {
    const drawn = await inCongress(db.database.app, office.congress, async client => {
      const draw = () => nextNumber(client, office.congress, 'letter', 2026)
      const [first, second] = [await draw(), await draw()]
      await giveBack(client, office.congress, 'letter', 2026)
      return [first, second, await draw()]
    })
    expect(drawn).toEqual(['〔2026〕1号', '〔2026〕2号', '〔2026〕2号'])
  })

  test('sixty people acting at once share commits, and every act stands once', async () => {
    const { children } = await publishedPlan(office)
    const item = children[0]!
    await office.taken('clerk', item, 'start')
    const plans = await Promise.all(Array.from({ length: 60 }, (_, n) => office.perform('clerk', { do: 'open', procedure: 'annual-plan', input: { kind: 'work-points', title: `并发${n}`, year: 2027 } } as never)))
    expect(new Set(plans.map(plan => (plan as { matter: string }).matter)).size).toBe(60)
    const { seq } = await office.stored(item)
    const race = await Promise.all(Array.from({ length: 5 }, () => office.perform('clerk', { do: 'step', matter: item, step: 'replan', seq, input: { months: [[5, 5]], ground: '会期调整' } } as never)))
    expect(race.filter(one => one.ok)).toHaveLength(1)
  })

  test('a session of one congress can neither read nor write another’s rows, even with a query that forgets the congress', async () => {
    const other = await TestOffice.found(db, 'other')
    await other.open('clerk', 'annual-plan', { kind: 'work-points', title: '另一个', year: 2026 })
    const tables = ['matter', 'entry', 'content', 'clock', 'waiting', 'outbox', 'person', 'role_held', 'organ', 'answered', 'congress']
    await inCongress(db.database.app, 'other', async client => {
      for (const table of tables) {
        const { rows } = await client.query(`select congress from office.${table}`)
        expect(rows.every(row => row.congress === 'other'), table).toBe(true)
      }
    }, 'read')
    await expect(inCongress(db.database.app, 'other', client => client.query(`insert into office.organ values ('test', 'x', 'office', 'x', 'x')`))).rejects.toThrow(/row-level security/)
    const none = await db.database.app.query('select * from office.matter')
    expect(none.rows).toEqual([])
    expect((await search(db.database.app, await other.asking('clerk'), '垃圾管理', 20)).hits).toEqual([])
  })

  test('the record cannot be rewritten by the application’s role, nor read by the portal’s', async () => {
    await expect(inCongress(db.database.app, office.congress, client => client.query('update office.entry set seq = 2'))).rejects.toThrow(/permission denied/)
    await expect(inCongress(db.database.app, office.congress, client => client.query('delete from office.content'))).rejects.toThrow(/permission denied/)
    await expect(inCongress(db.database.portal, office.congress, client => client.query('select * from office.matter'))).rejects.toThrow(/permission denied/)
    await expect(db.database.app.query('select * from identity.holder')).rejects.toThrow(/permission denied/)
    const { rows } = await db.database.app.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  })

  test('the year-end table is made from what happened, when every item has ended', async () => {
    const { plan, children } = await publishedPlan(office, '年终')
    expect(refused(await office.take('clerk', plan, 'complete')).ground).toBe('awaits')
    await office.taken('clerk', children[0]!, 'start')
    await office.taken('clerk', children[0]!, 'addEvidence', { what: '检查报告' }, { papers: [{ paper: 'evidence' }] })
    await office.taken('clerk', children[0]!, 'finish', { result: '完成' })
    const waitsForMe = async () => (await inboxOf(db.database.app, await office.asking('clerk'))).mine.some(row => row.matter.id === plan && row.step === 'complete')
    expect(await waitsForMe()).toBe(false)
    expect((await office.view('clerk', plan))!.next!.zh).toContain('等下面的')
    await office.taken('clerk', children[1]!, 'drop', { ground: '议题调整' })
    expect(await waitsForMe()).toBe(true)
    await office.taken('clerk', plan, 'complete')
    const paper = (await office.view('clerk', plan))!.papers.find(one => one.paper === 'completion')!
    const { rows: [file] } = await inCongress(db.database.app, office.congress, client => client.query<{ bytes: Buffer }>('select bytes from office.file where id = $1', [paper.file!.id]), 'read')
    const read = await readFileAsText(new Uint8Array(file!.bytes), paper.file!.name)
    expect(read.ok && read.text).toMatch(/生活垃圾管理条例执法检查[\s\S]*已有结果[\s\S]*材料1件[\s\S]*老旧小区加装电梯工作[\s\S]*调出计划/)
    expect(refused(await office.take('clerk', plan, 'publishCompletion')).ground).toBe('needs')
    await office.taken('head', plan, 'publishCompletion')
  })

  test('plan items keep their doubts until somebody settles them', async () => {
    const plan = await office.open('clerk', 'annual-plan', { kind: 'supervision-plan', title: '监督工作计划', year: 2026 })
    const doubt = { kind: 'number', printed: '810名', reading: '8—10名', certain: false, range: [0, 4], zh: '可能是8—10名', en: 'perhaps 8–10' }
    await office.taken('clerk', plan, 'read', { text: '…', items: [{ ...twoItems[0], doubts: [doubt] }] }, { papers: [{ paper: 'source' }] })
    expect(refused(await office.take('clerk', plan, 'submit')).zh).toContain('疑点')
    await office.taken('clerk', plan, 'correct', { items: [{ ...twoItems[0], doubts: [] }] })
    await office.taken('clerk', plan, 'submit')
    await office.taken('clerk', plan, 'pass', { meeting: '第三十一次主任会议' })
    expect((await office.view('clerk', plan))!.children).toHaveLength(1)
  })
})
