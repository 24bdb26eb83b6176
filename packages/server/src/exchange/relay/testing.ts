import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { TestDatabase } from '../../database/testing.ts'
import { Commits } from '../../matters/commit.ts'
import { TestOffice } from '../../matters/testing.ts'
import { addPeople, giveRoles } from '../../roster/change.ts'
import { keyFile, makeKeys, readKeyFile } from './keys.ts'
import { addPartner, confirmPartner } from './partners.ts'

/** An installation with keys of its own: one congress, its deputies' office of two, a deputy, a city deputy. */
export class Installation {
  readonly office: TestOffice
  readonly dataDir: string

  private constructor(office: TestOffice, dataDir: string) {
    this.office = office
    this.dataDir = dataDir
  }

  static async found(test: TestDatabase, congress: string): Promise<Installation> {
    const office = await TestOffice.found(test, congress)
    const { app } = test.database
    await addPeople(app, congress, [{ id: 'p1', name: '何敏' }, { id: 'p2', name: '蒋涛' }, { id: 'lead', name: '秦岚' }, { id: 'city', name: '韩越' }])
    await giveRoles(app, congress, [
      { person: 'p1', role: 'personnel-committee', from: '2020-01-01' }, { person: 'p2', role: 'personnel-committee', from: '2020-01-01' },
      { person: 'lead', role: 'deputy', from: '2020-01-01' }, { person: 'city', role: congress === 'city' ? 'deputy' : 'city-deputy', from: '2020-01-01' },
    ], 'head')
    office.rosters.forget(congress)
    const dataDir = join(test.database.dataDir, `installation-${congress}`)
    mkdirSync(dataDir, { recursive: true })
    await makeKeys(dataDir, congress)
    return new Installation(office, dataDir)
  }

  get place() {
    const { app } = this.office.test.database
    return { app, dataDir: this.dataDir, commits: new Commits(app, this.office.rosters, () => this.office.now) }
  }
  async keys() {
    return makeKeys(this.dataDir, this.office.congress)
  }
  /** The key file of another one, brought and, unless told otherwise, confirmed by both people of the office. */
  async knows(other: Installation, confirmedBy: readonly string[] = ['p1', 'p2']): Promise<string> {
    const read = await readKeyFile(keyFile(`${other.office.congress}人大`, await other.keys()))
    if (!read.ok) throw new Error(read.why)
    const { app } = this.office.test.database
    await addPartner(app, this.office.congress, read, 'p1')
    for (const person of confirmedBy) await confirmPartner(app, this.office.congress, read.fingerprint, person)
    return read.fingerprint
  }
  /** A relay before the city deputy, from a suggestion that is not accepted for want of power. */
  async relay(): Promise<string> {
    const { office } = this
    const matter = await office.open('lead', 'suggestion', { title: '增设轨道交通站点出入口', body: '早晚高峰拥堵，建议在路口东侧增设出入口。', publish: true })
    await office.taken('lead', matter, 'submit')
    await office.taken('p1', matter, 'refuse', { ground: 'power', explanation: '由市级主管部门决定。', then: 'relay', cityDeputies: ['city'] })
    return (await office.view('p1', matter))!.children[0]!.id
  }
}
