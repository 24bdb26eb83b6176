import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepPrivate, PlaceError, type Database } from '../database/index.ts'
import { inventPassword, type Identity } from '../identity/index.ts'
import { Rosters } from '../roster/load.ts'
import { addCongress, addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import { organs } from './organs.ts'
import { demoAccounts, roster } from './roster.ts'
import { planYear, walkYear } from './year.ts'

const demoId = 'demo'

export interface DemoAccount { username: string; password: string; office: string; name: string }

/**
 * Founds the demo congress: people, organs, roles, accounts with fresh passwords, and a year of work up to today. The
 * people and what happened are the same on every machine; only passwords and ids are not.
 */
export async function foundDemo(database: Database, identity: Identity, now: Date): Promise<DemoAccount[]> {
  const pool = database.app
  mkdirSync(database.dataDir, { recursive: true })
  keepPrivate(mark(database.dataDir), '')
  await addCongress(pool, { id: demoId, zh: '示范区人民代表大会', en: 'People’s Congress of the Demo District', demo: true })
  await addOrgans(pool, demoId, organs)
  const people = roster()
  const made: DemoAccount[] = []
  const accounts = new Map<string, string>()
  for (const person of people) {
    if (!person.username) continue
    const password = `${inventPassword().slice(0, 8)}-${randomInt(100, 1000)}`
    const account = await identity.createAccount({ username: person.username, name: person.name, password, demo: true, changePassword: false })
    if (!('id' in account)) throw new Error(account.en)
    accounts.set(person.id, account.id)
    made.push({ username: person.username, password, office: demoAccounts[person.username]!, name: person.name })
  }
  await addPeople(pool, demoId, people.map(({ id, name }) => ({ id, name, account: accounts.get(id) })))
  const year = planYear(now)
  const from = `${year - 2}-01-10`
  await giveRoles(pool, demoId, people.flatMap(person => person.roles.map(role => ({ person: person.id, ...role, term: '第九届', from }))), 'office-head')
  await walkYear(database, new Rosters(pool), now)
  keepPrivate(join(database.dataDir, 'demo-accounts.json'), JSON.stringify(made, null, 2))
  rmSync(mark(database.dataDir))
  return made
}

/** Stands while the demo is being founded. */
const mark = (dataDir: string): string => join(dataDir, 'demo.founding')

/** Whether a founding was killed half-way: half a year of work, and passwords that nobody was told. */
export const cutShort = (dataDir: string): boolean => existsSync(mark(dataDir))

/** Lets the half-founded demo go, with the stopped database that holds nothing else. One that is not ours is not touched. */
export function clearCutShort(dataDir: string, databaseUrl: string | undefined): void {
  if (databaseUrl) {
    throw new PlaceError(
      '示范人大上次建到一半被中断。请让 DATABASE_URL 指向一个新的空数据库。',
      'The demo congress was cut short while it was founded. Name a new, empty database with DATABASE_URL.',
    )
  }
  rmSync(join(dataDir, 'postgres'), { recursive: true, force: true })
  rmSync(mark(dataDir))
}
