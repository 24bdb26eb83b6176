import type { Procedure, Text } from '@zhitong/kernel'
import { tell, type Command, type Language } from './command.ts'
import { isText, readOptions } from './options.ts'
import { procedureData, type ClockData, type ProcedureData } from './procedure-data.ts'

const unitsOf: Readonly<Record<string, Text>> = {
  'working-days': { zh: '个工作日', en: ' working days' },
  days: { zh: '日', en: ' days' },
  months: { zh: '个月', en: ' months' },
}

function clockLine(clock: ClockData, lang: Language): string {
  const zh = lang === 'zh'
  const long = clock.n === null ? (clock.during?.join('—') ?? clock.on ?? '?') : `${clock.n}${unitsOf[clock.unit ?? '']?.[lang] ?? ''}`
  const start = clock.after ? `${clock.after.join('|')} +` : clock.before ? `${clock.before} −` : ''
  const ids = clock.ids.length > 0 ? ` [${clock.ids.join(' ')}]` : ''
  const setting = clock.setting === undefined ? '' : zh ? `（本级设定 ${clock.setting}）` : ` (setting ${clock.setting})`
  const cites = clock.cites.length > 0 ? `  ${clock.cites.join(' ')}` : ''
  return `    ${clock.name}: ${start}${long}${setting} → ${clock.until.join('|')}${ids}${cites}`
}

/** One procedure as a block: its states, each step with who takes it, each clock with what it counts. */
function block(data: ProcedureData, lang: Language): string {
  const zh = lang === 'zh'
  const lines = [`${data.name}  ${data.title[lang]}`, zh ? '  状态' : '  states']
  for (const [name, state] of Object.entries(data.states)) lines.push(`    ${name}: ${state[lang]}${state.final ? ' ■' : ''}`)
  lines.push(zh ? '  步骤' : '  steps')
  for (const step of data.steps) {
    const way = `${step.from.join('|') || '—'} → ${step.to.join('|') || '='}`
    const cites = step.cites.length > 0 ? `  ${step.cites.join(' ')}` : ''
    lines.push(`    ${step.name}: ${step.title[lang]}  ${way}  (${step.by.join(', ')})${cites}`)
  }
  if (data.clocks.length > 0) lines.push(zh ? '  期限' : '  clocks', ...data.clocks.map(clock => clockLine(clock, lang)))
  return `${lines.join('\n')}\n`
}

/** Makes the command over a list of procedures, asked for only when it runs. */
export const proceduresCommand = (load: () => Promise<readonly Procedure[]>): Command => ({
  name: 'procedures',
  summary: { zh: '全部程序：状态、步骤、期限', en: 'every procedure: its states, steps and clocks' },
  usage: {
    zh: `zhitong procedures [--json]

--json 输出 [{"name","title","states":{},"steps":[{"name","from","to","by","cites"}],
"clocks":[{"name","ids","after"|"before","n","unit","cites"}]}]。第一个步骤 open 是提出；to 为空的步骤不改变状态；
ids 是法定期限表（zhitong clocks）的编号；during 是每年的时段，on 是某一步写明的日期，此时 n 为 null。
`,
    en: `zhitong procedures [--json]

--json prints [{"name","title","states":{},"steps":[{"name","from","to","by","cites"}],
"clocks":[{"name","ids","after"|"before","n","unit","cites"}]}]. The first step, open, begins the matter; a step with no
"to" leaves it where it is; ids are those of zhitong clocks; during is a window of the year and on a date that a step
states, and then n is null.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { json: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const data = (await load()).map(procedureData)
    io.out(
      read.values.json ? `${JSON.stringify(data, null, 1)}\n` : data.map(one => block(one, io.lang)).join('\n'),
    )
    return 0
  },
})

export const procedures = proceduresCommand(async () => (await import('@zhitong/congress')).house.procedures)
