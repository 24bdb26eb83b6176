import type { Found } from './finding.ts'

const number = String.raw`(?:\d{1,5}|[一二三四五六七八九十百]{1,5})(?:[-之]\d{1,4})?`
/** What may follow the figure so that it is a house: not a metro line, a document, a motion, a plot. */
const house = String.raw`号(?!线|文|令|公告|议案|提案|建议|决定|决议|通知|地块|工程|机|桥|口|批|台风)`
const rest = String.raw`(?:(?:甲|乙|丙)?${number}(?:弄|支弄|号楼|号院|号|栋|幢|座|楼|层|单元|室)){0,5}`
const address = new RegExp(
  String.raw`(?<=([\u4e00-\u9fff]{1,16}))(?:` +
    String.raw`(?:路|街|大道|巷|胡同|弄)(?:[东西南北中]段?|[一二三四五六七八九十]段)? ?${number}(?:弄|${house})${rest}` +
    String.raw`|(?:新村|小区|花园|公寓|家园|花苑|苑|坊|里) ?${number}(?:号楼|栋|幢|座|单元|${house})${rest}` +
    String.raw`|村 ?(?:${number}[组队社] ?)?${number}${house}${rest})`,
  'g',
)
/** Roads and streets that are no names. */
const general = /(?:^|[^\u4e00-\u9fff])?(?:道|线|铁|网|电|思|出|退|通|沿|临|全|该|本|各|每|条|一带一)$/
/** Words before a name that are not part of it. */
const lead = /^.*(?:位于|坐落于|地址|住址|住所|住在|家住|设在|迁至|迁往|现住|前往|[在于至到往住址从由和及与或是为对的])/

/** Street addresses with a house number. */
export function* addresses(text: string): Generator<Found> {
  for (const match of text.matchAll(address)) {
    const name = match[1]!
    if (match[0].startsWith('路') && general.test(name)) continue
    const own = name.replace(lead, '')
    if (!own) continue
    yield { kind: 'address', start: match.index - own.length, end: match.index + match[0].length }
  }
}
