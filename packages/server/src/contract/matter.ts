import * as z from 'zod'
import { ClockNow, ClockView } from './clock.ts'
import { Day, Ground, Name, Refused, Text } from './words.ts'

/** One row of every list and of the year board. */
export const MatterRow = z.object({
  id: z.uuid(),
  procedure: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateTitle: Text,
  final: z.boolean(),
  seq: z.number(),
  form: z.string().nullable(),
  year: z.number().nullable(),
  /** Planned months, each range 1–12. */
  months: z.array(z.tuple([z.number(), z.number()])),
  item: z.number().nullable(),
  /** Who has it in hand now (committee, unit, office, person). */
  owner: Name.nullable(),
  committee: Name.nullable(),
  parent: z.uuid().nullable(),
  /** The matter that it belongs to, where the reader may know of that. */
  of: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable() }).nullable(),
  /** The nearest running clock. */
  due: z.object({ clock: z.string(), title: Text, day: Day, now: ClockNow, left: z.number(), ground: Ground }).nullable(),
  /** Evidence, never a percentage: papers that exist, linked or child matters that reached their end. */
  evidence: z.object({ papers: z.number(), ended: z.number() }),
  public: z.boolean(),
  updated: z.string(),
})
export type MatterRow = z.infer<typeof MatterRow>

export const MatterList = z.object({
  rows: z.array(MatterRow),
  total: z.number(),
  /** True when `total` is a lower bound because counting stopped there. */
  more: z.boolean(),
})
export type MatterList = z.infer<typeof MatterList>

/** Each figure of the four facts leads to its rows under one of these; the last four are promises themselves. */
export const factKeys = ['counted', 'answered', 'inTime', 'late', 'waiting', 'overdue', 'promising', 'rated', 'satisfied', 'dissatisfied', 'promised', 'kept', 'open', 'openLate'] as const
export type FactKey = (typeof factKeys)[number]

