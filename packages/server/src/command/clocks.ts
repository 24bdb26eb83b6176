import { citeKey, sayCites } from './cite.ts'
import { tell, type Command, type Language } from './command.ts'
import { isText, readOptions } from './options.ts'
import type { StatutoryClock } from '@zhitong/congress/time-limits'

const units: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'working-days': { zh: '个工作日', en: ' working days' },
  days: { zh: '日', en: ' days' },
  months: { zh: '个月', en: ' months' },
  hours: { zh: '小时', en: ' hours' },
}

/** The length of a limit in words: 会议举行的20日前. */
function limit(row: StatutoryClock, lang: Language): string {
  const zh = lang === 'zh'
  const anchor = row.anchor[lang]
  const long = `${row.value}${units[row.unit]?.[lang] ?? ''}`
  const said: Readonly<Record<StatutoryClock['direction'], string>> = {
    after: zh ? `${anchor}后${long}内` : `within ${long} of: ${anchor}`,
    before: zh ? `${anchor}${long}前` : `${long} before: ${anchor}`,
    'at-least': zh ? `${anchor}后至少${long}` : `at least ${long} from: ${anchor}`,
    'by-event': zh ? `${anchor}前` : `by: ${anchor}`,
    'by-date': row.unit === 'window' ? `${anchor} ${row.window!.join('—')}` : anchor,
    'each-year': zh ? `${anchor}，一年${row.value}次` : `${anchor}, ${row.value} a year`,
  }
  const more = row.more === undefined ? '' : `（+${row.more}）`
  return `${said[row.direction]}${zh ? more : more.replace('（', ' (').replace('）', ')')}`
}

const marks = {
  nv: { zh: '本级设定', en: 'setting' },
  model: { zh: '示范', en: 'model' },
  comparator: { zh: '外地参照', en: 'comparator' },
  practice: { zh: '惯例', en: 'practice' },
} as const

function line(row: StatutoryClock, lang: Language): string {
  const zh = lang === 'zh'
  const days = [row.from ?? '', row.until ? (zh ? `至${row.until}前` : `until ${row.until}`) : ''].filter(Boolean).join(' ')
  const tags = [row.nv && marks.nv[lang], row.standing && marks[row.standing][lang]].filter(Boolean).join('，')
  const parts = [row.title[lang], limit(row, lang), sayCites(row.cites.map(citeKey), lang), days, tags].filter(Boolean)
  return `${row.id}  ${parts.join(zh ? '；' : '; ')}`
}

/** One row as data: articles in the form in which procedures cite them. */
const datum = ({ cites, ...row }: StatutoryClock) => ({ ...row, cites: cites.map(citeKey) })

/** The statutory clocks. */
export const clocks: Command = {
  name: 'clocks',
  summary: { zh: '法定期限表', en: 'the statutory time limits' },
  usage: {
    zh: `zhitong clocks [--json]

每行一个法定期限：编号、事项、期限、条文、施行日期。--json 输出
[{"id","title","value","unit","direction","anchor","cites","from","until",…}]；nv 为真的是本级设定的默认值。
`,
    en: `zhitong clocks [--json]

One statutory limit a line: id, matter, limit, articles, days in force. --json prints
[{"id","title","value","unit","direction","anchor","cites","from","until",…}]; where nv is true it is the default of a setting.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { json: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const { statutoryClocks } = await import('@zhitong/congress/time-limits')
    io.out(
      read.values.json
        ? `${JSON.stringify(statutoryClocks.map(datum), null, 1)}\n`
        : `${statutoryClocks.map(row => line(row, io.lang)).join('\n')}\n`,
    )
    return 0
  },
}
