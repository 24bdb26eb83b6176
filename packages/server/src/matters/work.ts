import {
  anchor, audience, cardOf, carry, factsNeeded, lawActor, lawDay, lawTakes, lawsOn, leave, numbersNeeded, numbersUsed, openMatter, readerKeys, recount, rectify, redact, refuse, take, takeover, verifyChain,
  type Actor, type Context, type Count, type Day, type Elsewhere, type GivenPaper, type Hour, type Procedure, type Refusal, type Taken,
} from '@zhitong/kernel'
import { uuidv7 } from './id.ts'
import type { Roster } from '../roster/roster.ts'
import { templates } from '../papers/templates.ts'
import { insertFile } from '../store/files.ts'
import { loadMatters, lockMatters, type Loaded, type Surrounded } from '../store/load.ts'
import { giveBack, nextNumber } from '../store/numbers.ts'
import type { Client } from '../store/transaction.ts'
import type { LiveCache } from './cache.ts'
import { evidenceOf } from './evidence.ts'
import { hashes, salt } from './hashing.ts'
import type { Live } from './live.ts'
import { procedureOf, words } from './house.ts'
import { saidInOrder, saidOf } from './said.ts'

/** What comes with an act beside its input. */
export interface With {
  readonly actor: Actor
  readonly at: string
  /** The legal day of the act, and of its entry. */
  readonly day: Day
  readonly entered: Day
  readonly lateGround?: string | undefined
  readonly papers?: readonly GivenPaper[] | undefined
  readonly count?: Count | undefined
  /** What the entry holds beside its input. */
  readonly notes?: Readonly<Record<string, unknown>> | undefined
  /** A number of the matter's register that was given before, when it was handed in. */
  readonly numbered?: string | undefined
}

const live = (loaded: Loaded): Live => ({
  procedure: procedureOf(loaded.matter.procedure),
  matter: loaded.matter,
  parent: loaded.parent,
  entries: [...loaded.entries],
  contents: [...loaded.contents],
  children: [...loaded.children],
  parentParties: loaded.parentParties,
  stored: loaded.matter.seq,
  sound: verifyChain(loaded.entries, loaded.contents, hashes).length === 0,
})
/** A kept matter with what may have changed around it. */
const surrounded = (known: Live, around: Surrounded): Live => {
  const names = new Map(known.matter.children.map(child => [child.id, child.name]))
  return { ...known, children: around.children.map(child => ({ ...child, name: names.get(child.id) ?? '' })), parentParties: around.parentParties ?? undefined }
}
/** Whether somebody may know of a matter at all. */
export const knows = (one: Live, actor: Actor): boolean => {
  const readers = new Set(audience(one.procedure, one.matter, one.parentParties))
  return readerKeys(actor).some(key => readers.has(key))
}
const copyOf = (one: Live): Live => ({ ...one, entries: [...one.entries], contents: [...one.contents], children: [...one.children] })

/**
 * Matters on which steps are taken in one transaction. Everything that follows from a step (children opened, steps
 * carried, steps of the law) is done here too, so that all of it is written together or not at all.
 */
export class Work {
  readonly client: Client
  readonly congress: string
  readonly roster: Roster
  readonly #cache: LiveCache
  readonly #above: Work | undefined
  readonly #lives = new Map<string, Live>()
  #saved = false

  constructor(client: Client, congress: string, roster: Roster, cache: LiveCache, above?: Work) {
    this.client = client
    this.congress = congress
    this.roster = roster
    this.#cache = cache
    this.#above = above
  }

