import house from 'virtual:deputy'

export { house }

/** What a deputy raises himself: procedures that a deputy opens and that no resident follows by a receipt. */
export const raises: readonly string[] = Object.keys(house).filter(name => house[name]!.raises)
