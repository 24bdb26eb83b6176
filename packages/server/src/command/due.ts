import { calendar, toNumber, type Explanation, type Refusal } from '@zhitong/kernel'
import { isRefusal, runBatch, type Case } from './batch.ts'
import { tell, type Command } from './command.ts'
import { dueKeys, dueOf, explainCase } from './due-case.ts'
import { dueText } from './due-text.ts'
import { loadedCalendar } from './loaded-years.ts'
import { isText, readOptions, typedNumber } from './options.ts'

const options = {
  from: { type: 'string' },
  'working-days': { type: 'string' },
  days: { type: 'string' },
  months: { type: 'string' },
  before: { type: 'boolean' },
  json: { type: 'boolean' },
  batch: { type: 'string' },
} as const

/** The statutory-date calculator. */
export const due: Command = {
  name: 'due',
  summary: { zh: '算法定期限：哪一天到期，为什么', en: 'count a statutory limit: which day, and why' },
  usage: {
    zh: `zhitong due --from 日期 --working-days N | --days N | --months N [--before] [--json]
zhitong due --batch 文件.jsonl

  --from 日期        起算日（2018-10-08），当日不计
  --working-days N   工作日，按国务院办公厅公布的安排，含调休上班
  --days N           自然日
  --months N         月：止于同一日，没有同一日的止于月末
  --before           往前数（“N日前”）
  --json             输出 {"from","due","counted","skipped":[{"date","why"}],"restDay","nextWorkingDay"}
  --batch 文件       每行一例 {"from","workingDays"|"days"|"months","before"}，每行一个结果；“-”为标准输入

due 不顺延；nextWorkingDay 是当日或其后的第一个工作日，未公布的为 null。已公布的年份之外，按本机载入的日历（zhitong calendar load）。
退出码：0 算出；2 不能算（超出已公布日历、参数有误）。批量中不能算的一行是 {"refused":{…}}，继续往下算。
`,
    en: `zhitong due --from DATE --working-days N | --days N | --months N [--before] [--json]
zhitong due --batch FILE.jsonl

  --from DATE        the day to count from (2018-10-08), itself not counted
  --working-days N   working days by the State Council's notices, worked weekends included
  --days N           calendar days
  --months N         months: to the same day number or the month's last day
  --before           count back ("N days before")
  --json             print {"from","due","counted","skipped":[{"date","why"}],"restDay","nextWorkingDay"}
  --batch FILE       one case a line {"from","workingDays"|"days"|"months","before"}, one result a line; "-" is standard input

due is not moved; nextWorkingDay is the first working day on or after it, null where it is not published. Beyond the
published years it goes by those loaded here (zhitong calendar load).
Exit codes: 0 counted; 2 refused (beyond the published calendar, bad arguments). In a batch such a line is
{"refused":{…}} and the run goes on.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options)
    if (isText(read)) return tell(io, read)
    const { batch, json, from, before, ...lengths } = read.values
    let known = calendar()
    let looked = false
    /** Only a day beyond the published years makes it look for loaded ones. */
    const asked = async (one: Case): Promise<Explanation | Refusal> => {
      const explained = explainCase(one, known)
      const beyond = isRefusal(explained) ? explained.ground === 'calendar' : !known.knows(toNumber(explained.due))
      if (!beyond || looked) return explained
      looked = true
      known = await loadedCalendar()
      return explainCase(one, known)
    }
    if (typeof batch === 'string') {
      if (from !== undefined || before !== undefined || Object.keys(lengths).length > 0) {
        return tell(io, {
          zh: '--batch 的各例写在文件里；请去掉其他选项。',
          en: 'With --batch the cases are in the file; leave the other options out.',
        })
      }
      return runBatch(batch, dueKeys, async one => {
        const explained = await asked(one)
        return isRefusal(explained) ? explained : dueOf(explained, io.lang, known)
      }, io)
    }
    const explained = await asked({
      from,
      before,
      workingDays: typedNumber(lengths['working-days']),
      days: typedNumber(lengths.days),
      months: typedNumber(lengths.months),
    })
    if (isRefusal(explained)) return tell(io, explained)
    const result = dueOf(explained, io.lang, known)
    io.out(json ? `${JSON.stringify(result)}\n` : dueText(explained, result, io.lang))
    return 0
  },
}
