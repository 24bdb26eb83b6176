import type { Day } from './day.ts'
import type { Law } from './house.ts'
import { list, type List } from './text.ts'

/** The versions of laws in force on a day. A version ends on the day before its `until`. */
export const lawsOn = (laws: Readonly<Record<string, Law>>, day: Day): readonly string[] =>
  Object.keys(laws).filter(key => laws[key]!.from <= day && (laws[key]!.until === undefined || day < laws[key]!.until))

/** The law version of a citation: `SUP-2024` of `SUP-2024:52`. */
export const lawOf = (cite: string): string => cite.slice(0, cite.lastIndexOf(':'))

/** Whether what exists `under` a version exists in this matter. */
export const inForce = (under: string | undefined, matter: { readonly law: readonly string[] }): boolean =>
  under === undefined || matter.law.includes(under)

/**
 * The articles that hold for this matter: of several versions of a law only the one of its triggering day. Where the
 * words of the house are given, articles of laws that the house does not know are left out too.
 */
export function citesFor(
  matter: { readonly law: readonly string[] },
  cites: List<string> | undefined,
  laws?: Readonly<Record<string, Law>>,
): readonly string[] {
  return list(cites).filter(cite => {
    const law = lawOf(cite)
    return matter.law.includes(law) && (laws === undefined || law in laws)
  })
}
