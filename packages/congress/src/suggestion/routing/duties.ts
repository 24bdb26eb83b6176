import type { DutyList } from './types.ts'
import { substance } from './wording.ts'

/** What every duty list says and no unit has for itself: 负责, 组织, 监督管理, 工作 … Between these stand the words of the trade. */
const official = new RegExp([
  '贯彻执行', '贯彻落实', '监督管理', '监督检查', '综合协调', '统筹协调', '组织实施', '组织协调', '组织指导', '组织编制', '法律法规', '方针政策', '规范性文件', '承办', '交办',
  '负责', '组织', '指导', '监督', '管理', '协调', '推进', '拟订', '拟定', '起草', '编制', '实施', '承担', '制定', '制订', '参与', '依法', '开展', '落实', '督促', '推动', '牵头', '会同', '配合', '协助', '统筹',
  '工作', '事务', '事项', '事业', '行业', '领域', '方面', '范围', '其他', '以下', '本区', '全区', '本市', '全市', '辖区', '区域内', '行政', '相应', '重大', '重点', '日常', '主管', '附属',
].join('|'), 'gu')

/** Where one word of a list ends and the next begins. */
const between = /[和与及或等对并以为]/gu

/** Words that stand in a line of a duty list. A word of four characters is mostly two words, and they count, too, by themselves. */
export function wordsOfLine(line: string): { whole: string[]; halves: string[] } {
  const whole = new Set<string>()
  const halves = new Set<string>()
  // A list of single words is taken as it stands; a sentence is first cut at what every duty list says.
  for (const piece of line.split(/[、，。；：,;:（）()\s]+/u)) {
    const short = piece.length <= 8 && !/^(?:负责|组织|指导|监督|承担|拟订|拟定|管理|协调|推进)/u.test(piece)
    const words = substance(short ? piece : piece.replace(official, ' ').replace(between, ' ')).split(' ')
    for (const word of words) {
      if (word.length < 2) continue
      whole.add(word)
      if (!short && word.length === 4) for (const half of [word.slice(0, 2), word.slice(2)]) halves.add(half)
    }
  }
  return { whole: [...whole], halves: [...halves].filter(half => !whole.has(half)) }
}

const firmWords = (line: string): [string, number][] => {
  const { whole, halves } = wordsOfLine(line)
  return [...whole.map((word): [string, number] => [word, 1]), ...halves.map((half): [string, number] => [half, 0.5])]
}

/** The first and last two characters of each longer word (老年食堂: 老年, 食堂). Asked only where no whole word is found: they say little. */
export const fragments = (line: string): [string, number][] =>
  wordsOfLine(line).whole.flatMap(word => (word.length >= 4 ? [word.slice(0, 2), word.slice(-2)] : [])).map(part => [part, 0.5])

/** Which units' lists a word stands in, and how firmly: 1 as it is, ½ as a part of another word. */
export type Claims = ReadonlyMap<string, ReadonlyMap<string, number>>

export function claimsOf(duties: readonly DutyList[], words: (line: string) => readonly (readonly [word: string, firmness: number])[] = firmWords): Claims {
  const claims = new Map<string, Map<string, number>>()
  const claim = (word: string, unit: string, firmness: number) => {
    const units = claims.get(word) ?? new Map<string, number>()
    claims.set(word, units.set(unit, Math.max(firmness, units.get(unit) ?? 0)))
  }
  for (const { unit, lines } of duties) {
    for (const line of lines) {
      for (const [word, firmness] of words(line)) claim(word, unit, firmness)
    }
  }
  return claims
}
