import { canonical, lawActor, legalDay, refuse, type Actor, type Count, type Day, type Elsewhere, type GivenPaper, type Hour, type Procedure, type Refusal } from '@zhitong/kernel'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Rosters } from '../roster/load.ts'
import type { Roster } from '../roster/roster.ts'
import { beginBatch, type Before } from '../store/load.ts'
import { inCongress } from '../store/transaction.ts'
import { write } from '../store/write.ts'
import { LiveCache } from './cache.ts'
import { filesRefused } from './file.ts'
import { procedures, words } from './house.ts'
import { uuidv7 } from './id.ts'
import type { Live } from './live.ts'
import { unseenRefused } from './publication.ts'
import { nothing, project } from './project.ts'
import { FollowingRefused, knows, Work, type With } from './work.ts'

interface Every {
  /** The client's id of this act (UUID v7): the same again changes nothing. */
  readonly key: string
  readonly person: string
  readonly onBehalfOf?: string | undefined
  /** The legal day of the act; today when left out. */
  readonly day?: Day | undefined
  readonly lateGround?: string | undefined
  readonly papers?: readonly GivenPaper[] | undefined
  readonly count?: Count | undefined
  /** What was found in a text that becomes public, and may be public: confirmed by this person, one by one. */
  readonly confirmed?: readonly string[] | undefined
}
/** One of several steps: what it is told, with what, and on which day it was taken where it comes from. */
interface Following { readonly step: string; readonly input?: unknown; readonly day?: Day | undefined; readonly lateGround?: string | undefined; readonly papers?: readonly GivenPaper[] | undefined }
/** A matter as it stood elsewhere, under the id that it gets here, with what its entry holds beside the opening. */
export interface Brought { readonly id: string; readonly from: Elsewhere; readonly notes?: Readonly<Record<string, unknown>> | undefined }
/** An act on matters, as it comes from outside. */
export type Command = Every &
  (
    | { readonly do: 'open'; readonly procedure: string; readonly input: unknown; /** The number that was given when it was handed in. */ readonly numbered?: string | undefined }
    | { readonly do: 'step'; readonly matter: string; readonly seq: number; readonly step: string; readonly input?: unknown }
    /** Several steps of one matter, all of them or none. */
    | { readonly do: 'steps'; readonly matter: string; readonly seq: number; readonly steps: readonly Following[] }
    /** Matters that began elsewhere, all of them or none (接续). */
    | { readonly do: 'takeover'; readonly procedure: string; readonly rows: readonly Brought[] }
    | { readonly do: 'anchor'; readonly matter: string; readonly seq: number; readonly anchor: string; readonly to: Day; readonly hour?: Hour }
    | { readonly do: 'rectify'; readonly matter: string; readonly seq: number; readonly backTo: number; readonly why: string }
    | { readonly do: 'redact'; readonly matter: string; readonly seq: number; readonly entry: number; readonly field: string; readonly ground: string }
    | { readonly do: 'law'; readonly matter: string }
    | { readonly do: 'recount'; readonly matter: string }
    /** Nothing happened: what lists, search and the portal show of it is worked out anew. */
    | { readonly do: 'show'; readonly matter: string }
    | { readonly do: 'leave'; readonly matter: string; readonly who: string }
  )

/** What became of it: the matter and its last entry, or a refusal; `repeated` when the same id had been answered before. */
interface Done {
  readonly ok: true
  readonly matter: string
  readonly seq: number
  readonly repeated?: true
  /** The matter as it was committed, for whoever answers with it. */
  readonly live?: Live
}
export type Answer = Done | Refusal

/** The input that an id stands for: whatever the act says, but not when or by which connection. */
const inputHash = (command: Command): string => {
  const { key: _key, ...said } = command
  return createHash('sha256').update(canonical(said)).digest('hex')
}

const mostInBatch = 64

