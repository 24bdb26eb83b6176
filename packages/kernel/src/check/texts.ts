import type { Words } from '../house.ts'
import { lawOf } from '../law.ts'
import type { Rules } from '../rules.ts'
import { list, type List } from '../text.ts'
import { isOf, versions } from './graph.ts'

interface Visit {
  readonly cites: (cites: List<string>, where: string) => void
  readonly under: (law: string, where: string) => void
  readonly text: (text: { readonly zh?: unknown; readonly en?: unknown }, where: string) => void
}

/** Walks everything that a procedure writes down, but for schemas and the procedures of its children. */
function visit(value: unknown, where: string, on: Visit): void {
  if (typeof value !== 'object' || value === null) return
  if ('zh' in value || 'en' in value) on.text(value, where)
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'children' || key === 'input' || key === 'roles') continue
    if (key === 'cites') on.cites(inner as List<string>, where)
    else if (key === 'under') on.under(inner as string, where)
    else visit(inner, where === '' ? key : `${where}.${key}`, on)
  }
}

function citeFault(cite: string, words: Words): string | undefined {
  const law = words.laws[lawOf(cite)]
  if (!law) return `cites ${cite}, a law that the house does not have`
  const article = Number(cite.slice(cite.lastIndexOf(':') + 1))
  return Number.isInteger(article) && article >= 1 && article <= law.articles
    ? undefined
    : `cites ${cite}, which has ${law.articles} articles`
}

/** Every citation resolves, every text is in both languages, every step under a version cites that version. */
export function textFaults(rules: Rules, words: Words): string[] {
  const faults: string[] = []
  visit(rules, '', {
    cites: (cites, where) => {
      for (const cite of list(cites)) {
        const fault = citeFault(cite, words)
        if (fault) faults.push(`${where} ${fault}`)
      }
    },
    under: (law, where) => {
      if (!(law in words.laws)) faults.push(`${where} exists under ${law}, a law that the house does not have`)
    },
    text: (text, where) => {
      for (const language of ['zh', 'en'] as const) {
        const said = text[language]
        if (typeof said !== 'string' || said.trim() === '') faults.push(`${where} has no text in ${language}`)
      }
    },
  })
  for (const [name, step] of Object.entries({ ...rules.steps, ...rules.clocks })) {
    if (step.under === undefined || step.cites === undefined) continue
    if (!list(step.cites).some(cite => isOf(cite, step.under!)))
      faults.push(`${name} exists under ${step.under} and cites none of it`)
  }
  faults.push(...uncitedVersions(rules, words))
  return faults
}

/**
 * Where a procedure varies by the version of a law, a step that exists under all of them cites each version that the
 * procedure speaks of.
 */
function uncitedVersions(rules: Rules, words: Words): string[] {
  const lawsOfSteps = new Map(
    Object.entries(rules.steps).map(([name, step]) => [name, new Set(list(step.cites).map(lawOf))]),
  )
  const spoken = new Set([...lawsOfSteps.values()].flatMap(laws => [...laws]))
  const title = (law: string): string | undefined => words.laws[law]?.zh
  const families = [...new Set(versions(rules).map(title))].map(name => [...spoken].filter(law => title(law) === name))
  return Object.entries(rules.steps).flatMap(([name, step]) => {
    if (step.under !== undefined) return []
    const cited = lawsOfSteps.get(name)!
    return families
      .filter(family => family.some(law => cited.has(law)))
      .flatMap(family => family.filter(law => !cited.has(law)).map(law => `${name} cites no article of ${law}`))
  })
}
