import { PgBoss } from 'pg-boss'
import { notices } from '../notice/index.ts'
import { finishRedactions } from '../matters/redaction.ts'
import { todayIs } from '../roster/roster.ts'
import type { Deps } from '../http/deps.ts'
import { recordLeaving } from './leaving.ts'
import { seal, sealKey } from './seal.ts'
import { clearPhotos, listenForForms, showAgain, takeUp } from './take-up.ts'
import { watchClocks } from './watch.ts'

type Say = (fields: object, message: string) => void

/** Everything that is done by the clock: forms not yet taken up, steps of the law, offices that ended, daily roots, redactions that a crash cut short, old sessions. */
async function daily(deps: Deps, say: Say): Promise<void> {
  const { app } = deps.database
  const { key } = sealKey(deps.database.dataDir)
  for (const { congress } of await deps.rosters.all()) {
    const today = todayIs(deps.now())
    await showAgain(deps, congress)
    await takeUp(deps, congress, say)
    await clearPhotos(app, congress)
    await watchClocks(app, deps.commits, congress, today)
    const roster = await deps.rosters.of(congress)
    if (roster) await recordLeaving(app, deps.commits, congress, roster, today)
    await finishRedactions(deps.database, congress)
    await seal(app, congress, today, key)
  }
  await deps.identity.tidy()
}

/** Starts the queue: the watch runs at once, then every quarter of an hour; one process of several does it. */
export async function startJobs(deps: Deps, say: Say): Promise<() => Promise<void>> {
  const boss = new PgBoss({ ...deps.database.jobs, schema: 'jobs', createSchema: false, max: 2, application_name: 'zhitong-jobs' } as never)
  boss.on('error', error => say({ room: 'jobs', cause: (error as Error).message }, 'job queue'))
  await boss.start()
  await boss.createQueue('daily', { policy: 'exclusive' } as never)
  await boss.work('daily', async () => daily(deps, say))
  await boss.schedule('daily', '*/15 * * * *', null as never, { tz: 'Asia/Shanghai' })
  await boss.send('daily', {})
  // Who is told, and what goes out: one process at a time, every minute.
  await boss.createQueue('notices', { policy: 'exclusive' } as never)
  await boss.work('notices', async () => notices(deps))
  await boss.schedule('notices', '* * * * *', null as never, { tz: 'Asia/Shanghai' })
  const stopListening = await listenForForms(deps, say)
  return async () => {
    await stopListening()
    await boss.stop({ graceful: true, timeout: 5_000 })
  }
}