interface Waiting {
  readonly command: Command
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

/**
 * Takes steps, many in one transaction: acts that arrive while a transaction is being written wait and go together in the
 * next one, so that concurrent steps share the commit. Each of them still stands or is refused by itself.
 */
export class Commits {
  readonly #pool: pg.Pool
  readonly #rosters: Rosters
  readonly #now: () => Date
  readonly #caches = new Map<string, LiveCache>()
  readonly #queues = new Map<string, Waiting[]>()
  readonly #writing = new Set<string>()

  constructor(pool: pg.Pool, rosters: Rosters, now: () => Date = () => new Date()) {
    this.#pool = pool
    this.#rosters = rosters
    this.#now = now
  }

  perform(congress: string, command: Command): Promise<Answer> {
    return new Promise((done, failed) => {
      const queue = this.#queues.get(congress) ?? []
      this.#queues.set(congress, queue)
      queue.push({ command, done, failed })
      void this.#drain(congress)
    })
  }

  /** One transaction of a congress at a time (two were measured: smaller batches, fewer steps): whoever comes while it is written shares the next. */
  async #drain(congress: string): Promise<void> {
    if (this.#writing.has(congress)) return
    this.#writing.add(congress)
    const queue = this.#queues.get(congress)!
    while (queue.length > 0) await this.#batch(congress, queue.splice(0, mostInBatch))
    this.#writing.delete(congress)
  }

  async #batch(congress: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#write(congress, batch.map(one => one.command))
      batch.forEach((one, n) => one.done(answers[n]!))
    } catch (error) {
      if (batch.length === 1) return this.#alone(congress, batch[0]!, error)
      // Something in the batch clashed with another process: each by itself, so that none suffers for another.
      for (const one of batch) await this.#batch(congress, [one])
    }
  }

  async #alone(congress: string, one: Waiting, error: unknown): Promise<void> {
    const code = (error as { code?: string }).code
    const clashed = code === '40P01' || code === '40001' || code === '23505'
    if (!clashed) return one.failed(error)
    try {
      one.done((await this.#write(congress, [one.command]))[0]!)
    } catch (again) {
      one.failed(again)
    }
  }

  async #write(congress: string, commands: readonly Command[]): Promise<Answer[]> {
    const roster = await this.#rosters.of(congress)
    if (!roster) return commands.map(() => refuse('congress', '没有这个人大。', 'There is no such congress.'))
    const at = this.#now().toISOString()
    const cache = this.#caches.get(congress) ?? new LiveCache()
    this.#caches.set(congress, cache)
    const { answers, changed } = await inCongress(this.#pool, congress, async (client, later) => {
      const work = new Work(client, congress, roster, cache)
      const { answered: known, locked } = await beginBatch(client, congress, commands.map(command => command.key), commands.flatMap(command => ('matter' in command ? [command.matter] : [])))
      await work.loadLocked(locked)
      const answers: Answer[] = []
      const writes = nothing()
      for (const command of commands) {
        const before = known.get(command.key)
        const answer = before ? again(command, before) : await attempt(work, command, at)
        answers.push(answer)
        if (!answer.ok || answer.repeated) continue
        const row = { key: command.key, input: inputHash(command), person: command.person, matter: answer.matter, seq: answer.seq }
        writes.answered.push(row)
        known.set(command.key, row)
      }
      const changed = work.changed()
      for (const [, one] of changed) project(one, roster, legalDay(at), writes)
      if (changed.length > 0) later(write(client, congress, writes))
      return { answers, changed }
    })
    // Only what is committed is kept.
    const lives = new Map(changed.map(([id, one]) => [id, { ...one, stored: one.matter.seq, touched: false }]))
    for (const [, one] of lives) cache.keep(one)
    return answers.map(answer => {
      const one = answer.ok ? lives.get(answer.matter) : undefined
      return answer.ok && one?.matter.seq === answer.seq ? { ...answer, live: one } : answer
    })
  }
}

