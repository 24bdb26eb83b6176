import * as z from 'zod'

const Columns = z.record(z.string(), z.string())
/** The columns of a register, the same for what is brought in and what is given out. */
export const RegisterColumns = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string(), kind: z.string(), needed: z.boolean() }))
export type RegisterColumns = z.infer<typeof RegisterColumns>

/** What a file would come to; nothing is changed by asking. `mapping`: which heading each column is read from. */
export const RegisterCheck = z.object({
  file: z.object({ id: z.uuid(), name: z.string() }),
  columns: RegisterColumns,
  headings: z.array(z.string()), mapping: Columns, remembered: z.boolean(), unused: z.array(z.string()),
  rows: z.number(), fresh: z.number(), known: z.number(),
  faults: z.array(z.object({ row: z.number(), column: z.string(), heading: z.string(), zh: z.string(), en: z.string() })),
  unknown: z.array(z.object({ kind: z.enum(['person', 'organ']), written: z.string(), rows: z.number(), several: z.boolean(), proposals: z.array(z.object({ id: z.string(), name: z.string() })) })),
  sample: z.array(Columns),
})
export type RegisterCheck = z.infer<typeof RegisterCheck>

/** A file kept before, with its columns as they were corrected and whom its names mean (`person:…`, `organ:…` to an id or `new`). */
export const RegisterRequest = z.object({ file: z.uuid(), mapping: Columns, names: Columns })
export const RegisterEntered = z.object({ entered: z.number(), known: z.number() })
export type RegisterEntered = z.infer<typeof RegisterEntered>
