const body = '(?:委员会|工委|专委|专工委|委室|办公室|研究室|办|委|室|处|街工委|工作室|科|小组|联络处|机构)'
const name = `[^，。；：（）由《》“”/｜\\s]{1,24}?${body}(?:[、和及][^，。；：（）由《》“”/｜\\s]{1,18}?${body}){0,3}`
const by = new RegExp(`(?:由|请)(?:人大|常委会|人大常委会|区人大|县人大|市人大)?(?:的)?(${name})(?=(?:分别|共同|具体|会同[^，。；]{1,20})?(?:负责|牵头|承办|组织|主办|实施|落实|办理|联系|承担|具体|会同|筹备|提出))`)
const field = new RegExp(`(?:责任|承办|牵头|负责|主办|联系|对口|组织|具体|经办|实施)+(?:的)?(?:单位|部门|委室|委员会|专?工委|机构|工作机构|处室|科室|者)?：\\s*(${name})(?=[，；。）\\s、/]|$)`)
const bracket = new RegExp(`（(?:[^（），；]{0,12}[，；、/｜])?(${name})(?:负责|牵头|承办|主办|组织)?(?:[，；、][^（）]{0,16})?）`)
const bare = new RegExp(`^(?:区|县|市|州|旗|镇)?(?:人大)?(?:常委会)?(${name})(?:（[^（）]*）)?(?:承办|负责|牵头|组织|主办|联系)?(?:的)?(?:项目|事项|议题|工作|任务)?(?:（[^（）]*）)?[：]?$`)
const committeeLike = /(?:人大|常委会|工委|专委|委员会|办公室|研究室|代表|财经|财政经济|预算|法制|法工|监察|监司|司法|内务|内司|社会|城建|环资|城环|教科|文卫|农业|农村|农工|民宗|民族|侨|外事|人事|街工|专工|委室)/
// The government's own commissions and the committee that the whole document is of.
const notOurs = /(?:政府|局|法院|检察院|发展(?:和)?改革委|发改委|卫健委|卫生健康委|住建委|(?<!社会)建设委|党委|政法委|国资委|监察委(?:员会)?$|街道办|审计局|管委会|居委会|村委会|常务委员会$|^常委会|领导|信访办|扶贫办|组织部|(?<!宗)教委|科委|经信委|商务委|农委|区委$|县委$|市委$)/

const ours = (found: string | undefined): string | null => {
  if (!found) return null
  const clean = found.replace(/^(?:本|我)?(?:省|自治区|区|县|市|州|旗|镇|乡)?(?:人大常委会|人大|常委会)(?=.{2})/, '')
  if (clean.startsWith('各') || /(?:交|督|承|主|协|领|举|转|催|申|开|兴)办$/.test(clean)) return null
  return committeeLike.test(clean) && !notOurs.test(clean) ? clean : null
}

/** The committee or office that is to carry something out: 由……负责组织, 责任部门：……, （财经委）; null when none is named. */
export const committeeIn = (text: string): string | null =>
  (/[由请]/.test(text) ? ours(by.exec(text)?.[1]) : null) ?? (text.includes('：') ? ours(field.exec(text)?.[1]) : null) ?? (text.includes('）') ? ours(bracket.exec(text)?.[1]) : null)

/** The committee when the text is nothing but its name: a heading or a cell of a table. */
export const committeeAlone = (text: string): string | null => (text.length <= 40 ? ours(bare.exec(text.trim())?.[1]) : null)
