import type { Day, Refusal } from '@zhitong/kernel'
import type { MatterView } from '../contract/index.ts'
import { databases, startEmbeddedTest, type TestDatabase } from '../database/testing.ts'
import { addCongress, addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import { Rosters } from '../roster/load.ts'
import { Commits, type Answer, type Command } from './commit.ts'
import { uuidv7 } from './id.ts'
import { readMatter } from './read.ts'

type Said<T> = T extends unknown ? Omit<T, 'key' | 'person'> : never

const organs = [
  { id: 'office', kind: 'office', zh: '常委会办公室', en: 'Office' },
  { id: 'urban', kind: 'committee', zh: '城市建设环境保护委员会', en: 'Urban committee' },
  { id: 'government', kind: 'organ', zh: '区人民政府', en: 'Government' },
  { id: 'greening', kind: 'unit', zh: '区绿化市容局', en: 'Greening' },
]
const people: [id: string, name: string, roles: { role: string; organ?: string; head?: boolean }[]][] = [
  ['clerk', '沈静宜', [{ role: 'office', organ: 'office' }]],
  ['head', '顾晓雯', [{ role: 'office', organ: 'office' }, { role: 'office-head', organ: 'office', head: true }]],
  ['engineer', '方建华', [{ role: 'committee', organ: 'urban' }]],
  ['mayor', '吴思远', [{ role: 'organ', organ: 'government', head: true }]],
  ['unit', '郑伟民', [{ role: 'unit', organ: 'greening' }]],
  ['member', '陆文娟', [{ role: 'deputy' }, { role: 'sc-member' }]],
  ['deputy', '许建中', [{ role: 'deputy' }]],
  ['stranger', '丁佩兰', []],
]

/** A small congress on a real database, with a clock that tests set. */
export class TestOffice {
  readonly test: TestDatabase
  readonly congress: string
  readonly rosters: Rosters
  readonly commits: Commits
  now = new Date('2026-03-02T02:00:00Z')

  constructor(test: TestDatabase, congress: string) {
    this.test = test
    this.congress = congress
    this.rosters = new Rosters(test.database.app)
    this.commits = new Commits(test.database.app, this.rosters, () => this.now)
  }

  static async found(test: TestDatabase, congress = 'test'): Promise<TestOffice> {
    const { app } = test.database
    await addCongress(app, { id: congress, zh: '试验区人大', en: 'Test congress' })
    await addOrgans(app, congress, organs)
    await addPeople(app, congress, people.map(([id, name]) => ({ id, name })))
    await giveRoles(app, congress, people.flatMap(([person, , roles]) => roles.map(role => ({ person, ...role, from: '2020-01-01' }))), 'head')
    return new TestOffice(test, congress)
  }

  on(day: string): this {
    this.now = new Date(`${day}T02:00:00Z`)
    return this
  }
  get today(): Day {
    return this.now.toISOString().slice(0, 10) as Day
  }

  perform(person: string, command: Said<Command>, key = uuidv7()): Promise<Answer> {
    return this.commits.perform(this.congress, { ...command, key, person } as Command)
  }
  async open(person: string, procedure: string, input: unknown): Promise<string> {
    const answer = await this.perform(person, { do: 'open', procedure, input } as Said<Command>)
    if (!answer.ok) throw new Error(`${answer.en} ${JSON.stringify(answer.fields)}`)
    return answer.matter
  }
  async take(person: string, matter: string, step: string, input?: unknown, more: object = {}): Promise<Answer> {
    const view = await this.stored(matter)
    return this.perform(person, { do: 'step', matter, seq: view.seq, step, input, ...more } as Said<Command>)
  }
  async taken(person: string, matter: string, step: string, input?: unknown, more: object = {}): Promise<void> {
    const answer = await this.take(person, matter, step, input, more)
    if (!answer.ok) throw new Error(`${step}: ${answer.en} ${JSON.stringify(answer.fields)}`)
  }
  async stored(matter: string): Promise<{ seq: number; state: string }> {
    const client = await this.test.database.app.connect()
    try {
      await client.query(`begin; set local app.congress = '${this.congress}'`)
      const { rows } = await client.query('select seq, state from office.matter where congress = $1 and id = $2', [this.congress, matter])
      await client.query('commit')
      return rows[0]
    } finally {
      client.release()
    }
  }
  async view(person: string, matter: string): Promise<MatterView | undefined> {
    const roster = (await this.rosters.of(this.congress))!
    return readMatter(this.test.database.app, { congress: this.congress, roster, reader: roster.reader(person, this.today), today: this.today, at: this.now.toISOString() }, matter)
  }
  async asking(person: string) {
    const roster = (await this.rosters.of(this.congress))!
    return { congress: this.congress, roster, reader: roster.reader(person, this.today), today: this.today, at: this.now.toISOString() }
  }
}

/** Two items of a plan, as a reader gives them. */
export const twoItems = [
  { type: '执法检查', subject: '生活垃圾管理条例执法检查', organ: '区人民政府', committee: '城建环保委', organId: 'government', committeeId: 'urban', months: [[4, 6]], laws: ['生活垃圾管理条例'], quote: '对《生活垃圾管理条例》开展执法检查', range: [0, 18], change: null, doubts: [] },
  { type: '听取和审议专项工作报告', subject: '老旧小区加装电梯工作', organ: '区人民政府', committee: '城建环保委', organId: 'government', committeeId: 'urban', months: [[7, 7]], laws: [], quote: '听取加装电梯工作的报告', range: [20, 31], change: null, doubts: [] },
]

/** A plan adopted and published, with its two children. */
export async function publishedPlan(office: TestOffice, title = '2026年度工作要点'): Promise<{ plan: string; children: string[] }> {
  const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title, year: 2026 })
  await office.taken('clerk', plan, 'read', { text: '全文', items: twoItems }, { papers: [{ paper: 'source' }] })
  await office.taken('clerk', plan, 'submit')
  await office.taken('clerk', plan, 'pass', { meeting: '第二十一次主任会议' })
  await office.taken('clerk', plan, 'adopt', { sitting: '第十二次会议' }, { count: { members: 38, present: 36, for: 35, against: 0, abstain: 1 } })
  await office.taken('clerk', plan, 'check', { text: '全文', findings: [] })
  await office.taken('head', plan, 'publish')
  const view = (await office.view('clerk', plan))!
  return { plan, children: view.children.map(child => child.id) }
}

export { databases, startEmbeddedTest }
export type { Refusal }
