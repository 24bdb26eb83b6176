import { calendar, loadYear, type Calendar } from '@zhitong/kernel'
import { placeOf } from './place.ts'

/**
 * The calendar with the years that were loaded into this installation (`zhitong calendar load`, settings), of several
 * congresses the one loaded last. The published one where nothing is installed here or it cannot be asked.
 */
export async function loadedCalendar(): Promise<Calendar> {
  const { openDatabase } = await import('../database/index.ts')
  const { Rosters } = await import('../roster/load.ts')
  try {
    const database = await openDatabase({ ...placeOf(), join: true, existing: true })
    try {
      const rosters = new Rosters(database.app)
      const all = await Promise.all((await rosters.all()).map(({ congress }) => rosters.of(congress)))
      const years = all.flatMap(roster => roster?.rows.years ?? []).sort((a, b) => +new Date(a.at) - +new Date(b.at))
      return years.reduce((known, { notice }) => loadYear(known, notice), calendar())
    } finally {
      await database.close()
    }
  } catch {
    return calendar()
  }
}
