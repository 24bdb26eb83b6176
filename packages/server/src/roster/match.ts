import type { Organ } from './roster.ts'

const committeeKinds = new Set(['committee', 'office', 'street', 'congress'])

/** Whether the characters of a short name stand in the long one in their order: 城建环保委 in 城市建设环境保护委员会. */
function shortens(short: string, long: string): boolean {
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * The organ of the roster that a plan means by a name, as offices shorten them; nothing where none or several fit equally.
 * Committees are looked for among committees and offices, organs among everything else.
 */
export function organNamed(name: string | null, organs: readonly Organ[], committee: boolean): string | undefined {
  if (!name) return undefined
  const plain = name.replace(/^(?:示范区|本区|我区|区)/, '').replace(/人大(?:常委会)?/, '')
  const fit = organs.filter(organ => committeeKinds.has(organ.kind) === committee && organ.until === null)
  const exact = fit.find(organ => organ.zh === name || organ.zh === plain || organ.zh.endsWith(plain))
  if (exact) return exact.id
  const near = fit.filter(organ => shortens(plain, organ.zh)).sort((a, b) => a.zh.length - b.zh.length)
  return near[0] && near[0].zh.length !== near[1]?.zh.length ? near[0].id : undefined
}
