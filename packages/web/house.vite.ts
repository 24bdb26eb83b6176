import { laws, planTypes, planTypesEn, procedures, words } from '@zhitong/congress'
import type { Plugin } from 'vite'
import * as z from 'zod'
import { deputyForms, deputyHouse } from './deputy.vite.ts'

/**
 * What pages must know of the house — names of laws, roles and procedures, and the forms in which matters are opened —
 * taken from it when the pages are built, so that no browser loads the procedures themselves.
 */
interface Loose {
  name: string
  title: { zh: string; en: string }
  open: { by?: string | readonly string[]; input?: z.ZodType }
  steps: Record<string, { ballot?: unknown; aside?: boolean; input?: z.ZodType; to?: string | Readonly<Record<string, unknown>> }>
  states: Record<string, { zh: string; en: string; final?: boolean }>
}

/** A day is the kernel's own type: in a form it is a date. */
const schema = (input: z.ZodType | undefined): unknown =>
  input
    ? z.toJSONSchema(input, {
        io: 'input',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema._zod.def.type === 'custom' && (zodSchema as unknown as z.ZodType).safeParse('2026-01-31').success) Object.assign(jsonSchema, { type: 'string', format: 'date' })
        },
      })
    : {}

const entry = ({ name, title, open, steps, states }: Loose) => ({
  name, title,
  states: Object.fromEntries(Object.entries(states).map(([state, { zh, en }]) => [state, { zh, en }])),
  /** Opened by somebody, not by another matter alone. */
  alone: [open.by ?? []].flat().some(by => by !== 'parent'),
  ballots: Object.keys(steps).filter(step => steps[step]!.ballot !== undefined),
  /** Possible, but never what the matter waits for. */
  asides: Object.keys(steps).filter(step => steps[step]!.aside === true),
  open: schema(open.input),
  /** Where each step can lead; nothing for one that stays. */
  leads: Object.fromEntries(Object.entries(steps).map(([step, { to }]) => [step, to === undefined ? [] : typeof to === 'string' ? [to] : Object.keys(to)])),
  ends: Object.keys(states).filter(state => states[state]!.final === true),
  steps: Object.fromEntries(Object.entries(steps).flatMap(([step, { input }]) => (input ? [[step, Object.keys((schema(input) as { properties?: object }).properties ?? {})]] : []))),
})

const modules: Readonly<Record<string, () => unknown>> = {
  'virtual:laws': () => Object.fromEntries(Object.entries(laws as unknown as Record<string, { zh: string; en: string; from: string; until?: string }>).map(([key, { zh, en, from, until }]) => [key, until ? { zh, en, from, until } : { zh, en, from }])),
  'virtual:forms': () => Object.fromEntries(planTypes.map(type => [type, planTypesEn[type]])),
  'virtual:roles': () => words.roles,
  'virtual:procedures': () => (procedures as unknown as Loose[]).map(({ name, title, open }) => ({ name, title, alone: entry({ name, title, open, steps: {}, states: {} }).alone })),
  'virtual:deputy': deputyHouse,
  'virtual:deputy-forms': () => deputyForms(schema),
  'virtual:openings': () => (procedures as unknown as Loose[]).map(entry),
}

export const house: Plugin = {
  name: 'house',
  resolveId: id => (id in modules ? `\0${id}` : undefined),
  load: id => {
    const make = modules[id.slice(1)]
    return id.startsWith('\0virtual:') && make ? `export default ${JSON.stringify(make())}` : undefined
  },
}
