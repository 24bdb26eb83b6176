import { isRefusal, runBatch } from './batch.ts'
import { sayCites } from './cite.ts'
import { tell, type Command, type Language } from './command.ts'
import { decideCase, decidedOf, decideKeys, type Decided } from './decide-case.ts'
import { isText, readOptions, typedNumber } from './options.ts'

const number = { type: 'string' } as const
const options = {
  members: number,
  present: number,
  for: number,
  against: number,
  abstain: number,
  void: number,
  quorum: { type: 'string' },
  of: { type: 'string' },
  majority: { type: 'string' },
  json: { type: 'boolean' },
  batch: { type: 'string' },
} as const

function text(decided: Decided, lang: Language): string {
  const zh = lang === 'zh'
  const verdict = decided.passed ? (zh ? '通过' : 'Carried') : (zh ? '不通过' : 'Not carried')
  const own = decided.rule.of !== 'members' || decided.rule.majority !== '1/2'
  const lines = [verdict, ...decided.derivation, `${zh ? '依据：' : 'Rests on: '}${sayCites(decided.cites, lang)}`]
  if (own) {
    lines.push(
      zh
        ? '多数的基数和比例不是法定的，由本级议事规则或者具体法律规定。'
        : 'Base and share of this majority are not statutory; they come from local rules or a special law.',
    )
  }
  return `${lines.join('\n')}\n`
}

/** The outcome of a vote with its derivation. */
export const decide: Command = {
  name: 'decide',
  summary: { zh: '算表决结果：是否通过，为什么', en: 'the outcome of a vote, and why' },
  usage: {
    zh: `zhitong decide --members N --present N --for N --against N --abstain N
               [--void N] [--quorum 1/2|2/3] [--of members|present|cast] [--majority 1/2|2/3] [--json]
zhitong decide --batch 文件.jsonl

  --members N    全体组成人员            --present N    出席
  --for N        赞成                    --against N    反对
  --abstain N    弃权                    --void N       废票（默认0）
  --quorum       法定人数（默认 1/2）    --majority     多数（默认 1/2）
  --of           多数的基数：members 全体（默认）、present 出席、cast 所投的票
  --json         输出 {"passed",…,"derivation":[…],"cites":[…]}
  --batch 文件   每行一例 {"members","present","for","against","abstain","of","majority"}，每行一个结果；“-”为标准输入

1/2 是过半数，2/3 是三分之二以上；所投的票＝赞成＋反对＋弃权＋废票。没有法定人数或者基数为0，不通过。
退出码：0 算出结果（无论是否通过）；2 数字不可能或者参数有误。批量中这样的一行是 {"refused":{…}}，继续往下算。
`,
    en: `zhitong decide --members N --present N --for N --against N --abstain N
               [--void N] [--quorum 1/2|2/3] [--of members|present|cast] [--majority 1/2|2/3] [--json]
zhitong decide --batch FILE.jsonl

  --members N    all members             --present N    those present
  --for N        votes for               --against N    votes against
  --abstain N    abstentions             --void N       void ballots (default 0)
  --quorum       default 1/2             --majority     default 1/2
  --of           base of the majority: members (default), present, cast
  --json         print {"passed",…,"derivation":[…],"cites":[…]}
  --batch FILE   one case a line {"members","present","for","against","abstain","of","majority"}, one result a line; "-" is
                 standard input

1/2 is more than half, 2/3 is two thirds or more; cast = for + against + abstain + void. Without a quorum, or with a base
of 0, it is not carried.
Exit codes: 0 whenever there is an outcome, carried or not; 2 for impossible numbers and bad arguments. In a batch such a
line is {"refused":{…}} and the run goes on.
`,
  },
  async run(args, io) {
    const read = readOptions(args, options)
    if (isText(read)) return tell(io, read)
    const { batch, json, ...given } = read.values
    if (typeof batch === 'string') {
      if (Object.keys(given).length > 0) {
        return tell(io, {
          zh: '--batch 的各例写在文件里；请去掉其他选项。',
          en: 'With --batch the cases are in the file; leave the other options out.',
        })
      }
      return runBatch(batch, decideKeys, one => {
        const outcome = decideCase(one)
        return isRefusal(outcome) ? outcome : decidedOf(outcome, io.lang)
      }, io)
    }
    const outcome = decideCase(Object.fromEntries(Object.entries(given).map(([key, value]) => [key, typedNumber(value)])))
    if (isRefusal(outcome)) return tell(io, outcome)
    const decided = decidedOf(outcome, io.lang)
    io.out(json ? `${JSON.stringify(decided)}\n` : text(decided, io.lang))
    return 0
  },
}
