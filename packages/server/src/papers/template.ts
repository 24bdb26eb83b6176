import type { Live } from '../matters/live.ts'
import type { Roster } from '../roster/roster.ts'
import type { Client } from '../store/transaction.ts'

interface Made {
  readonly name: string
  readonly bytes: Buffer
}
/** What a template is told: the matter before the step, what the step says, who takes it, and what came of it. */
export type Template = (given: {
  client: Client; congress: string; roster: Roster; live: Live; title: string; day: string
  input: unknown; actor: string; number: string | undefined; due: Readonly<Record<string, string>>
}) => Promise<Made>
