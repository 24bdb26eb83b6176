/** Who is to handle it, before it is assigned. */
export interface Wanted { lead: string | undefined; co: readonly string[] }
export const nobody: Wanted = { lead: undefined, co: [] }

/** A unit taken as lead or beside it; one has one part. */
export function taking(now: Wanted, unit: string, part: 'lead' | 'co'): Wanted {
  if (part === 'lead') return { lead: unit, co: now.co.filter(one => one !== unit) }
  return now.co.includes(unit) ? { ...now, co: now.co.filter(one => one !== unit) } : { lead: now.lead === unit ? undefined : now.lead, co: [...now.co, unit] }
}
