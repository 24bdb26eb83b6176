import type { PlanItemRead } from '../types.ts'

/**
 * A plan with its expected items, one a line: type|subject|month|committee|change. A month or committee that is left
 * out is not compared; left empty, it must be null.
 */
export type Case = { name: string; text: string; gold: string }
export type Expected = { type: string; subject: string; month?: string; committee?: string; change?: string }

export const expectedOf = (gold: string): Expected[] => gold.split('\n').filter(line => line !== '').map(line => {
  const [type, subject, month, committee, change] = line.split('|')
  return { type: type!, subject: subject!, ...(month !== undefined ? { month } : {}), ...(committee !== undefined ? { committee } : {}), ...(change !== undefined ? { change } : {}) }
})

const pairs = (text: string): Set<string> => {
  const signs = [...text.replace(/[\s“”"'《》〈〉()（）、,，.。;；:：—-]/gu, '')]
  return signs.length < 2 ? new Set(signs) : new Set(signs.slice(1).map((sign, i) => signs[i]! + sign))
}

/** How well a subject as read covers the expected one: 0 when it does not, more the closer it is. */
const likeness = (expected: string, read: string): number => {
  const [a, b] = [pairs(expected), pairs(read)]
  const both = [...a].filter(pair => b.has(pair)).length
  const recall = both / (a.size || 1)
  const dice = (2 * both) / (a.size + b.size || 1)
  return (recall >= 0.6 && b.size <= Math.max(24, 4 * a.size)) || dice >= 0.5 ? recall + dice : 0
}

export type Match = { expected: Expected; item: PlanItemRead | null }

/** Each expected item with the item read for it (same type, closest subject, used once), and what was read besides. */
export const matchItems = (expected: readonly Expected[], items: readonly PlanItemRead[]): { matches: Match[]; extra: PlanItemRead[]; f1: number } => {
  const free = new Set(items)
  const matches = expected.map((one): Match => {
    let best: PlanItemRead | null = null
    let most = 0
    for (const item of free) {
      const like = item.type === one.type ? likeness(one.subject, item.subject) : 0
      if (like > most) { most = like; best = item }
    }
    if (best) free.delete(best)
    return { expected: one, item: best }
  })
  const hits = matches.filter(match => match.item).length
  const all = expected.length + items.length
  return { matches, extra: [...free], f1: all ? (200 * hits) / all : 100 }
}
