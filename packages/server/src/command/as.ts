import type { Text } from '@zhitong/kernel'
import type { Database } from '../database/index.ts'
import type { Asking } from '../matters/read.ts'

/** Whoever runs a command on the machine says as whom: by id, or by a name that one person has. */
export async function askingAs(database: Database, congress: string, as: string) {
  const { Rosters } = await import('../roster/load.ts')
  const { Commits } = await import('../matters/commit.ts')
  const { todayIs } = await import('../roster/roster.ts')
  const rosters = new Rosters(database.app)
  const roster = await rosters.of(congress)
  if (!roster) return { zh: `没有人大“${congress}”。`, en: `There is no congress “${congress}”.` } satisfies Text
  const personNamed = (name: string): string | Text => {
    if (roster.people.has(name)) return name
    const called = roster.rows.people.filter(person => person.name === name)
    return called.length === 1 ? called[0]!.id : called.length === 0
      ? { zh: `名册里没有“${name}”。`, en: `The roster has no “${name}”.` }
      : { zh: `名册里有几位“${name}”，请写编号：${called.map(person => person.id).join('、')}。`, en: `Several people are called “${name}”; give an id: ${called.map(person => person.id).join(', ')}.` }
  }
  const person = personNamed(as)
  if (typeof person !== 'string') return person
  const at = new Date()
  const today = todayIs(at)
  const asking: Asking & { readonly person: string } = { congress, roster, reader: roster.reader(person, today), today, at: at.toISOString(), person }
  return { asking, personNamed, rosters, place: { app: database.app, dataDir: database.dataDir, commits: new Commits(database.app, rosters) } }
}
