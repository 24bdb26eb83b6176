import { calendar, loadYear, type Day as LegalDay, type Span } from '@zhitong/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { CalendarYear, OrganView, PersonList, PersonView, RoleChange, SettingView, Day } from '../contract/index.ts'
import { words } from '../matters/house.ts'
import { uuidv7 } from '../matters/id.ts'
import { addPeople, endRole, giveRoles, provisionalMatters, setCalendarYear, setSetting } from '../roster/change.ts'
import { lendingFault, lendsOwn } from '../roster/lending.ts'
import type { Roster } from '../roster/roster.ts'
import { hereOf, mayKeepHouse, type Here } from './asking.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

const Congress = z.object({ c: z.string() })

/** People and roles, organs, settings, the calendar: who is who, and the numbers a congress may set. */
export function houseRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const pool = deps.database.app
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['house'] })
  const fresh = async (congress: string): Promise<Roster> => {
    deps.rosters.forget(congress)
    return (await deps.rosters.of(congress))!
  }

  typed.get(
    '/c/:c/people',
    {
      schema: {
        ...about('listPeople', 'People and the roles they hold'), params: Congress, response: { 200: PersonList },
        querystring: z.object({ q: z.string().max(60).optional(), role: z.string().optional(), organ: z.string().optional(), page: z.coerce.number().int().min(1).max(1_000_000).default(1), size: z.coerce.number().int().min(1).max(200).default(50) }),
      },
    },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      const { q, role, organ, page, size } = request.query
      const wanted = q?.trim().toLowerCase()
      const found = here.roster.rows.people.filter(person => {
        if (wanted && !person.name.includes(wanted) && !person.pinyin.startsWith(wanted) && !person.initials.startsWith(wanted)) return false
        if (!role && !organ) return true
        return here.roster.heldBy(person.id, here.today).some(held => (!role || held.role === role) && (!organ || held.organ === organ))
      })
      return { rows: found.slice((page - 1) * size, page * size).map(person => personView(here.roster, person.id)), total: found.length } as never
    },
  )
  typed.post(
    '/c/:c/people',
    {
      schema: {
        ...about('addPerson', 'Add a person'), params: Congress, response: { 201: PersonView },
        body: z.object({ name: z.string().trim().min(1).max(60), account: z.object({ username: z.string(), password: z.string().optional() }).optional() }),
      },
    },
    async (request, reply) => {
      const here = await keeper(request, reply)
      if (!here) return reply
      let account: string | undefined
      if (request.body.account) {
        const made = await deps.identity.createAccount({ ...request.body.account, name: request.body.name, by: here.who.account })
        if (!('id' in made)) return deny(reply, made, made.status)
        account = made.id
      }
      const [id] = await addPeople(pool, here.congress, [{ name: request.body.name, account }])
      return reply.code(201).send(personView(await fresh(here.congress), id!) as never)
    },
  )
  typed.get('/c/:c/organs', { schema: { ...about('listOrgans', 'Organs of the roster'), params: Congress, response: { 200: z.array(OrganView) } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const members = new Map<string, number>()
    for (const held of here.roster.rows.held) if (held.organ && (held.until === null || held.until >= here.today)) members.set(held.organ, (members.get(held.organ) ?? 0) + 1)
    return here.roster.rows.organs.map(({ id, kind, zh, en }) => ({ id, kind, zh, en, members: members.get(id) ?? 0 })) as never
  })
  typed.post('/c/:c/roles', { schema: { ...about('giveRole', 'Give a role, or delegate one'), params: Congress, body: RoleChange, response: { 201: PersonView } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const change = request.body
    // Whoever holds a role may lend it to somebody until a day; everything else is the keepers'.
    if (!lendsOwn(change, here.person) && !mayKeepHouse(here)) return deny(reply, refusals.entitled)
    if (change.person === here.person) return deny(reply, refusals.own)
    const fault = roleFault(here, change) ?? lendingFault(here.roster, change)
    if (fault) return deny(reply, fault)
    await giveRoles(pool, here.congress, [change as never], here.person ?? here.who.account)
    await noted('roleGiven', here, request, change.person, { role: change.role, organ: change.organ, from: change.from, until: change.until, delegatedBy: change.delegatedBy })
    return reply.code(201).send(personView(await fresh(here.congress), change.person) as never)
  })
  typed.post(
    '/c/:c/roles/:id/end',
    { schema: { ...about('endRole', 'End a role'), params: Congress.extend({ id: z.uuid() }), body: z.object({ until: Day, why: z.string().min(1) }), response: { 201: PersonView } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      const held = here.roster.rows.held.find(one => one.id === request.params.id)
      if (!held) return deny(reply, refusals.missing)
      if (!mayKeepHouse(here) && held.delegatedBy !== here.person) return deny(reply, refusals.entitled)
      const person = await endRole(pool, here.congress, held.id, request.body.until, request.body.why)
      if (!person) return deny(reply, { ground: 'ended', zh: '这一任职已在该日之前结束，没有改动。', en: 'The role had ended before that day; nothing was changed.' })
      await noted('roleEnded', here, request, person, { role: held.role, until: request.body.until, why: request.body.why })
      return reply.code(201).send(personView(await fresh(here.congress), person) as never)
    },
  )
  typed.get('/c/:c/settings', { schema: { ...about('listSettings', 'Numbers that a congress may set'), params: Congress, response: { 200: z.array(SettingView) } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? (Object.keys(words.settings).map(key => settingView(here.roster, key, here.today)) as never) : reply
  })
  typed.post(
    '/c/:c/settings/:key',
    { schema: { ...about('setSetting', 'Set one from a day on'), params: Congress.extend({ key: z.string() }), body: z.object({ value: z.unknown(), from: Day, why: z.string().min(1) }), response: { 201: SettingView } } },
    async (request, reply) => {
      const here = await keeper(request, reply)
      if (!here) return reply
      const { key } = request.params
      const value = settingValue(key, request.body.value)
      if (value === undefined) return deny(reply, { ground: 'input', zh: '这个数超出了可以设定的范围，没有改动。请按说明的范围填写。', en: 'The value is outside what may be set; nothing was changed. Keep to the range stated.' })
      await setSetting(pool, here.congress, { key, value, from: request.body.from, why: request.body.why, by: here.person ?? here.who.account })
      return reply.code(201).send(settingView(await fresh(here.congress), key, here.today) as never)
    },
  )
  typed.get('/c/:c/calendar', { schema: { ...about('listCalendar', 'Published years of working days'), params: Congress, response: { 200: z.array(CalendarYear) } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? (here.roster.calendar.years.map(year => yearView(here.roster, year)) as never) : reply
  })
  typed.post(
    '/c/:c/calendar',
    { schema: { ...about('loadCalendar', 'Load a year of working days; provisional clocks are counted anew'), params: Congress, body: CalendarYear.omit({ loaded: true }), response: { 201: CalendarYear } } },
    async (request, reply) => {
      const here = await keeper(request, reply)
      if (!here) return reply
      const { year, holidays, makeUp, source } = request.body
      const table = (days: { date: string; zh: string; en: string }[]) => Object.fromEntries(days.map(({ date, zh, en }) => [date, { zh, en }]))
      const notice = { year, holidays: table(holidays), makeUp: table(makeUp) }
      try {
        loadYear(calendar(), notice)
      } catch (error) {
        return deny(reply, { ground: 'input', zh: `放假安排不对，没有载入：${(error as Error).message}`, en: `The notice cannot be right and was not loaded: ${(error as Error).message}` })
      }
      await setCalendarYear(pool, here.congress, notice, source, here.person ?? here.who.account)
      const roster = await fresh(here.congress)
      for (const matter of await provisionalMatters(pool, here.congress)) await deps.commits.perform(here.congress, { do: 'recount', matter, key: uuidv7(), person: 'law' })
      return reply.code(201).send(yearView(roster, year) as never)
    },
  )

  /** The audit administrator sees who gave what to whom: whoever keeps the house is watched by somebody else. */
  const noted = (kind: 'roleGiven' | 'roleEnded', here: Here, request: FastifyRequest, person: string, detail: Record<string, unknown>): Promise<void> =>
    deps.identity.log.append({
      kind, account: here.roster.people.get(person)?.account, byAccount: here.who.account, address: request.ip, agent: request.headers['user-agent'],
      detail: { congress: here.congress, person, ...detail },
    })

  async function keeper(request: Parameters<typeof hereOf>[0], reply: Parameters<typeof hereOf>[1]): Promise<Here | undefined> {
    const here = await hereOf(request, reply, deps)
    if (!here) return undefined
    if (mayKeepHouse(here)) return here
    deny(reply, refusals.entitled)
    return undefined
  }
}

function roleFault(here: Here, change: z.infer<typeof RoleChange>) {
  const say = (zh: string, en: string) => ({ ground: 'input', zh, en })
  if (!Object.hasOwn(words.roles, change.role)) return say('没有这个角色，请重新选择。', 'There is no such role. Choose another.')
  if (!here.roster.people.has(change.person)) return say('名册里没有这个人，请先添加。', 'The roster has no such person. Add the person first.')
  if (change.organ !== undefined && !here.roster.organs.has(change.organ)) return say('名册里没有这个机构，请重新选择。', 'The roster has no such organ. Choose another.')
  if (change.until !== undefined && change.until < change.from) return say('结束日期早于开始日期，请更正。', 'The last day lies before the first. Correct it.')
  return undefined
}

function personView(roster: Roster, id: string): unknown {
  const person = roster.people.get(id)!
  return {
    id, name: person.name, pinyin: person.pinyin, account: person.account,
    roles: roster.everHeldBy(id).map(held => ({
      id: held.id, role: held.role, title: words.roles[held.role] ?? { zh: held.role, en: held.role }, organ: held.organ ? roster.name(held.organ) : null, head: held.head,
      term: held.term, from: held.from, until: held.until, delegatedBy: held.delegatedBy ? roster.name(held.delegatedBy) : null,
    })),
  }
}

const units: Readonly<Record<string, string>> = { day: 'day', 'working-day': 'working-day', month: 'month' }

/** A span is shown and set by its count; its unit is the law's. */
function settingView(roster: Roster, key: string, today: LegalDay): unknown {
  const setting = words.settings[key]!
  const shown = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as Span).count : value)
  const value = roster.settings(today)[key]
  const span = typeof setting.default === 'object' ? (setting.default as Span) : undefined
  const range = setting.range
  const numbers = range && typeof range[0] === 'number' ? range : null
  return {
    key, title: { zh: setting.zh ?? key, en: setting.en ?? key }, value: shown(value), default: shown(setting.default), unit: span ? units[span.unit]! : typeof setting.default === 'number' ? 'number' : 'word',
    range: numbers, ground: setting.basis === 'practice' ? { cites: [], basis: 'practice' } : { cites: [setting.basis] },
    history: roster.rows.settings.filter(one => one.key === key).map(one => ({ from: one.from, value: shown(one.value), by: roster.name(one.by).zh, why: one.why })),
    ...(range && !numbers ? { words: range } : {}),
  }
}

/** The value as the kernel takes it, or nothing where it may not be set so. */
function settingValue(key: string, given: unknown): unknown {
  const setting = Object.hasOwn(words.settings, key) ? words.settings[key] : undefined
  if (!setting) return undefined
  const { range } = setting
  if (typeof setting.default === 'string') return typeof given === 'string' && (range as readonly string[] | undefined)?.includes(given) ? given : undefined
  const count = Number(given)
  if (!Number.isInteger(count) || count < 0) return undefined
  if (range && (count < (range[0] as number) || count > (range[1] as number))) return undefined
  return typeof setting.default === 'number' ? count : { unit: (setting.default as Span).unit, count }
}

function yearView(roster: Roster, year: number): unknown {
  const loaded = roster.rows.years.find(one => one.year === year)
  const days: { holidays: unknown[]; makeUp: unknown[] } = { holidays: [], makeUp: [] }
  const first = Date.UTC(year, 0, 1) / 86_400_000
  const last = Date.UTC(year, 11, 31) / 86_400_000
  for (let number = first; number <= last; number += 1) {
    const date = new Date(number * 86_400_000).toISOString().slice(0, 10)
    const holiday = roster.calendar.holiday(number)
    const makeUp = roster.calendar.makeUp(number)
    if (holiday) days.holidays.push({ date, ...holiday })
    if (makeUp) days.makeUp.push({ date, ...makeUp })
  }
  return { year, source: loaded?.source ?? '国务院办公厅通知（chinese-days）', loaded: loaded ? new Date(loaded.at).toISOString() : null, ...days }
}
