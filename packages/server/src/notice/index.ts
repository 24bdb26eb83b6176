import type { Deps } from '../http/deps.ts'
import { remindOfClocks, writeDaily } from './daily.ts'
import { sendDue } from './send.ts'
import { tellNew } from './tell.ts'

/** Everything that telling people takes, for every congress: what is new, clocks, daily messages, what is due to go out. */
export async function notices({ database, identity, rosters, now }: Pick<Deps, 'database' | 'identity' | 'rosters' | 'now'>): Promise<void> {
  for (const { congress } of await rosters.all()) {
    while ((await tellNew(database.app, rosters, congress, now())) > 0);
    await remindOfClocks(database.app, rosters, congress, now())
    await writeDaily(database.app, congress, now())
    await sendDue({ pool: database.app, dataDir: database.dataDir, url: identity.settings.url }, congress, now())
  }
}
