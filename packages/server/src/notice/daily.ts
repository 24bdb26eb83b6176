import { remindersOn, toDay, toNumber, type Day, type Matter } from '@zhitong/kernel'
import type pg from 'pg'
import { keysOf } from '../matters/keys.ts'
import { procedureOf } from '../matters/house.ts'
import { uuidv7 } from '../matters/id.ts'
import { dayWords } from '../matters/value-words.ts'
import { clockTitle } from '../matters/words.ts'
import type { Rosters } from '../roster/load.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { gatewayIn } from './gateway.ts'
import { hasCome, shanghaiTime } from './hours.ts'
import { peopleByKey } from './people.ts'
import { queue, write, type Telling, type Text } from './tell.ts'

/** When clocks are looked at, in Shanghai. */
const remindAt = '08:00'
/** So many days that nobody looked are made up for. */
const mostMissed = 7
/** No ladder of a clock begins earlier, in days. */
const farthest = 130

/** Takes a day for one purpose; false where it was taken before, by whichever process. */
const taken = async (client: Client, congress: string, what: string, day: Day, now: Date): Promise<boolean> =>
  (await client.query('insert into office.notice_day (congress, what, day, at) values ($1, $2, $3, $4) on conflict do nothing', [congress, what, day, now])).rowCount === 1

const lastDay = async (client: Client, congress: string, what: string): Promise<{ day: Day; at: Date } | undefined> =>
  (await client.query<{ day: Day; at: Date }>('select day, at from office.notice_day where congress = $1 and what = $2 order by day desc limit 1', [congress, what])).rows[0]

/** Reminds of clocks as their ladders say, once a day, those of days on which nobody looked included. Returns how many were told. */
export async function remindOfClocks(pool: pg.Pool, rosters: Rosters, congress: string, now: Date): Promise<number> {
  const roster = await rosters.of(congress)
  if (!roster || !hasCome(now, remindAt)) return 0
  const { day: today } = shanghaiTime(now)
  return inCongress(pool, congress, async client => {
    const before = await lastDay(client, congress, 'remind')
    if (!(await taken(client, congress, 'remind', today, now))) return 0
    const from = before ? Math.max(toNumber(before.day) + 1, toNumber(today) - mostMissed) : toNumber(today)
    const { rows } = await client.query<{ fold: Matter; parties: Record<string, string[]> | null }>(
      `select m.fold, (select p.fold->'parties' from office.matter p where p.congress = m.congress and p.id = m.parent) as parties
       from office.matter m where m.congress = $1 and not m.final and exists (select from office.clock c where c.congress = m.congress and c.matter = m.id and c.running and c.due between $2 and $3)`,
      [congress, today, toDay(toNumber(today) + farthest)])
    const people = peopleByKey(roster, today)
    const tellings: Telling[] = []
    for (const { fold, parties } of rows) {
      const procedure = procedureOf(fold.procedure)
      const due = new Map<string, Day>()
      for (let number = from; number <= toNumber(today); number += 1)
        for (const reminder of remindersOn(procedure, fold, toDay(number), roster.calendar, roster.settings(today))) if (reminder.due >= today) due.set(reminder.clock, reminder.due)
      for (const [clock, on] of due) {
        const steps = fold.clocks[clock]!.stops.flatMap(step => [(procedure.steps as Record<string, { by: string | string[] }>)[step]?.by ?? []].flat())
        const keys = new Set(steps.flatMap(who => keysOf(who, procedure, fold, parties ?? undefined)))
        const says = dueWords(clockTitle(procedure, clock), on, today)
        for (const key of keys) for (const person of people.get(key) ?? []) tellings.push({ person, matter: fold.id, kind: 'clock', about: `clock ${clock} ${on} ${today}`, says })
      }
    }
    return write(client, congress, roster, tellings, now, today)
  })
}

function dueWords(title: Text, due: Day, today: Day): Text {
  const left = toNumber(due) - toNumber(today)
  const day = dayWords(due, today)
  return left === 0 ? { zh: `“${title.zh}”今天到期`, en: `“${title.en}” is due today` } : { zh: `“${title.zh}”还有${left}天，${day.zh}到期`, en: `“${title.en}” is due on ${day.en}, in ${left} day${left === 1 ? '' : 's'}` }
}

/** One message a day to those who asked for it: how many matters have news, and where to look. */
export async function writeDaily(pool: pg.Pool, congress: string, now: Date): Promise<number> {
  return inCongress(pool, congress, async client => {
    const gateway = await gatewayIn(client, congress)
    if (!gateway?.on || !hasCome(now, gateway.dailyAt)) return 0
    const before = await lastDay(client, congress, 'daily')
    if (!(await taken(client, congress, 'daily', shanghaiTime(now).day, now))) return 0
    const { rows } = await client.query<{ person: string; n: number }>(
      `select n.person, count(distinct n.matter)::int as n from office.notice n join office.notice_address a on a.congress = n.congress and a.person = n.person
       where n.congress = $1 and a.daily and a.number is not null and n.read_at is null and n.at > $2 and n.at <= $3 group by n.person`,
      [congress, before?.at ?? new Date(now.getTime() - 86_400_000), now])
    await queue(client, congress, rows.map(({ person, n }) => ({ id: uuidv7(), person, matter: null, via: 'gateway', next: now, notices: n })), now)
    return rows.length
  })
}
