import type { OrganView } from '@zhitong/server/contract'

/** Whether the characters of a short name stand in a long one in their order: 城建环保委 in 城市建设环境保护委员会. */
function shortens(short: string, long: string): boolean {
  let from = 0
  for (const character of short) {
    const found = long.indexOf(character, from)
    if (found === -1) return false
    from = found + 1
  }
  return true
}

const inCharge = new Set(['committee', 'office', 'street', 'congress'])

/** Those that can have an item in charge, and those that are examined or report. */
export const committeesIn = (organs: readonly OrganView[]): OrganView[] => organs.filter(organ => inCharge.has(organ.kind))
export const othersIn = (organs: readonly OrganView[]): OrganView[] => organs.filter(organ => !inCharge.has(organ.kind))

/**
 * The organ of the roster that a plan's words mean: of that name, else one whose name holds the words, else one of which
 * they are the short form. Nothing where several fit: a wrong committee is worse than none.
 */
export function organOf(words: string | null, organs: readonly OrganView[]): OrganView | undefined {
  const said = words?.replaceAll(/\s/g, '') ?? ''
  if (said.length < 2) return undefined
  for (const fits of [
    (name: string) => name === said,
    (name: string) => name.includes(said) || said.includes(name),
    (name: string) => said.length >= 3 && shortens(said, name),
  ]) {
    const found = organs.filter(organ => fits(organ.zh))
    if (found.length === 1) return found[0]
    if (found.length > 1) return undefined
  }
  return undefined
}
