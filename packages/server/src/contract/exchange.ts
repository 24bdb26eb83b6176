import * as z from 'zod'
import { Name, Text } from './words.ts'

/** Another installation: written to and read from once two people confirmed its fingerprint. */
export const PartnerView = z.object({
  fingerprint: z.string(), name: z.string(), by: Name, at: z.string(), ready: z.boolean(),
  retired: z.object({ by: Name, at: z.string() }).nullable(),
  confirmed: z.array(z.object({ person: Name, at: z.string() })),
  /** May this reader confirm it now? */
  mine: z.boolean(),
})
export type PartnerView = z.infer<typeof PartnerView>

export const ExchangeFileView = z.object({ direction: z.enum(['out', 'in']), id: z.uuid(), version: z.number(), kind: z.string(), partner: z.string(), matter: z.uuid(), by: Name, at: z.string() })
export type ExchangeFileView = z.infer<typeof ExchangeFileView>

/** Keys, partners and the files that came and went; of no interest to those who may not exchange, and then empty. */
export const ExchangeView = z.object({
  may: z.boolean(), keeps: z.boolean(),
  own: z.object({ name: z.string(), fingerprint: z.string() }).nullable(),
  partners: z.array(PartnerView),
  /** Procedures whose matters go out as a file (`sends`) and those that came as one (`opens`). */
  sends: z.array(z.string()), opens: z.array(z.string()),
  files: z.array(ExchangeFileView),
})
export type ExchangeView = z.infer<typeof ExchangeView>

export const ImportedFile = z.object({ kind: z.enum(['relay', 'answer']), matter: z.uuid(), repeated: z.boolean(), steps: z.number(), from: z.string(), says: Text })
export type ImportedFile = z.infer<typeof ImportedFile>
