import { papersMade, type LooseAct, type Rules } from '../rules.ts'
import { list } from '../text.ts'

/** The fields of a schema, where it is an object. */
const fieldsOf = (act: LooseAct): readonly string[] =>
  Object.keys((act.input as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape ?? {})

/** Each paper is brought or made, each child opened, readers are of fields that exist. */
export function paperFaults(rules: Rules): string[] {
  const faults: string[] = []
  const acts: readonly (readonly [string, LooseAct])[] = [['open', rules.open], ...Object.entries(rules.steps)]
  const papers = new Set(acts.flatMap(([, act]) => [...list(act.brings), ...list(act.mayBring), ...papersMade(act).map(([paper]) => paper)]))
  for (const paper in rules.papers) if (!papers.has(paper)) faults.push(`paper ${paper} is never brought or made`)
  const opened = new Set(acts.flatMap(([, act]) => Object.keys(act.opens ?? {})))
  for (const child in rules.children) if (!opened.has(child)) faults.push(`child ${child} is never opened`)
  for (const [name, act] of acts) {
    const fields = fieldsOf(act)
    for (const field in act.readers)
      if (!fields.includes(field)) faults.push(`${name} has readers of ${field}, which it does not ask for`)
    if (fields.includes('lateGround')) faults.push(`${name} asks for lateGround, which is a field of the kernel`)
  }
  const card = Object.values(rules.card ?? {}).flat() as string[]
  for (const field of card)
    if (!fieldsOf(rules.open).includes(field))
      faults.push(`its card shows ${field}, which the opening does not ask for`)
  return faults
}
