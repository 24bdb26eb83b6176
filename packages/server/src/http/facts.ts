import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Day, FactCounts, MatterQuery, Remarks, RunningClocks, SaidList, UnitProposals, type FactCount } from '../contract/index.ts'
import { procedures } from '../matters/house.ts'
import { handlingReport } from '../papers/handling-report.ts'
import { documentOf, pageOf } from '../papers/official.ts'
import { remarksOn } from '../matters/remarks.ts'
import { saidList } from '../matters/said-list.ts'
import { countFacts, runningClocks } from '../matters/statistics.ts'
import { UnitProposer } from '../matters/unit-proposals.ts'
import { hereOf } from './asking.ts'
import { csvOfTable } from './csv.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

const Congress = z.object({ c: z.string() })
const Asked = z.object({ procedure: z.string(), year: z.coerce.number().int().min(1900).max(2999).optional() })

/** What a procedure's matters come to: the four facts counted, the clocks that run, rows with what was said in them. */
export function factRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const proposer = new UnitProposer(deps.database.app)
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['facts'] })
  typed.get('/c/:c/facts', { schema: { ...about('countFacts', 'The four facts by unit and year'), params: Congress, querystring: Asked, response: { 200: FactCounts } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const { procedure, year } = request.query
    const counts = procedures.has(procedure) ? await countFacts(deps.database.app, here, procedure, year) : undefined
    return counts ? (counts as never) : deny(reply, refusals.missing)
  })
  typed.get('/c/:c/facts.csv', { schema: { ...about('exportFacts', 'The four facts by unit, as a file'), params: Congress, querystring: Asked } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const { procedure, year } = request.query
    const counts = procedures.has(procedure) ? await countFacts(deps.database.app, here, procedure, year) : undefined
    if (!counts) return deny(reply, refusals.missing)
    return reply.header('content-disposition', 'attachment; filename="facts.csv"').type('text/csv; charset=utf-8').send(csvOfFacts(counts))
  })
  typed.get(
    '/c/:c/reports/handling',
    { schema: { ...about('handlingReport', 'The report on the handling of a year, as a document or a page'), params: Congress, querystring: z.object({ procedure: z.string(), year: z.coerce.number().int().min(1954).max(2999), period: z.enum(['mid-year', 'year-end']).default('year-end'), as: z.enum(['docx', 'page']).default('docx') }) } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      const { procedure, year, period, as } = request.query
      const report = procedures.has(procedure) ? await handlingReport(deps.database.app, here, procedure, year, period) : undefined
      if (!report) return deny(reply, { ground: 'noRows', zh: `${year}年还没有交办的建议，没有可报告的。`, en: `Nothing was assigned in ${year}; there is nothing to report.` })
      if (as === 'docx') {
        return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${report.title}.docx`)}`).header('cache-control', 'private, no-store')
          .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document').send(await documentOf(report))
      }
      const away = new URLSearchParams({ procedure, year: String(year), period })
      const above = `<nav class="top" aria-label="报告"><a href="/c/${here.congress}/office/suggestions/reports">返回</a><a href="/api/c/${here.congress}/reports/handling?${away}&amp;as=docx">下载 .docx</a></nav>`
      return reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'").header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(pageOf(report, above))
    },
  )
  typed.get('/c/:c/clocks', { schema: { ...about('runningClocks', 'The clocks that run, by day'), params: Congress, querystring: z.object({ procedure: z.string(), until: Day.optional() }), response: { 200: RunningClocks } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    return procedures.has(request.query.procedure) ? (await runningClocks(deps.database.app, here, request.query.procedure, request.query.until) as never) : deny(reply, refusals.missing)
  })
  typed.get('/c/:c/said', { schema: { ...about('listSaid', 'Rows with what was said in them'), params: Congress, querystring: MatterQuery.extend({ size: z.coerce.number().int().min(1).max(200).default(50) }), response: { 200: SaidList } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? (await saidList(deps.database.app, here, request.query) as never) : reply
  })
  typed.get('/c/:c/matters/:id/remarks', { schema: { ...about('remarks', 'What the checks notice in a text and in the answer drafted to it'), params: Congress.extend({ id: z.uuid() }), response: { 200: Remarks } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const remarks = await remarksOn(deps.database.app, here, request.params.id)
    return remarks ? (remarks as never) : deny(reply, refusals.missing)
  })
  typed.get('/c/:c/matters/:id/units', { schema: { ...about('proposeUnits', 'Units that handle such things, with the reasons'), params: Congress.extend({ id: z.uuid() }), response: { 200: UnitProposals } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const proposals = await proposer.propose(here, request.params.id)
    return proposals ? (proposals as never) : deny(reply, refusals.missing)
  })
}

const figures: readonly [title: string, of: (count: FactCount) => number][] = [
  ['件数', count => count.counted], ['已答复', count => count.answered], ['按时答复', count => count.inTime], ['逾期答复', count => count.late], ['未答复', count => count.waiting], ['现已逾期', count => count.overdue],
  ['承诺', count => count.promised], ['已兑现', count => count.kept], ['未到期或跟踪中', count => count.open - count.openLate], ['承诺逾期', count => count.openLate], ['其他结束', count => count.ended],
  ['已评价', count => count.rated], ['不满意', count => count.dissatisfied],
]

/** One line for each unit in the order of names, the total last; classes of result and grades as their form names them. */
function csvOfFacts(counts: FactCounts): string {
  const head = ['主办单位', ...figures.map(([title]) => title), ...counts.classes.map(one => one.title.zh), ...counts.grades.flatMap(one => [`态度${one.title.zh}`, `结果${one.title.zh}`])]
  const line = (name: string, count: FactCount): unknown[] => [
    name, ...figures.map(([, of]) => of(count)), ...counts.classes.map(one => count.classes[one.word] ?? 0), ...counts.grades.flatMap(one => [count.attitude[one.word] ?? 0, count.result[one.word] ?? 0]),
  ]
  return csvOfTable([head, ...counts.units.map(({ unit, count }) => line(unit.zh, count)), line('合计', counts.total)])
}
