import type { Database } from '../database/index.ts'
import type { Identity } from '../identity/index.ts'
import type { Hub } from '../live/hub.ts'
import type { Commits } from '../matters/commit.ts'
import type { Similar } from '../matters/similar.ts'
import type { Rosters } from '../roster/load.ts'

/** What the routes work with. */
export interface Deps {
  readonly database: Database
  readonly identity: Identity
  readonly rosters: Rosters
  readonly commits: Commits
  readonly hub: Hub
  readonly similar: Similar
  readonly now: () => Date
}
