import type { Context, Taken } from './context.ts'
import { isDay, type Day } from './day.ts'
import { taken } from './enter.ts'
import { datesRefuse } from './guards.ts'
import { isHour, type Hour } from './hour.ts'
import type { Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { moved } from './ring.ts'
import { rulesOf, type Rules } from './rules.ts'
import { list } from './text.ts'
import type { Procedure } from './words/index.ts'

/** Clerical steps of the kernel are for the law and for those who may rectify. */
export const mayClerk = (rules: Rules, context: Context): boolean =>
  context.actor.person === 'law' ||
  context.carried === true ||
  list(rules.rectify).some(role => context.actor.roles.includes(role))

/**
 * The sitting (or whatever the anchor is) has a day, or another one. Clocks that look back from it start or move; what
 * was late on the day of the change keeps its mark, what was met stays met. Give the hour where law counts hours.
 */
export function anchor(
  procedure: Procedure<any>,
  matter: Matter,
  name: string,
  day: Day,
  context: Context,
  hour?: Hour,
): Taken | Refusal {
  const rules = rulesOf(procedure)
  const title = rules.anchors[name]
  if (!title)
    return refuse(
      'step',
      `本事项没有“${name}”这一日期，请刷新页面后重试。`,
      `The matter has no such day as “${name}”. Reload the page and try again.`,
    )
  if (!mayClerk(rules, context)) {
    return refuse(
      'by',
      `“${title.zh}”的日期由有权更正的人员填写，请转请其办理。`,
      `The day of “${title.en}” is set by those who may rectify. Ask them.`,
      { detail: { by: list(rules.rectify) } },
    )
  }
  if (!isDay(day))
    return refuse('input', '请填写存在的日期，例如2026-01-31。', 'Enter a day that exists, such as 2026-01-31.', {
      fields: [{ path: ['day'], zh: '没有这一天。', en: 'There is no such day.' }],
    })
  if (hour !== undefined && !isHour(hour))
    return refuse('input', '请填写存在的时刻，例如14:30。', 'Enter an hour that exists, such as 14:30.', {
      fields: [{ path: ['hour'], zh: '没有这一时刻。', en: 'There is no such hour.' }],
    })
  if (rules.states[matter.state]?.final)
    return refuse(
      'closed',
      `事项已结束，“${title.zh}”不再影响它，无须填写。`,
      `The matter has ended; “${title.en}” no longer moves anything in it.`,
    )
  if (matter.anchors[name] === day && matter.anchorHours?.[name] === hour)
    return refuse(
      'once',
      `“${title.zh}”已定于${day}，无须重复填写。`,
      `“${title.en}” is on ${day} already; nothing is left to do.`,
    )
  const refused = datesRefuse(matter, context)
  if (refused) return refused
  const set = { do: 'anchor', anchor: name, day, ...(hour === undefined ? {} : { hour }) } as const
  const effects = [set, ...moved(rules, matter, name, day, context, hour)]
  return taken(matter, context, 'anchor', { name, day, hour }, effects, {
    tells: Object.keys(rules.parties).filter(party => matter.parties[party]?.length),
  })
}
