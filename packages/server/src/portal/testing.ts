import Fastify, { type FastifyInstance } from 'fastify'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../database/index.ts'
import { uuidv7 } from '../matters/id.ts'
import { folded, vector } from '../store/grams.ts'
import { inCongress } from '../store/transaction.ts'
import { portalRoutes } from './index.ts'
import type { Row } from './read.ts'

type View = Row['view']

/** A portal over a database of its own, standing on one day. */
export interface PortalServer {
  readonly app: FastifyInstance
  readonly database: Database
  congress(id: string, zh: string, en: string): Promise<void>
  /** Publishes rows as the application does; what is left out is that of a plain plan item. */
  publish(congress: string, ...rows: Published[]): Promise<string[]>
  seal(congress: string, day: string, root: string, prev?: string): Promise<void>
  stop(): Promise<void>
}

export interface Published { id?: string; procedure?: string; parent?: string | null; updated?: string; view?: Partial<View>; open?: Record<string, unknown> }

const titles: Readonly<Record<string, { zh: string; en: string }>> = { quote: { zh: '计划原文', en: 'Quotation' }, organ: { zh: '机关', en: 'Organ' }, committee: { zh: '专工委', en: 'Committee' } }

/** The fields of an opening, as the public row holds them. */
const said = (open: Record<string, unknown>): View['fields'] =>
  Object.entries(open).map(([field, value]) => ({ field, step: 'open', title: titles[field] ?? { zh: field, en: field }, value }))

export function viewOf(given: Partial<View>): View {
  return {
    title: '听取和审议关于环境状况和环境保护目标完成情况的报告', number: null, procedureTitle: { zh: '计划事项', en: 'Plan item' },
    state: { zh: '已列入计划', en: 'Planned' }, final: false, form: '听取和审议专项工作报告', year: 2026, item: null, months: [], organs: [], since: '2026-03-06', next: null,
    outcome: null, fields: [], papers: [], history: [{ seq: 1, day: '2026-03-06', title: { zh: '列入', en: 'Entered' }, state: { zh: '已列入计划', en: 'Planned' }, late: false }], ...given,
  }
}

/** Starts it. `today` is 10 in the morning of a day in Shanghai. */
export async function startPortal(options: { alone?: boolean; today?: string } = {}): Promise<PortalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'))
  chmodSync(folder, 0o755)
  const database = await openDatabase({ dataDir: folder, named: true })
  const app = Fastify({ routerOptions: { maxParamLength: 200 } })
  const now = new Date(`${options.today ?? '2026-09-27'}T02:00:00Z`)
  await app.register(portalRoutes, { portal: database.portal, alone: options.alone ?? false, now: () => now })
  await app.ready()
  return {
    app, database,
    congress: (id, zh, en) => inCongress(database.app, id, async client => {
      await client.query('insert into office.congress (congress, zh, en, demo) values ($1, $2, $3, true)', [id, zh, en])
    }),
    publish: (congress, ...rows) => inCongress(database.app, congress, async client => {
      const ids: string[] = []
      for (const row of rows) {
        const view = viewOf({ ...row.view, fields: [...said(row.open ?? {}), ...(row.view?.fields ?? [])] })
        const id = row.id ?? uuidv7()
        const words = [view.title, view.number ?? '', ...view.fields.map(field => String(field.value))].join('\n')
        await client.query(
          'insert into office.published (congress, id, procedure, parent, year, item, title, form, view, updated, words, grams) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::tsvector)',
          [congress, id, row.procedure ?? 'plan-item', row.parent ?? null, view.year, view.item, view.title, view.form, JSON.stringify(view), row.updated ?? '2026-09-27T01:00:00Z', folded(words), vector(words)])
        ids.push(id)
      }
      return ids
    }),
    seal: (congress, day, root, prev = '') => inCongress(database.app, congress, async client => {
      await client.query('insert into office.seal (congress, day, root, prev, hashed_with, matters, entries, heads, signature) values ($1, $2, $3, $4, $5, 7, 21, $6, $7)',
        [congress, day, root, prev, 'sm3', '[]', 'c2lnbmVk'])
    }),
    async stop() {
      await app.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
