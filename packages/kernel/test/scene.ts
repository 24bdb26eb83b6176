import { createHash } from 'node:crypto'
import {
  anchor,
  calendar,
  legalDay,
  openMatter,
  rectify,
  take,
  type Contents,
  type Context,
  type Day,
  type Entry,
  type Matter,
  type Procedure,
  type Refusal,
  type Taken,
} from '../src/index.ts'

export const sm3OfNode = (text: string): string => createHash('sm3').update(text).digest('hex')

let salts = 0

/** A context on a day, for somebody with roles and seats. */
export function on(
  day: Day,
  person = 'clerk',
  roles: readonly string[] = ['office'],
  more: Partial<Context> = {},
): Context {
  const seats = more.actor?.seats ?? []
  return {
    at: `${day}T02:00:00.000Z`,
    today: day,
    entered: legalDay(`${day}T02:00:00.000Z`),
    calendar: calendar(),
    settings: {},
    known: { members: 30, failedVotes: 0 },
    said: {},
    laws: day < '2024-11-08' ? ['ACT-2006', 'RULES'] : ['ACT-2024', 'RULES'],
    numbers: { proposal: '第1号', letter: '〔2026〕1号' },
    hash: sm3OfNode,
    salt: () => (salts += 1).toString(16).padStart(32, '0'),
    id: () => `child-${(salts += 1)}`,
    ...more,
    actor: { person, roles, seats, ...more.actor },
  }
}

/** Somebody who acts for an organ. */
export const seat = (day: Day, person: string, ...seats: string[]): Context =>
  on(day, person, [], { actor: { person, roles: [], seats } })

/** One matter with its record, as a store keeps it. */
export class Scene {
  readonly entries: Entry[] = []
  readonly contents: Contents[] = []
  said: Record<string, unknown> = {}
  matter!: Matter
  last!: Taken
  readonly procedure: Procedure<any>

  constructor(procedure: Procedure<any>, opening: unknown, context: Context, id = 'm1') {
    this.procedure = procedure
    this.keep(openMatter(procedure, id, opening, context))
  }

  keep(answer: Taken | Refusal): Taken {
    if (!answer.ok) throw new Error(`refused: ${answer.ground}, ${answer.en}`)
    this.entries.push(...answer.entries)
    this.contents.push(...answer.contents)
    answer.entries.forEach((entry, i) => {
      const fields = Object.entries(answer.contents[i]!).map(([field, { value }]) => [field, value])
      this.said = { ...this.said, [entry.step]: Object.fromEntries(fields) }
    })
    this.matter = answer.matter
    this.last = answer
    return answer
  }

  try(step: string, input: unknown, context: Context): Taken | Refusal {
    return take(this.procedure, this.matter, step as never, input as never, { ...context, said: this.said })
  }

  take(step: string, input: unknown, context: Context): Taken {
    return this.keep(this.try(step, input, context))
  }

  anchor(name: string, day: Day, context: Context): Taken {
    return this.keep(anchor(this.procedure, this.matter, name, day, context))
  }

  rectify(backTo: number, context: Context): Taken {
    return this.keep(rectify(this.procedure, this.matter, this.entries, backTo, '误点', context))
  }
}

/** The ground on which something is refused; throws if it is not. */
export function ground(answer: Taken | Refusal): string {
  if (answer.ok) throw new Error('it was not refused')
  return answer.ground
}
