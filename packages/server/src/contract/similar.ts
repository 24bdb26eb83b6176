import * as z from 'zod'
import { MatterRow } from './matter.ts'
import { Day, Name, Text } from './words.ts'

/** A text for which similar matters are wanted; it is compared and not kept. */
export const SimilarRequest = z.object({
  title: z.string().max(500).default(''),
  body: z.string().max(20_000).default(''),
  place: z.string().max(200).optional(),
  /** Only matters of these procedures. */
  procedures: z.array(z.string()).max(20).optional(),
  /** Units that are meant to handle it: the same unit is a reason. */
  units: z.array(z.string()).max(20).optional(),
  /** The matter whose text this is; it is not similar to itself. */
  except: z.uuid().optional(),
})
export type SimilarRequest = z.infer<typeof SimilarRequest>

const Where = z.object({ field: z.enum(['title', 'body']), range: z.tuple([z.number(), z.number()]) })

/** One similar matter with its reasons. Ranges are UTF-16 units of the texts compared, `[from, to)`. */
export const SimilarRow = z.object({
  matter: MatterRow,
  /** 0 to 1; the order of the rows. */
  score: z.number(),
  /** Alike enough to propose that they be one matter. Whoever is entitled decides. */
  merge: z.boolean(),
  /** The title as this reader may read it, and the body around the weightiest shared words; `from` is where it begins in the body. */
  title: z.string(),
  excerpt: z.object({ from: z.number(), text: z.string() }),
  phrases: z.array(z.object({ text: z.string(), here: Where, there: Where })),
  places: z.array(z.string()),
  /** The same thing by another word: here, there. */
  named: z.array(z.tuple([z.string(), z.string()])),
  units: z.array(Name),
  /** What came of it, in the procedure's words, and on which day. */
  outcome: z.object({ title: Text, day: Day }).nullable(),
})
export type SimilarRow = z.infer<typeof SimilarRow>

/** Up to ten, best first. `ready` is false while earlier texts are still being read after a start; ask again. */
export const SimilarList = z.object({ ready: z.boolean(), rows: z.array(SimilarRow), took: z.number() })
export type SimilarList = z.infer<typeof SimilarList>
