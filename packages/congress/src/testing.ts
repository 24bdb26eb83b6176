import {
  calendar, carry, lawActor, lawTakes, lawsOn, numbersNeeded, openMatter, sm3, take, toDay, toNumber,
  type Actor, type Context, type Count, type Day, type Entry, type GivenPaper, type Matter, type Procedure, type Refusal, type Settings, type Taken,
} from '@zhitong/kernel'
import { words } from './house.ts'

interface Held {
  readonly procedure: Procedure
  matter: Matter
  said: Record<string, unknown>
  entries: Entry[]
  readonly parent: string | undefined
}
type States = Readonly<Record<string, { readonly final: boolean }>>
interface More { readonly papers?: readonly GivenPaper[]; readonly count?: Count; readonly onBehalfOf?: string; readonly day?: Day }

/** An office without a store: matters, their children, what is handed between them, and the law's own steps each day. */
export class Office {
  readonly held = new Map<string, Held>()
  readonly settings: Record<string, unknown> = Object.fromEntries(Object.entries(words.settings).map(([key, setting]) => [key, setting.default]))
  today: Day
  readonly #people: Readonly<Record<string, { readonly roles?: readonly string[]; readonly seats?: readonly string[] }>>
  #serial = 0
  readonly #calendar = calendar()

  constructor(today: Day, people: Readonly<Record<string, { readonly roles?: readonly string[]; readonly seats?: readonly string[] }>>) {
    this.today = today
    this.#people = people
  }

  of(id: string): Matter {
    return this.held.get(id)!.matter
  }
  /** The children of a matter by name, in the order in which they were opened. */
  children(id: string, name: string): string[] {
    return this.of(id).children.filter(child => child.name === name).map(child => child.id)
  }

  open(person: string, procedure: Procedure, input: unknown, more: More = {}): string {
    const id = this.#id()
    const done = this.#open(procedure, id, input, this.#actor(person, more), more, undefined)
    if (!done.ok) throw new Error(`${procedure.name}: ${done.en} ${JSON.stringify(done.fields ?? '')}`)
    return id
  }
  try(person: string, id: string, step: string, input?: unknown, more: More = {}): Taken | Refusal {
    return this.#take(id, step, input, this.#actor(person, more), more)
  }
  take(person: string, id: string, step: string, input?: unknown, more: More = {}): Taken {
    const done = this.try(person, id, step, input, more)
    if (!done.ok) throw new Error(`${step}: ${done.ground}, ${done.en} ${JSON.stringify(done.fields ?? '')}`)
    return done
  }
  /** Days pass; on each the law takes what is its own. */
  until(day: Day): this {
    for (let n = toNumber(this.today) + 1; n <= toNumber(day); n += 1) {
      this.today = toDay(n)
      for (const [id, one] of this.held) if (!(one.procedure.states as States)[one.matter.state]!.final) this.#law(id)
    }
    return this
  }

  #id = (): string => `00000000-0000-7000-8000-${String((this.#serial += 1)).padStart(12, '0')}`
  #actor(person: string, { onBehalfOf }: More): Actor {
    const { roles = [], seats = [] } = this.#people[onBehalfOf ?? person] ?? {}
    return { person, roles, seats, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
  }
  #context(procedure: Procedure, step: string, actor: Actor, more: More, one?: Held): Context {
    const parent = one?.parent === undefined ? undefined : this.held.get(one.parent)
    const today = more.day ?? this.today
    return {
      actor, at: `${this.today}T02:00:00.000Z`, today, entered: this.today, calendar: this.#calendar, settings: this.settings as Settings, known: { evidence: { ended: 0, papers: 0 } },
      said: one?.said ?? {}, laws: lawsOn(words.laws, today), hash: sm3, salt: () => '00'.repeat(16), id: this.#id,
      numbers: Object.fromEntries(numbersNeeded(procedure, step).map(series => [series, `〔${today.slice(0, 4)}〕${(this.#serial += 1)}号`])),
      ...(one ? { children: one.matter.children.map(child => ({ ...child, state: this.of(child.id).state })) } : {}),
      ...(parent ? { parentParties: parent.matter.parties } : {}),
      ...(more.papers ? { papers: more.papers } : {}), ...(more.count ? { count: more.count } : {}),
    }
  }
  #open(procedure: Procedure, id: string, input: unknown, actor: Actor, more: More, parent: string | undefined): Taken | Refusal {
    const carried = parent === undefined ? {} : { carried: true as const, parentParties: this.of(parent).parties }
    const done = openMatter(procedure, id, input as never, { ...this.#context(procedure, 'open', actor, more), ...carried })
    if (!done.ok) return done
    this.held.set(id, { procedure, matter: done.matter, said: {}, entries: [], parent })
    this.#absorb(id, done, actor)
    return done
  }
  #take(id: string, step: string, input: unknown, actor: Actor, more: More): Taken | Refusal {
    const one = this.held.get(id)!
    const done = take(one.procedure, one.matter, step as never, input as never, this.#context(one.procedure, step, actor, more, one))
    if (done.ok) this.#absorb(id, done, actor)
    return done
  }
  #absorb(id: string, done: Taken, actor: Actor): void {
    const one = this.held.get(id)!
    one.matter = done.matter
    one.entries.push(...done.entries)
    done.entries.forEach((entry, n) => {
      one.said = { ...one.said, [entry.step]: Object.fromEntries(Object.entries(done.contents[n]!).map(([field, { value }]) => [field, value])) }
    })
    const { onBehalfOf: _person, ...same } = actor
    for (const { name, id: child, opening } of done.opens) {
      const opened = this.#open((one.procedure.children as Record<string, Procedure>)[name]!, child, opening, same, {}, id)
      if (!opened.ok) throw new Error(`${name}: ${opened.en}`)
    }
    for (const { id: child, step } of done.carries) this.#follow(child, step, undefined, same)
    for (const { to, step, input } of done.hands) if (!this.#follow(to, step, input, same)) throw new Error(`${step} was refused by the linked matter`)
    const parent = one.parent
    if (parent !== undefined && (one.procedure.states as States)[one.matter.state]!.final) this.#law(parent)
  }
  #follow(id: string, step: string, input: unknown, actor: Actor): boolean {
    const one = this.held.get(id)!
    const done = carry(one.procedure, one.matter, step, this.#context(one.procedure, step, actor, {}, one), input)
    if (done.ok) this.#absorb(id, done, actor)
    return done.ok
  }
  #law(id: string): void {
    for (let round = 0; round < 20; round += 1) {
      const one = this.held.get(id)!
      const [step] = lawTakes(one.procedure, one.matter, this.today, this.#context(one.procedure, '', lawActor, {}, one).children)
      if (step === undefined || !this.#take(id, step, undefined, lawActor, {}).ok) return
    }
  }
}
