import * as z from 'zod'
import { MatterRow } from './matter.ts'
import { ClockNow } from './clock.ts'
import { Day, Ground, Name, Text } from './words.ts'

/** Who is signed in, and what they hold in each congress today. */
export const Me = z.object({
  account: z.string(),
  name: z.string(),
  administers: z.enum(['system', 'security', 'audit']).nullable(),
  congresses: z.array(
    z.object({
      id: z.string(),
      title: Text,
      person: z.string().nullable(),
      roles: z.array(z.object({ role: z.string(), title: Text, organ: Name.nullable(), until: Day.nullable(), delegatedBy: Name.nullable() })),
    }),
  ),
  today: Day,
})
export type Me = z.infer<typeof Me>

/** What waits for me: one row per matter and step, by due day. */
export const InboxRow = z.object({
  matter: MatterRow,
  /** The verb first: 交办, 催报. */
  step: z.string(),
  stepTitle: Text,
  due: z.object({ day: Day, now: ClockNow, left: z.number(), ground: Ground, title: Text }).nullable(),
  /** Set when it is mine by delegation. */
  insteadOf: Name.nullable(),
})
export type InboxRow = z.infer<typeof InboxRow>

export const Inbox = z.object({
  mine: z.array(InboxRow),
  /** What others owe to matters of mine. */
  others: z.array(z.object({ matter: MatterRow, who: Name, stepTitle: Text, due: Day.nullable() })),
  /** What moved lately in what I may read. */
  moved: z.array(z.object({ matter: MatterRow, at: z.string(), sentence: Text })),
  counts: z.record(z.string(), z.number()),
})
export type Inbox = z.infer<typeof Inbox>

export const SearchHit = z.object({
  kind: z.enum(['matter', 'person', 'organ', 'paper', 'law']),
  id: z.string(),
  title: z.string(),
  /** Text around the hit; the hit itself between U+0001 and U+0002. */
  excerpt: z.string(),
  row: MatterRow.optional(),
})
export type SearchHit = z.infer<typeof SearchHit>
export const SearchResult = z.object({ hits: z.array(SearchHit), total: z.number(), more: z.boolean(), took: z.number() })
export type SearchResult = z.infer<typeof SearchResult>

export const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  pinyin: z.string(),
  account: z.string().nullable(),
  roles: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      title: Text,
      organ: Name.nullable(),
      head: z.boolean(),
      term: z.string().nullable(),
      from: Day,
      until: Day.nullable(),
      delegatedBy: Name.nullable(),
    }),
  ),
})
export type PersonView = z.infer<typeof PersonView>
export const PersonList = z.object({ rows: z.array(PersonView), total: z.number() })
export type PersonList = z.infer<typeof PersonList>

export const OrganView = z.object({ id: z.string(), kind: z.string(), zh: z.string(), en: z.string(), members: z.number() })
export type OrganView = z.infer<typeof OrganView>

export const RoleChange = z.object({
  person: z.string(),
  role: z.string(),
  organ: z.string().optional(),
  head: z.boolean().optional(),
  term: z.string().optional(),
  from: Day,
  until: Day.optional(),
  delegatedBy: z.string().optional(),
})
export type RoleChange = z.infer<typeof RoleChange>

export const SettingView = z.object({
  key: z.string(),
  title: Text,
  value: z.unknown(),
  default: z.unknown(),
  unit: z.string(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  /** Where the value is one of a few words. */
  words: z.array(z.string()).optional(),
  ground: Ground,
  /** Earlier and later values with the day each holds from. */
  history: z.array(z.object({ from: Day, value: z.unknown(), by: z.string(), why: z.string() })),
})
export type SettingView = z.infer<typeof SettingView>

export const CalendarYear = z.object({
  year: z.number(),
  source: z.string(),
  loaded: z.string().nullable(),
  holidays: z.array(z.object({ date: Day, zh: z.string(), en: z.string() })),
  makeUp: z.array(z.object({ date: Day, zh: z.string(), en: z.string() })),
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** What a live stream says: a matter moved. The page asks for what it shows. */
export const LiveEvent = z.object({ id: z.string(), matter: z.string(), seq: z.number(), procedure: z.string(), parent: z.string().nullable() })
export type LiveEvent = z.infer<typeof LiveEvent>

/** The year on one board. */
export const YearBoard = z.object({
  year: z.number(),
  plans: z.array(MatterRow),
  /** The vote by which the first of the plans was adopted. */
  vote: z.object({ for: z.number(), against: z.number(), abstain: z.number() }).nullable().optional(),
  rows: z.array(MatterRow),
  /** The next legal days over all matters of the year. */
  days: z.array(z.object({ day: Day, what: Text, matter: z.string().nullable(), title: z.string(), ground: Ground, met: z.boolean() })),
  /** Counts by evidence. */
  facts: z.object({ total: z.number(), ended: z.number(), going: z.number(), ahead: z.number(), late: z.number(), dropped: z.number() }),
})
export type YearBoard = z.infer<typeof YearBoard>

/** How a duty that recurs by law stands for one holder; `holder` is null where it is the congress's own. */
export const DutyView = z.object({
  duty: z.string(), title: Text, cites: z.array(z.string()), holder: Name.nullable(), from: Day, due: Day,
  done: z.array(z.object({ day: Day, matter: z.string(), title: z.string() })),
  /** Still to come before `due`; lacking from periods that have ended; asked for and not yet there. */
  left: z.number(), missing: z.number(), asked: z.number(),
})
export type DutyView = z.infer<typeof DutyView>