  /** A draft of this work: what is done in it counts only when it is kept. */
  draft(): Work {
    return new Work(this.client, this.congress, this.roster, this.#cache, this)
  }
  keep(draft: Work): void {
    for (const [id, one] of draft.#lives) this.#lives.set(id, one)
  }

  /** Loads and locks matters in one question; those already here are left as they are. */
  async load(ids: readonly string[]): Promise<void> {
    await this.loadLocked(await lockMatters(this.client, this.congress, ids.filter(id => !this.#find(id))))
  }

  /** Loads matters that are locked already: from memory where their last entry is the one remembered. */
  async loadLocked(locked: ReadonlyMap<string, Surrounded>): Promise<void> {
    const unknown: string[] = []
    for (const [id, around] of locked) {
      const known = this.#cache.at(id, around.head)
      if (known) this.#lives.set(id, surrounded(known, around))
      else unknown.push(id)
    }
    for (const [id, loaded] of await loadMatters(this.client, this.congress, unknown)) this.#lives.set(id, live(loaded))
  }
  #find(id: string): Live | undefined {
    return this.#lives.get(id) ?? (this.#above ? this.#above.#find(id) : undefined)
  }
  /** The matter as it stands here, not to be changed. */
  peek(id: string): Live | undefined {
    return this.#find(id)
  }
  /** The matter, to be changed in this draft. */
  async get(id: string): Promise<Live | undefined> {
    const own = this.#lives.get(id)
    if (own) return own
    await this.load([id])
    const found = this.#find(id)
    if (!found) return undefined
    const copy = copyOf(found)
    this.#lives.set(id, copy)
    return copy
  }
  /** Matters of which the store does not know the latest: entries of their own, or what happened to their children. */
  changed(): [id: string, live: Live][] {
    return [...this.#lives].filter(([, one]) => one.matter.seq > one.stored || one.touched)
  }

  /** A register gave a number: what follows may have to give it back. */
  async #save(): Promise<void> {
    if (!this.#saved) await this.client.query('savepoint act')
    this.#saved = true
  }
  async undo(): Promise<void> {
    if (this.#saved) await this.client.query('rollback to savepoint act')
  }

  async #context(procedure: Procedure, step: string, given: With, one?: Live): Promise<Context> {
    const { roster } = this
    const numbers: Record<string, string> = {}
    for (const series of numbersNeeded(procedure, step)) {
      if (given.numbered !== undefined && series === procedure.open.numbers) {
        numbers[series] = given.numbered
        continue
      }
      await this.#save()
      numbers[series] = await nextNumber(this.client, this.congress, series, +given.day.slice(0, 4))
    }
    const facts = factsNeeded(procedure, step)
    return {
      actor: given.actor,
      at: given.at,
      today: given.day,
      entered: given.entered,
      ...(given.lateGround === undefined ? {} : { lateGround: given.lateGround }),
      calendar: roster.calendar,
      settings: roster.settings(given.day),
      known: facts.includes('evidence') && one ? { evidence: await evidenceOf(this, one) } : {},
      said: one ? saidOf(one.entries, one.contents) : {},
      ...(one ? { children: one.children } : {}),
      ...(one?.parentParties ? { parentParties: one.parentParties } : {}),
      ...(given.papers ? { papers: given.papers } : {}),
      ...(given.count ? { count: given.count } : {}),
      ...(given.notes ? { notes: given.notes } : {}),
      holders: roster.holders(given.day),
      laws: lawsOn(words.laws, given.day),
      numbers,
      hash: hashes.sm3,
      hashName: 'sm3',
      salt,
      id: uuidv7,
    }
  }

  /** What the register gave and nobody used goes back at once: a step agreed to by some, a paper not made, a number kept. */
  async #return(procedure: Procedure, context: Context, done: Taken | Refusal): Promise<void> {
    const used = done.ok ? numbersUsed(procedure, done.entries) : []
    for (const series of Object.keys(context.numbers ?? {}))
      if (!used.includes(series)) await giveBack(this.client, this.congress, series, +context.today.slice(0, 4))
  }

  async open(procedure: Procedure, id: string, opening: unknown, given: With, from?: { parent: Live; carried: true }): Promise<Taken | Refusal> {
    const context = await this.#context(procedure, 'open', given)
    const done = openMatter(procedure, id, opening, {
      ...context,
      ...(from ? { carried: from.carried, parentParties: from.parent.matter.parties } : {}),
    })
    await this.#return(procedure, context, done)
    if (!done.ok) return done
    const one: Live = {
      procedure, matter: done.matter, parent: from?.parent.matter.id ?? null, entries: [], contents: [], children: [],
      parentParties: from?.parent.matter.parties, stored: 0, sound: true,
    }
    this.#lives.set(id, one)
    await this.#absorb(one, done, given)
    return done
  }

  /** A matter that began elsewhere enters as it stood there; the law is that of the day on which it began. */
  async takeOver(procedure: Procedure, id: string, from: Elsewhere, given: With): Promise<Taken | Refusal> {
    const context = await this.#context(procedure, '', given)
    const done = takeover(procedure, id, from, { ...context, laws: lawsOn(words.laws, from.started) })
    if (!done.ok) return done
    const one: Live = { procedure, matter: done.matter, parent: null, entries: [], contents: [], children: [], parentParties: undefined, stored: 0, sound: true }
    this.#lives.set(id, one)
    await this.#absorb(one, done, given)
    return done
  }

  async take(one: Live, step: string, input: unknown, given: With): Promise<Taken | Refusal> {
    const context = await this.#context(one.procedure, step, given, one)
    let done = take(one.procedure, one.matter, step, input as never, context)
    // Papers are written only for a step that is in order; then it is taken with them, so that its entry names their files.
    const written = done.ok ? await this.#written(one, done, input, given) : []
    if (written.length > 0) done = take(one.procedure, one.matter, step, input as never, { ...context, papers: [...(given.papers ?? []), ...written] })
    await this.#return(one.procedure, context, done)
    return this.#absorbed(one, done, given)
  }

  /** The papers that a step makes from a template, as files. */
  async #written(one: Live, done: Taken, input: unknown, given: With): Promise<GivenPaper[]> {
    const written: GivenPaper[] = []
    for (const effect of done.entries.flatMap(entry => entry.effects)) {
      if (effect.do !== 'paper' || effect.file !== undefined) continue
      const template = templates[`${one.procedure.name}.${effect.paper}`]
      if (!template || given.papers?.some(brought => brought.paper === effect.paper)) continue
      await this.#save()
      const { name, bytes } = await template({
        client: this.client, congress: this.congress, roster: this.roster, live: one, day: given.day, input, actor: given.actor.onBehalfOf ?? given.actor.person, number: effect.number,
        title: cardOf(one.procedure, saidInOrder(one.entries, one.contents).map(([, values]) => values)).title,
        due: Object.fromEntries(Object.entries(done.matter.clocks).filter(([, clock]) => clock.running).map(([clock, state]) => [clock, state.due])),
      })
      const signs = (one.procedure.papers as Record<string, { signer?: string }>)[effect.paper]?.signer !== undefined
      const file = await insertFile(this.client, this.congress, given.actor.person, name, bytes)
      written.push({ paper: effect.paper, file: file.id, ...(signs ? { signer: given.actor.onBehalfOf ?? given.actor.person } : {}) })
    }
    return written
  }

  /** The kernel's own entries: a day for an anchor, a return to an earlier state, a content let go, clocks counted anew. */
  async own(one: Live, what: { anchor: string; day: Day; hour?: Hour | undefined } | { backTo: number; why: string } | { entry: number; field: string; ground: string } | { who: string } | 'recount', given: With): Promise<Taken | Refusal | undefined> {
    const context = await this.#context(one.procedure, '', given, one)
    if (what === 'recount') {
      const done = recount(one.procedure, one.matter, context)
      return done && this.#absorbed(one, done, given)
    }
    if ('who' in what) return this.#absorbed(one, leave(one.procedure, one.matter, what.who, context), given)
    if ('anchor' in what) return this.#absorbed(one, anchor(one.procedure, one.matter, what.anchor, what.day, context, what.hour), given)
    if ('backTo' in what) return this.#absorbed(one, rectify(one.procedure, one.matter, one.entries, what.backTo, what.why, context), given)
    const done = redact(one.matter, { seq: what.entry, field: what.field }, what.ground, context)
    if (done.ok) {
      // From here on nothing that is worked out of the matter may show it; the store lets it go when this is committed.
      const { [what.field]: _gone, ...rest } = one.contents[what.entry - 1] ?? {}
      one.contents[what.entry - 1] = rest
    }
    return this.#absorbed(one, done, given)
  }

  /** Steps that the law takes on this day: clocks that ran out, children that all ended. */
  async takeByLaw(one: Live, given: Omit<With, 'actor'>): Promise<number> {
    let taken = 0
    // Each step of the law may bring about another; none can go on for ever, because every one leaves a state or a clock.
    for (let round = 0; round < 20; round += 1) {
      const [step] = lawTakes(one.procedure, one.matter, given.day, one.children)
      if (step === undefined) return taken
      const day = lawDay(one.procedure, one.matter, step, given.day)
      const done = await this.take(one, step, undefined, { ...given, day, actor: lawActor })
      if (!done.ok) return taken
      taken += 1
    }
    return taken
  }

  async #absorbed(one: Live, done: Taken | Refusal, given: With): Promise<Taken | Refusal> {
    if (done.ok) await this.#absorb(one, done, given)
    return done
  }

  async #absorb(one: Live, done: Taken, given: With): Promise<void> {
    one.matter = done.matter
    one.entries.push(...done.entries)
    one.contents.push(...done.contents)
    const { papers: _papers, count: _count, notes: _notes, numbered: _numbered, ...same } = given
    const rest = { ...same, actor: withoutBallot(given.actor) }
    for (const { name, id, opening } of done.opens) {
      const child = (one.procedure.children as Record<string, Procedure>)[name]!
      const opened = await this.open(child, id, opening, rest, { parent: one, carried: true })
      if (!opened.ok) throw new FollowingRefused(opened)
      one.children.push({ name, id, state: opened.matter.state })
    }
    if (done.carries.length > 0) await this.load(done.carries.map(({ id }) => id))
    for (const { id, step } of done.carries) {
      const child = await this.get(id)
      if (!child) continue
      const context = await this.#context(child.procedure, step, rest, child)
      const carried = carry(child.procedure, child.matter, step, context)
      await this.#return(child.procedure, context, carried)
      if (carried.ok) await this.#absorb(child, carried, rest)
    }
    for (const handed of done.hands) await this.#hand(handed, rest)
    await this.#tellParent(one, rest)
  }

  /** A step handed to a linked matter: one that the actor may know of and that takes it from others. */
  async #hand({ to, step, input }: Taken['hands'][number], given: With): Promise<void> {
    const other = await this.get(to)
    const rule = other && (other.procedure.steps as Record<string, { by: string | readonly string[] } | undefined>)[step]
    if (!other || !rule || ![rule.by].flat().includes('link') || !knows(other, given.actor)) throw new FollowingRefused(unlinkable)
    const handed = carry(other.procedure, other.matter, step, await this.#context(other.procedure, step, given, other), input)
    if (!handed.ok) throw new FollowingRefused(handed)
    await this.#absorb(other, handed, given)
  }

  /** A child's new state stands in its parent; where it was awaited, the law goes on there. */
  async #tellParent(one: Live, given: With): Promise<void> {
    if (one.parent === null || one.stored === 0) return
    const state = one.procedure.states[one.matter.state] as { final: boolean } | undefined
    if (!state?.final) return
    const parent = await this.get(one.parent)
    if (!parent) return
    parent.children = parent.children.map(child => (child.id === one.matter.id ? { ...child, state: one.matter.state } : child))
    parent.touched = true
    await this.takeByLaw(parent, given)
  }
}

/** What follows from a vote in other matters is entered by whoever recorded it, not by the vote. */
const withoutBallot = (actor: Actor): Actor => {
  const { onBehalfOf, ...rest } = actor
  return onBehalfOf === undefined || onBehalfOf === 'ballot' ? rest : actor
}

const unlinkable = refuse(
  'link', '所选的事项不能这样关联，或者您无权查看。请另选一件。', 'The matter chosen cannot be linked in this way, or you may not see it. Choose another.',
)

/** What must follow from a step in another matter was refused: nothing of the step stands. */
export class FollowingRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.en)
    this.refusal = refusal
  }
}