const again = (command: Command, before: Before): Answer =>
  before.person === command.person && before.input === inputHash(command)
    ? { ok: true, matter: before.matter, seq: before.seq, repeated: true }
    : refuse('key', '这个请求编号已经用于另一内容，没有办理。请刷新页面后重试。', 'This id was used for something else; nothing was done. Reload the page and try again.')

/** Takes one act in a draft of the work; refused, nothing of it stays, and numbers go back to their registers. */
async function attempt(work: Work, command: Command, at: string): Promise<Answer> {
  const draft = work.draft()
  let answer: Answer
  try {
    answer = await act(draft, command, at)
  } catch (error) {
    if (!(error instanceof FollowingRefused)) throw error
    answer = error.refusal
  }
  if (answer.ok) {
    const touched = draft.changed().map(([id, after]) => ({ before: work.peek(id), after }))
    answer = unseenRefused(touched, command.confirmed ?? [], command.person) ?? answer
  }
  if (answer.ok) work.keep(draft)
  else await draft.undo()
  return answer
}

function givenBy(command: Command, roster: Roster, at: string): With {
  const entered = legalDay(at)
  const day = command.day ?? entered
  return {
    actor: roster.actor(command.person, day, entered, command.onBehalfOf), at, day, entered,
    ...(command.lateGround === undefined ? {} : { lateGround: command.lateGround }),
    ...(command.papers ? { papers: command.papers } : {}),
    ...(command.count ? { count: command.count } : {}),
    ...(command.confirmed?.length ? { notes: { confirmed: command.confirmed } } : {}),
  }
}

/** Steps are entered for somebody by those in charge of the matter, who may know of it themselves: nobody borrows an office by naming who holds it. */
function behalfRefused(command: Command, procedure: Procedure, roster: Roster, at: string, one?: Live): Refusal | undefined {
  const { onBehalfOf, person } = command
  if (onBehalfOf === undefined) return undefined
  const own = roster.reader(person, legalDay(at))
  if (one && !knows(one, own)) return missing()
  const charge = [procedure.rectify].flat() as string[]
  if (!charge.some(role => own.roles.includes(role))) {
    const zh = charge.map(role => words.roles[role]?.zh ?? role).join('、')
    const en = charge.map(role => words.roles[role]?.en ?? role).join(', ')
    return refuse('behalf', `代录由${zh}办理，请本人办理或者转请其代录。`, `Only ${en} may enter a step for somebody else. Take it yourself, or ask them to enter it.`)
  }
  return roster.people.has(onBehalfOf) ? undefined : refuse('input', '名册里没有被代录的人，请重新选择。', 'The roster has no such person to enter it for. Choose again.')
}

const missing = (): Refusal => refuse('missing', '没有这个事项，或者您无权查看。请核对地址。', 'There is no such matter, or you may not see it. Check the address.')

async function act(work: Work, command: Command, at: string): Promise<Answer> {
  const given = givenBy(command, work.roster, at)
  const files = await filesRefused(work.client, work.congress, command.papers, work.roster.reader(command.person, given.entered))
  if (files) return files
  if (command.do === 'open') {
    const procedure = procedures.get(command.procedure)
    if (!procedure) return refuse('procedure', `没有“${command.procedure}”这一程序。`, `There is no procedure “${command.procedure}”.`)
    const behalf = behalfRefused(command, procedure, work.roster, at)
    if (behalf) return behalf
    const opened = await work.open(procedure, uuidv7(), command.input, command.numbered === undefined ? given : { ...given, numbered: command.numbered })
    return opened.ok ? { ok: true, matter: opened.matter.id, seq: opened.matter.seq } : opened
  }
  if (command.do === 'takeover') return takenOver(work, command, given)
  const one = await work.get(command.matter)
  if (!one) return missing()
  if (command.do !== 'law' && command.do !== 'recount' && command.do !== 'leave' && command.do !== 'show') {
    if (!knows(one, given.actor)) return missing()
    const behalf = behalfRefused(command, one.procedure, work.roster, at, one)
    if (behalf) return behalf
  }
  const entered = { at, day: given.entered, entered: given.entered }
  if (command.do === 'law') {
    await work.takeByLaw(one, entered)
    return { ok: true, matter: one.matter.id, seq: one.matter.seq }
  }
  if (command.do === 'show') {
    one.touched = true
    return { ok: true, matter: one.matter.id, seq: one.matter.seq }
  }
  if (command.do === 'recount' || command.do === 'leave') {
    await work.own(one, command.do === 'leave' ? { who: command.who } : 'recount', { ...given, actor: lawActor })
    return { ok: true, matter: one.matter.id, seq: one.matter.seq }
  }
  if (command.seq !== one.matter.seq) {
    return refuse(
      'stale', `这个事项刚刚有了新的记录（第${one.matter.seq}条），本次没有办理。请查看后再提交。`,
      `The matter has a new entry (${one.matter.seq}); nothing was done. Look at it, then submit again.`, { detail: { seq: one.matter.seq } },
    )
  }
  const done = command.do === 'steps' ? await inTurn(work, one, command.steps, given) : await taken(work, one, command, given)
  if (done && !done.ok) return done
  return { ok: true, matter: one.matter.id, seq: one.matter.seq }
}

