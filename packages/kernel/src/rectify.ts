import { mayClerk } from './anchor.ts'
import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import { fold, kept } from './fold.ts'
import { leaveEffects } from './leave.ts'
import type { Effect, Entry, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { moved, recounted } from './ring.ts'
import { rulesOf, type Rules } from './rules.ts'
import { list } from './text.ts'
import type { Procedure } from './words/index.ts'

/** Children opened by entries that would be taken back, and not ended since. */
function childrenInTheWay(rules: Rules, undone: readonly Entry[], context: Context): readonly string[] {
  return undone
    .flatMap(entry => entry.effects)
    .flatMap(effect => {
      if (effect.do !== 'child') return []
      const state = context.children?.find(child => child.id === effect.id)?.state
      const child = rules.children[effect.name]
      return state !== undefined && child && rulesOf(child).states[state]?.final ? [] : [effect.id]
    })
}

/**
 * What stays true although the entries that said it are taken back: the sitting's day, who has left office, a year of the
 * calendar loaded since, and the number that the register gave.
 */
function stillTrue(rules: Rules, back: Matter, undone: readonly Entry[], context: Context): Effect[] {
  const anchors = new Map<string, Extract<Effect, { do: 'anchor' }>>()
  const left = new Set<string>()
  for (const entry of undone) {
    for (const effect of entry.effects) {
      if (effect.do === 'anchor') anchors.set(effect.anchor, effect)
      if (entry.step === 'leave' && (effect.do === 'unsign' || effect.do === 'vacate')) left.add(effect.who)
    }
  }
  const sittings = [...anchors.values()].flatMap(effect =>
    back.anchors[effect.anchor] === effect.day && back.anchorHours?.[effect.anchor] === effect.hour
      ? []
      : [effect, ...moved(rules, back, effect.anchor, effect.day, context, effect.hour)],
  )
  const given = undone.flatMap(entry => entry.effects).findLast(effect => effect.do === 'number')
  return [
    ...sittings,
    ...recounted(back, context).filter(effect => !sittings.some(one => 'clock' in one && 'clock' in effect && one.clock === effect.clock)),
    ...[...left].flatMap(person => leaveEffects(rules, back, person)),
    ...(given && back.numberOf !== given.series ? [given] : []),
  ]
}

/**
 * Returns the matter to where it was after entry `backTo`, clocks as they were (更正). Nothing is removed from the
 * record: a new entry says so, with its reason. `entries` is the whole record. A sitting that moved since keeps its new
 * day; an entry that opened children is taken back only when they have ended.
 */
export function rectify(
  procedure: Procedure<any>,
  matter: Matter,
  entries: readonly Entry[],
  backTo: number,
  why: string,
  context: Context,
): Taken | Refusal {
  const rules = rulesOf(procedure)
  if (!mayClerk(rules, context)) {
    return refuse(
      'by',
      '更正由有权更正的人员办理，请转请其办理。',
      'Rectifying is for those who may do it. Ask them.',
      { detail: { by: list(rules.rectify) } },
    )
  }
  if (why.trim() === '') {
    return refuse('input', '请说明更正的原因。', 'Say why it is rectified.', {
      fields: [{ path: ['why'], zh: '请填写此项。', en: 'Fill this in.' }],
    })
  }
  const counting = kept(entries)
  const found = counting.findIndex(entry => entry.seq === backTo)
  if (found < 0)
    return refuse(
      'rectify',
      `第${backTo}条记录不存在或已被更正，请另选一条。`,
      `Entry ${backTo} does not exist or was taken back already. Choose another.`,
    )
  const undone = counting.slice(found + 1)
  if (undone.every(entry => entry.step === 'redact' || entry.step === 'rectify')) {
    return refuse(
      'rectify',
      `第${backTo}条之后没有可更正的记录，无须办理。`,
      `Nothing after entry ${backTo} can be taken back; nothing is left to do.`,
    )
  }
  const open = childrenInTheWay(rules, undone, context)
  if (open.length > 0) {
    return refuse(
      'rectify',
      `其后已开启${open.length}件子事项，请先将其办结，再作更正。`,
      `${open.length} child matter(s) were opened since. End them first, then rectify.`,
      { detail: { children: open } },
    )
  }
  const dated = context.today > context.entered
  if (dated)
    return refuse(
      'future',
      '更正日期不能晚于今天，请核对。',
      'It cannot be rectified on a day still to come. Check the day.',
    )
  const back = fold(counting.slice(0, found + 1))
  const effects: Effect[] = [{ do: 'back', to: backTo }, ...stillTrue(rules, back, undone, context)]
  const done = taken(matter, context, 'rectify', { why }, effects)
  return {
    ...done,
    matter: fold([...entries, ...done.entries]),
    tells: Object.keys(rules.parties).filter(party => matter.parties[party]?.length),
  }
}