/** Filters of a list; the same words stand in the address bar. */
export const MatterQuery = z.object({
  procedure: z.string().optional(),
  state: z.string().optional(),
  final: z.enum(['yes', 'no']).optional(),
  form: z.string().optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  committee: z.string().optional(),
  owner: z.string().optional(),
  parent: z.uuid().optional(),
  late: z.enum(['yes']).optional(),
  /** Only what names the reader in person: as a party, a signer, somebody invited. */
  mine: z.enum(['yes']).optional(),
  /** Of those whose four facts are counted: by the unit, the year in which it was asked, and one fact. */
  unit: z.string().optional(),
  since: z.coerce.number().int().min(1900).max(2999).optional(),
  fact: z.enum(factKeys).optional(),
  class: z.string().optional(),
  /** Of which something is public. */
  public: z.enum(['yes']).optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(['due', 'updated', 'number', 'item', 'title']).default('due'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(20),
})
export type MatterQuery = z.infer<typeof MatterQuery>

export const PaperView = z.object({
  id: z.string(),
  paper: z.string(),
  title: Text,
  seq: z.number(),
  version: z.number(),
  number: z.string().nullable(),
  signer: Name.nullable(),
  file: z.object({ id: z.string(), name: z.string(), size: z.number(), type: z.string() }).nullable(),
  public: z.boolean(),
})
export type PaperView = z.infer<typeof PaperView>

/** One entry of the record, with only the fields that the reader may see. */
export const EntryView = z.object({
  seq: z.number(),
  step: z.string(),
  title: Text,
  kind: z.enum(['step', 'open', 'anchor', 'rectify', 'redact', 'leave', 'takeover', 'recount', 'law']),
  /** Day of the act, time of entry. */
  day: Day,
  at: z.string(),
  person: Name,
  onBehalfOf: Name.optional(),
  /** The organ or office for which the person acted on that day. */
  unit: Text.optional(),
  /** What happened, as one would tell it; names and days between `**`. */
  says: Text,
  /** Days by which it was earlier than its legal day; negative when late. */
  early: z.number().optional(),
  /** What came of it, one sentence each: entered, named, started due on, opened, signed. */
  came: z.array(Text),
  fields: z.array(z.object({ field: z.string(), title: Text, value: z.unknown(), said: Text.nullable().optional() })),
  /** Fields that exist and whose content was redacted. */
  redacted: z.array(z.string()),
  papers: z.array(PaperView),
  /** A later entry took it back. */
  takenBack: z.boolean(),
  cites: z.array(z.string()),
  hash: z.string(),
})
export type EntryView = z.infer<typeof EntryView>

/** The four facts, never one rate: answered, promised, delivered, satisfied; the last only where the reader may read the rating. */
export const FactsView = z.object({
  answered: z.object({
    /** The day of the last answer and which it was in number; `early` in days, negative when late. */
    on: Day.nullable(), times: z.number(), early: z.number().nullable(), late: z.boolean(),
    due: Day.nullable(), overdue: z.boolean(), class: Text.nullable(),
  }),
  /** How many promises, and those that the reader may see, by title. */
  promised: z.object({ n: z.number(), titles: z.array(z.string()) }),
  /** Kept, of those that still stand; the nearest promised day of one that is open. */
  delivered: z.object({ n: z.number(), of: z.number(), due: Day.nullable(), overdue: z.boolean() }),
  satisfied: z.object({
    attitude: Text.nullable(), result: Text.nullable(), on: Day, not: z.boolean(), dissatisfiedWith: z.array(z.enum(['attitude', 'result'])),
  }).nullable(),
})
export type FactsView = z.infer<typeof FactsView>

/** A step as this reader sees it: may be taken, or refused with its ground. */
export const StepView = z.object({
  step: z.string(),
  title: Text,
  cites: z.array(z.string()),
  refusal: Refused.shape.refused.optional(),
  /** JSON Schema (2020-12) of the input; each property has title {zh,en} under `x-text`. */
  input: z.record(z.string(), z.unknown()).optional(),
  brings: z.array(z.object({ paper: z.string(), title: Text, signer: z.boolean() })),
  /** Papers that may come with it, any number of each. */
  mayBring: z.array(z.object({ paper: z.string(), title: Text })),
  /** What its form begins with: what earlier steps said, where the reader may see it. */
  begins: z.record(z.string(), z.unknown()).optional(),
  personal: z.boolean(),
})
export type StepView = z.infer<typeof StepView>

export const MatterView = z.object({
  row: MatterRow,
  procedureTitle: Text,
  cites: z.array(z.string()),
  /** What every step was last told, by step and field; only what the reader may see. */
  said: z.record(z.string(), z.record(z.string(), z.unknown())),
  parties: z.array(z.object({ party: z.string(), kind: z.string(), many: z.boolean(), title: Text, names: z.array(Name) })),
  /** Those who signed, in the order in which they did. */
  signed: z.array(Name),
  /** The words that it is about, as they stand after their last change, each under what it is called. */
  text: z.array(z.object({ title: Text, value: z.string() })),
  next: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** Where the procedure has them. */
  facts: FactsView.nullable(),
  clocks: z.array(ClockView),
  anchors: z.array(z.object({ anchor: z.string(), title: Text, day: Day.nullable() })),
  steps: z.array(StepView),
  record: z.array(EntryView),
  chain: z.object({ entries: z.number(), verified: z.boolean(), sealedUntil: Day.nullable() }),
  papers: z.array(PaperView),
  /** The matter that this one belongs to, by name. */
  parent: z.object({ id: z.uuid(), title: z.string() }).nullable().optional(),
  /** With whose they are, what they are called by whoever opened them, and the day of their last act. */
  children: z.array(MatterRow.extend({ name: z.string(), kind: Text, who: z.array(Name), day: Day })),
  related: z.array(z.object({ link: z.string(), title: Text, matter: MatterRow })),
  /** May this reader rectify, set anchors, redact, give a receipt to whoever handed it in? */
  may: z.object({ rectify: z.boolean(), anchor: z.boolean(), redact: z.boolean(), receipt: z.boolean() }),
})
export type MatterView = z.infer<typeof MatterView>

/** What whoever handed a matter in follows it by. The code is told once and kept nowhere. */
export const Receipt = z.object({ number: z.string(), code: z.string() })
export type Receipt = z.infer<typeof Receipt>

const GivenPapers = z.array(z.object({ paper: z.string(), file: z.uuid().optional(), signer: z.string().optional() })).max(200)

/** Opening a matter or taking a step. `Idempotency-Key` (UUID v7) stands in the header. */
export const OpenRequest = z.object({
  procedure: z.string(),
  input: z.unknown(),
  day: Day.optional(),
  lateGround: z.string().optional(),
  onBehalfOf: z.string().optional(),
  papers: GivenPapers.optional(),
})
export type OpenRequest = z.infer<typeof OpenRequest>

export const StepRequest = z.object({
  /** The sequence number that the page was looking at; another one is refused as stale. */
  seq: z.number().int(),
  input: z.unknown().optional(),
  day: Day.optional(),
  lateGround: z.string().optional(),
  onBehalfOf: z.string().optional(),
  papers: GivenPapers.optional(),
  /** For a step that makes something public: what was found in it and may be public, word by word. */
  confirmed: z.array(z.string()).max(500).optional(),
  count: z
    .object({
      members: z.number().int(),
      present: z.number().int(),
      for: z.number().int(),
      against: z.number().int(),
      abstain: z.number().int(),
      unpressed: z.number().int().optional(),
      void: z.number().int().optional(),
    })
    .optional(),
})
export type StepRequest = z.infer<typeof StepRequest>

/** `hour` (Shanghai, 14:30) where the law counts hours back from it. */
export const AnchorRequest = z.object({ seq: z.number().int(), day: Day, hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(), ground: z.string().optional() })
export const RectifyRequest = z.object({ seq: z.number().int(), backTo: z.number().int(), why: z.string().min(1) })
export const RedactRequest = z.object({ seq: z.number().int(), entry: z.number().int(), field: z.string(), ground: z.string().min(1) })