/** Steps one after another; the first refusal is the answer to all of them. */
async function inTurn(work: Work, one: Live, steps: readonly Following[], given: With): Promise<Refusal | undefined> {
  for (const { step, input, ...more } of steps) {
    const day = more.day ?? given.day
    const files = await filesRefused(work.client, work.congress, more.papers, work.roster.reader(given.actor.person, given.entered))
    if (files) return files
    const actor = work.roster.actor(given.actor.person, day, given.entered, given.actor.onBehalfOf)
    const done = Object.hasOwn(one.procedure.steps, step)
      ? await work.take(one, step, input, { ...given, ...more, day, actor })
      : refuse('step', '这个程序没有这一环节，没有办理。', 'The procedure has no such step; nothing was done.')
    if (!done.ok) return done
  }
  return undefined
}

async function takenOver(work: Work, command: Extract<Command, { do: 'takeover' }>, given: With): Promise<Answer> {
  const procedure = procedures.get(command.procedure)
  if (!procedure || command.rows.length === 0) return refuse('procedure', '没有可接续的事项。', 'There is nothing to take over.')
  for (const [row, { id, from, notes }] of command.rows.entries()) {
    const done = await work.takeOver(procedure, id, from, { ...given, ...(notes ? { notes } : {}) })
    if (!done.ok) return { ...done, detail: { row } }
  }
  const last = command.rows.at(-1)!.id
  return { ok: true, matter: last, seq: 1 }
}

function taken(work: Work, one: NonNullable<Awaited<ReturnType<Work['get']>>>, command: Exclude<Command, { do: 'open' | 'law' | 'recount' | 'leave' | 'show' | 'steps' | 'takeover' }>, given: With) {
  if (command.do === 'step') {
    if (!Object.hasOwn(one.procedure.steps, command.step)) return refuse('step', '这个程序没有这一环节，没有办理。请刷新页面。', 'The procedure has no such step; nothing was done. Reload the page.')
    const { ballot } = (one.procedure.steps as Record<string, { ballot?: object }>)[command.step] ?? {}
    return work.take(one, command.step, command.input, ballot ? { ...given, actor: recorder(one.procedure.rectify, given.actor) } : given)
  }
  if (command.do === 'anchor') return work.own(one, { anchor: command.anchor, day: command.to, hour: command.hour }, given)
  if (command.do === 'rectify') return work.own(one, { backTo: command.backTo, why: command.why }, given)
  return work.own(one, { entry: command.entry, field: command.field, ground: command.ground }, given)
}

/** Whoever is in charge of the matter records a vote on behalf of those who voted; anybody else is himself and is refused. */
const recorder = (charge: string | readonly string[], actor: Actor): Actor =>
  [charge].flat().some(role => actor.roles.includes(role)) ? { ...actor, onBehalfOf: 'ballot' } : actor
