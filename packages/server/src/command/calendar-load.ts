import { calendar, loadYear, type CalendarYear } from '@zhitong/kernel'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { withDatabase } from './place.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const named = z.union([z.string().transform(zh => ({ zh, en: zh })), z.object({ zh: z.string(), en: z.string() })])
const File = z.object({ year: z.number().int(), source: z.string().min(1), holidays: z.record(day, named), makeUp: z.record(day, named) })

export const calendarLoad: Command = {
  name: 'calendar load',
  summary: { zh: '载入一年的放假安排', en: 'load a year of the working-day calendar' },
  usage: {
    zh: `zhitong calendar load 文件

文件是 JSON：{"year":2027,"source":"国办发明电〔2026〕…号","holidays":{"2027-01-01":"元旦",…},"makeUp":{"2027-02-07":"春节",…}}
所有人大都载入，暂计的期限随即重算，作为一条记录。
`,
    en: `zhitong calendar load FILE

The file is JSON: {"year":2027,"source":"…","holidays":{"2027-01-01":"New Year",…},"makeUp":{"2027-02-07":"Spring Festival",…}}
It is loaded for every congress; provisional clocks are counted anew, as entries.
`,
  },
  async run(args, io) {
    const read = readOptions(args, {}, 1)
    if (isText(read)) return tell(io, read)
    const [name] = read.positionals
    if (name === undefined) return tell(io, { zh: '请给出放假安排的文件。', en: 'Name the file of the notice.' })
    let notice: CalendarYear
    let source: string
    try {
      const file = File.parse(JSON.parse((await readFile(name, 'utf8')).replace(/^\ufeff/, '')))
      notice = file
      source = file.source
      loadYear(calendar(), notice)
    } catch (error) {
      const why = error instanceof z.ZodError ? error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ') : (error as Error).message
      return tell(io, { zh: `文件读不了或者放假安排不对，没有载入：${why}`, en: `The file cannot be read or the notice cannot be right; nothing was loaded: ${why}` })
    }
    const { provisionalMatters, setCalendarYear } = await import('../roster/change.ts')
    const { Rosters } = await import('../roster/load.ts')
    const { Commits } = await import('../matters/commit.ts')
    const { uuidv7 } = await import('../matters/id.ts')
    return withDatabase(io, async database => {
      const rosters = new Rosters(database.app)
      const commits = new Commits(database.app, rosters)
      let recounted = 0
      for (const { congress } of await rosters.all()) {
        await setCalendarYear(database.app, congress, notice, source, 'calendar load')
        rosters.forget(congress)
        for (const matter of await provisionalMatters(database.app, congress)) {
          await commits.perform(congress, { do: 'recount', matter, key: uuidv7(), person: 'law' })
          recounted += 1
        }
      }
      io.out(`${notice.year} ${recounted}\n`)
      return 0
    }, { existing: true })
  },
}
