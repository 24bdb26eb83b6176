import type { Bound, StatutoryThreshold } from '@zhitong/congress/time-limits'
import { citeKey, sayCites } from './cite.ts'
import { tell, type Command, type Language } from './command.ts'
import { isText, readOptions } from './options.ts'

const relations = {
  'more-than': { zh: '超过', en: 'more than' },
  'at-least': { zh: '不少于', en: 'at least' },
  'at-most': { zh: '不超过', en: 'at most' },
  between: { zh: '', en: '' },
} as const
const units = {
  share: { zh: '', en: '' },
  persons: { zh: '人', en: '' },
  times: { zh: '倍', en: ' times' },
  percent: { zh: '%', en: '%' },
} as const

function bound(one: Bound, lang: Language): string {
  const value = `${[one.value].flat().join('—')}${units[one.unit][lang]}`
  const said = [relations[one.relation][lang], value].filter(Boolean).join(' ')
  return lang === 'zh' ? `${one.of.zh}：${said}` : `${said} of ${one.of.en}`
}

function line(row: StatutoryThreshold, lang: Language): string {
  const zh = lang === 'zh'
  const parts = [
    row.title[lang],
    [row, ...(row.also ?? [])].map(one => bound(one, lang)).join(zh ? '，并且' : ', and '),
    row.or ? (zh ? `或者${row.or.zh}` : `or ${row.or.en}`) : '',
    sayCites(row.cites.map(citeKey), lang),
    row.from ?? '',
    row.note?.[lang] ?? '',
  ]
  return `${row.id}  ${parts.filter(Boolean).join(zh ? '；' : '; ')}`
}

const datum = ({ cites, ...row }: StatutoryThreshold) => ({ ...row, cites: cites.map(citeKey) })

/** The thresholds of a district. */
export const thresholds: Command = {
  name: 'thresholds',
  summary: { zh: '法定人数和比例表', en: 'the statutory numbers and shares' },
  usage: {
    zh: `zhitong thresholds [--json]

每行一个人数或者比例：编号、行为、门槛、条文、施行日期。--json 输出
[{"id","title","relation","value","unit","of","cites","from","until",…}]。
`,
    en: `zhitong thresholds [--json]

One number or share a line: id, act, threshold, articles, day in force. --json prints
[{"id","title","relation","value","unit","of","cites","from","until",…}].
`,
  },
  async run(args, io) {
    const read = readOptions(args, { json: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const { statutoryThresholds } = await import('@zhitong/congress/time-limits')
    io.out(
      read.values.json
        ? `${JSON.stringify(statutoryThresholds.map(datum), null, 1)}\n`
        : `${statutoryThresholds.map(row => line(row, io.lang)).join('\n')}\n`,
    )
    return 0
  },
}
