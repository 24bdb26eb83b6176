import type { Command } from './command.ts'

/** A row of the table: the words after `zhitong`, and where the command is. Loaded only when it is asked for. */
export interface Entry {
  readonly name: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order of the help. A further one is a file here and a row in this table. */
export const commands: readonly Entry[] = [
  { name: 'serve', load: async () => (await import('./serve.ts')).serve },
  { name: 'plan read', load: async () => (await import('./plan-read.ts')).planRead },
  { name: 'due', load: async () => (await import('./due.ts')).due },
  { name: 'decide', load: async () => (await import('./decide.ts')).decide },
  { name: 'clocks', load: async () => (await import('./clocks.ts')).clocks },
  { name: 'thresholds', load: async () => (await import('./thresholds.ts')).thresholds },
  { name: 'procedures', load: async () => (await import('./procedures.ts')).procedures },
  { name: 'diagram', load: async () => (await import('./diagram.ts')).diagram },
  { name: 'evaluate routing', load: async () => (await import('./evaluate.ts')).evaluateRoutingCommand },
  { name: 'congress add', load: async () => (await import('./congress-add.ts')).congressAdd },
  { name: 'calendar load', load: async () => (await import('./calendar-load.ts')).calendarLoad },
  { name: 'relay export', load: async () => (await import('./relay.ts')).relayExport },
  { name: 'relay import', load: async () => (await import('./relay.ts')).relayImport },
  { name: 'suggestion import', load: async () => (await import('./suggestion.ts')).suggestionImport },
  { name: 'suggestion export', load: async () => (await import('./suggestion.ts')).suggestionExport },
  { name: 'record verify', load: async () => (await import('./record-verify.ts')).recordVerify },
  { name: 'backup', load: async () => (await import('./backup.ts')).backup },
  { name: 'restore', load: async () => (await import('./restore.ts')).restore },
]

export type { Io, Language } from './command.ts'
export { tell } from './command.ts'
