import { whoTitle, type Procedure } from '@zhitong/kernel'
import { procedures, words } from '@zhitong/congress'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'vite'

interface Both { zh: string; en: string }
type Many<T> = T | readonly T[]
type Readers = Many<string> | { only: Many<string>; until: Many<string>; then: Many<string> }
interface Step extends Both {
  from: Many<string>
  to?: string | Readonly<Record<string, unknown>>
  by: Many<string>
  aside?: true
  numbers?: string
  signs?: string
  begins?: Many<string>
  readers?: Readonly<Record<string, Readers>>
}
interface Loose {
  name: string
  title: Both
  receipt?: true
  open: { by?: Many<string>; numbers?: string; input?: unknown }
  parties: Readonly<Record<string, { kind: string }>>
  children?: Readonly<Record<string, Loose>>
  states: Readonly<Record<string, Both & { final?: boolean; fulfilled?: true }>>
  steps: Readonly<Record<string, Step>>
}

const list = <T>(one: Many<T> | undefined): readonly T[] => (one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T])
const join2 = (texts: readonly Both[]): Both => ({ zh: texts.map(text => text.zh).join('、'), en: texts.map(text => text.en).join(', ') })

const targets = (step: Step): string[] => (step.to === undefined ? [] : typeof step.to === 'string' ? [step.to] : Object.keys(step.to))
/** Steps that lead on and that somebody takes: what people wait for. */
const leading = (one: Loose, state: string): [string, Step][] =>
  Object.entries(one.steps).filter(([, step]) => !step.aside && list(step.from).includes(state) && targets(step).length > 0 && list(step.by).some(who => who !== 'law'))

/** The shortest way from a state to an end that is what the matter was for; nothing where there is none. */
function ahead(one: Loose, from: string): { step: string; zh: string; en: string; who: Both; party: string | undefined }[] {
  const ways = new Map<string, [string, Step][]>([[from, []]])
  for (const state of ways.keys()) {
    if (one.states[state]!.fulfilled) {
      return ways.get(state)!.map(([step, { zh, en, by }]) => {
        const who = list(by).find(one => one !== 'law')!
        const party = who.replace(/\.head$/, '')
        return { step, zh, en, who: whoTitle(one as unknown as Procedure, who), party: party in one.parties ? party : undefined }
      })
    }
    for (const named of leading(one, state)) for (const to of targets(named[1])) if (!ways.has(to)) ways.set(to, [...ways.get(state)!, named])
  }
  return []
}

/** Who may read what a step says, where that is not everybody concerned: now, and after which steps. */
function readers(one: Loose, step: Step): Both | undefined {
  const said = new Set(Object.values(step.readers ?? {}).map(reader => JSON.stringify(reader)))
  if (said.size !== 1) return undefined
  const reader = Object.values(step.readers!)[0]!
  const named = (whos: Many<string>): Both => join2(list(whos).map(who => whoTitle(one as unknown as Procedure, who)))
  if (typeof reader === 'string' || Array.isArray(reader)) {
    const who = named(reader as Many<string>)
    return { zh: `只有${who.zh}能看。`, en: `Only ${who.en} may read it.` }
  }
  const { only, until, then } = reader as { only: Many<string>; until: Many<string>; then: Many<string> }
  const [now, later] = [named(only), named(then)]
  const steps = list(until).map(name => one.steps[name]!)
  return {
    zh: `现在只有${now.zh}能看；${steps.map(({ zh }) => `“${zh}”`).join('或')}以后，${later.zh}也能看。`,
    en: `Only ${now.en} may read it now; after ${steps.map(({ en }) => `“${en}”`).join(' or ')}, ${later.en} may too.`,
  }
}

/** Those in which a deputy has a part, and what they open. */
const deputies = (all: readonly Loose[]): readonly Loose[] => {
  const own = all.filter(one => list(one.open.by).includes('deputy') || Object.values(one.parties).some(party => party.kind === 'deputy'))
  const found = new Set<Loose>()
  const add = (one: Loose): void => {
    if (found.has(one)) return
    found.add(one)
    for (const child of Object.values(one.children ?? {})) add(child)
  }
  own.forEach(add)
  return [...found]
}

const raises = (one: Loose): boolean => list(one.open.by).includes('deputy') && one.receipt !== true

/** The forms in which a deputy raises something, fetched with the page that shows them. */
export const deputyForms = (schema: (input: never) => unknown): unknown =>
  Object.fromEntries((procedures as unknown as Loose[]).filter(raises).map(one => [one.name, schema(one.open.input as never)]))

/** What the deputies' app knows of the house without loading the procedures. */
export const deputyHouse = (): unknown =>
  Object.fromEntries(deputies(procedures as unknown as Loose[]).map(one => {
    const steps = Object.entries(one.steps)
    const series = one.open.numbers ?? steps.find(([, step]) => step.numbers)?.[1].numbers
    const open = Object.keys(one.states).filter(state => !one.states[state]!.final)
    return [one.name, {
      raises: raises(one),
      short: series ? (words.series as Record<string, Both>)[series] : one.title,
      ahead: Object.fromEntries(open.map(state => [state, ahead(one, state)] as const).filter(([, way]) => way.length > 0)),
      leads: Object.fromEntries(steps.filter(([, step]) => targets(step).length > 0).map(([name, step]) => [name, targets(step)])),
      asides: steps.filter(([, step]) => step.aside).map(([name]) => name),
      signs: steps.filter(([, step]) => step.signs).map(([name]) => name),
      begins: Object.fromEntries(steps.flatMap(([name, { begins }]) => (begins === undefined ? [] : [[name, list(begins)]]))),
      readers: Object.fromEntries(steps.flatMap(([name, step]) => { const said = readers(one, step); return said ? [[name, said]] : [] })),
    }]
  }))

interface Chunk { file: string; name?: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; assets?: string[] }

/** The service worker: a script of its own at a fixed address, told which files start the app without a network. */
export const deputyWorker: Plugin = {
  name: 'deputy-worker',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return
    const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
    const files = new Set<string>()
    const seen = new Set<string>()
    const walk = (key: string): void => {
      const chunk = manifest[key]
      // The office's own pages are never needed here, though a shared piece may know the way to them.
      if (!chunk || seen.has(key)) return
      seen.add(key)
      for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`/${file}`)
      for (const other of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) walk(other)
    }
    walk('deputy.html')
    const shell = readFileSync(join(dir, 'deputy.html'))
    const list = [
      { url: '/deputy/shell.html', revision: createHash('sha256').update(shell).digest('hex').slice(0, 16) },
      ...[...files].toSorted().map(url => ({ url, revision: null })),
    ]
    await build({
      configFile: false, root: dirname(dir), logLevel: 'error', publicDir: false, define: { appFiles: JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
      build: { outDir: dir, emptyOutDir: false, target: 'es2022', rollupOptions: { input: join(dirname(dir), 'src/deputy/worker.ts'), output: { format: 'iife', entryFileNames: 'deputy-worker.js' } } },
    })
  },
}

/** Writes every script and style compressed beside itself; the server sends what the browser reads. */
export const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    if (!dir) return
    for (const file of Object.keys(bundle)) {
      if (!/\.(js|css)$/.test(file)) continue
      const bytes = readFileSync(join(dir, file))
      if (bytes.length < 1000) continue
      writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
    }
  },
}
