import { clockNow } from './clock.ts'
import type { ChildState, Context } from './context.ts'
import type { Day } from './day.ts'
import { isRole, whoTitle } from './entitlement.ts'
import type { Matter } from './matter.ts'
import { stepsHere } from './now.ts'
import { rulesOf, type LooseStep, type Rules } from './rules.ts'
import { follower, leads } from './succession.ts'
import { list, type Text } from './text.ts'
import type { Procedure } from './words/index.ts'

/** Somebody for whom the matter waits. */
export interface Wait {
  /** A word of the procedure: a party, a list, a role, `party.head`, `parent.party`. */
  readonly who: string
  readonly steps: readonly string[]
  readonly due?: Day
  readonly clock?: string
}

export interface NextLine extends Text {
  readonly waits: readonly Wait[]
}

interface Awaited {
  readonly name: string
  readonly step: LooseStep
  readonly clock?: string
  readonly due?: Day
}

/** The running clock with the nearest date that this step ends. */
function nearestClock(rules: Rules, matter: Matter, step: string): { clock: string; due: Day } | undefined {
  let nearest: { clock: string; due: Day } | undefined
  for (const clock in rules.clocks) {
    const state = matter.clocks[clock]
    if (!state?.running || state.lapses || !state.stops.includes(step)) continue
    if (!nearest || state.due < nearest.due) nearest = { clock, due: state.due }
  }
  return nearest
}

/** What the matter waits for: steps that end a running clock, else those that lead on, else all that are possible. */
function awaited(rules: Rules, matter: Matter, children: readonly ChildState[] | undefined): readonly Awaited[] {
  const here = stepsHere(rules, matter)
    .filter(
      ([name, step]) => !step.aside && unfinished(step, matter, children).length === 0 && !(step.once && matter.taken[name] !== undefined) && !list(step.by).every(who => who === 'law' || who === 'link'),
    )
    .map(([name, step]): Awaited => ({ name, step, ...nearestClock(rules, matter, name) }))
  const timed = here.filter(one => one.due !== undefined)
  if (timed.length > 0) return timed.sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))
  const leading = here.filter(one => one.step.to !== undefined)
  return leading.length > 0 ? leading : here
}

/** The names of the children that a step awaits and that are not where it awaits them; none where their states are not given. */
function unfinished(step: LooseStep, matter: Matter, children: readonly ChildState[] | undefined): readonly string[] {
  if (!children || !step.awaits) return []
  const open = matter.children.filter(child => {
    const states = step.awaits![child.name]
    return states !== undefined && !list(states).includes(children.find(one => one.id === child.id)?.state ?? '')
  })
  return [...new Set(open.map(child => child.name))]
}

function waitsOf(rules: Rules, matter: Matter, children: readonly ChildState[] | undefined): readonly Wait[] {
  const waits = new Map<string, { who: string; steps: string[]; due?: Day; clock?: string }>()
  for (const { name, step, due, clock } of awaited(rules, matter, children)) {
    for (const who of list(step.by)) {
      if (who === 'law' || who === 'parent' || who === 'link') continue
      const key = `${who} ${clock ?? ''}`
      const known = waits.get(key)
      if (known) known.steps.push(name)
      else
        waits.set(key, {
          who,
          steps: [name],
          ...(due === undefined ? {} : { due }),
          ...(clock === undefined ? {} : { clock }),
        })
    }
  }
  return [...waits.values()]
}

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as people say it; with its year where that is not the year of `today`. */
function sayDay(day: Day, today: Day): Text {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const other = day.slice(0, 4) !== today.slice(0, 4)
  return { zh: `${other ? `${year}年` : ''}${month}月${date}日`, en: `${date} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}` }
}

/** Parties stand as placeholders that the server fills with names; roles and lists are said by their titles. */
function called(who: string, rules: Rules): Text {
  if (who in rules.parties) return { zh: `{${who}}`, en: `{${who}}` }
  if (who.endsWith('.head') && who.slice(0, -'.head'.length) in rules.parties) {
    const party = `{${who.slice(0, -'.head'.length)}}`
    return { zh: `${party}负责人`, en: `the head of ${party}` }
  }
  const title = whoTitle(who, rules)
  return isRole(who, rules) || who in rules.signatures ? { zh: title.zh, en: `the ${title.en}` } : title
}

/** The title of a step as the verb of a sentence; one with a pause of its own is set apart. */
const verb = (step: Text): Text => ({
  zh: /[，、。；：“]/.test(step.zh) ? `“${step.zh}”` : step.zh,
  en: /[,.;:]/.test(step.en) ? `“${step.en}”` : step.en.slice(0, 1).toLowerCase() + step.en.slice(1),
})

/** How many alternatives a sentence names; whoever must choose sees all of them on the page. */
const mostVerbs = 3

/** Those who wait for the same steps and the same day stand in one sentence. */
function together(waits: readonly Wait[]): readonly (Wait & { readonly all: readonly string[] })[] {
  const groups = new Map<string, Wait & { all: string[] }>()
  for (const wait of waits) {
    const key = `${wait.clock ?? ''} ${wait.steps.join(' ')}`
    const known = groups.get(key)
    if (known) known.all.push(wait.who)
    else groups.set(key, { ...wait, all: [wait.who] })
  }
  return [...groups.values()]
}

const anyOf = (all: readonly string[], comma: string, or: string): string => [all.slice(0, -1).join(comma), all.at(-1)].filter(Boolean).join(or)
const upper = (text: string): string => text.replace(/^[a-z]/, letter => letter.toUpperCase())

/** Who must do what by when; who and when stand between `**`. */
function sentence(wait: Wait & { readonly all: readonly string[] }, rules: Rules, matter: Matter, today: Day): Text {
  const whos = wait.all.map(who => called(who, rules))
  const vote = wait.who === 'ballot'
  const who = vote ? { zh: '', en: '**A sitting**' } : { zh: anyOf(whos.map(one => `**${one.zh}**`), '、', '或'), en: anyOf(whos.map((one, i) => `**${i === 0 ? upper(one.en) : one.en}**`), ', ', ' or ') }
  const verbs = wait.steps.slice(0, mostVerbs).map(step => (vote ? { zh: `表决“${rules.steps[step]!.zh}”`, en: `vote on “${rules.steps[step]!.en}”` } : verb(rules.steps[step]!)))
  const more = wait.steps.length > mostVerbs
  const what = { zh: `${verbs.map(one => one.zh).join('或')}${more ? '等' : ''}`, en: `${verbs.map(one => one.en).join(' or ')}${more ? ' or other' : ''}` }
  const clock = wait.clock === undefined ? undefined : matter.clocks[wait.clock]
  if (!clock) return { zh: `待${who.zh}${what.zh}`, en: `${who.en} to ${what.en}` }
  const { now, left } = clockNow(clock, today)
  const said = sayDay(clock.due, today)
  const day = clock.hour === undefined ? said : { zh: `${said.zh}${clock.hour}`, en: `${said.en}, ${clock.hour}` }
  if (now === 'late') return { zh: `${who.zh}应在 **${day.zh}** 前${what.zh}，已超期${-left}天`, en: `${who.en} had to ${what.en} by **${day.en}**: ${-left} ${left === -1 ? 'day' : 'days'} late` }
  if (now === 'today') return { zh: `${who.zh}须在**今天**（${day.zh}）${what.zh}`, en: `${who.en} must ${what.en} **today**` }
  if (now === 'held') return { zh: `${who.zh}须${what.zh}，期限中止`, en: `${who.en} must ${what.en}; the clock is held` }
  const by = { zh: `${who.zh}须在 **${day.zh}** 前${what.zh}`, en: `${who.en} must ${what.en} by **${day.en}**` }
  return clock.provisional ? { zh: `${by.zh}（暂计）`, en: `${by.en} (provisional)` } : by
}

/** Where nobody can be waited for, because the matter waits for its children. */
function childrenFirst(rules: Rules, matter: Matter, children: readonly ChildState[] | undefined): Text | undefined {
  const names = new Set(stepsHere(rules, matter).flatMap(([, step]) => unfinished(step, matter, children)))
  if (names.size === 0) return undefined
  const titles = [...names].map(name => rules.children[name]!.title)
  return { zh: `等下面的${titles.map(title => `“${title.zh}”`).join('、')}办完`, en: `Waits for ${titles.map(title => `“${title.en}”`).join(', ')} below` }
}

/**
 * The sentence 下一步: who must do what by when, the names and days between `**`. Parties are placeholders such as `{leadUnit}`. Where the states
 * of the children are given, nobody is waited for who himself must wait for them.
 */
export function nextLine(procedure: Procedure<any>, matter: Matter, context: Pick<Context, 'today' | 'children'>): NextLine {
  const rules = rulesOf(procedure)
  const state = rules.states[matter.state]!
  if (state.final) return { zh: `已结束：${state.zh}。`, en: `Ended: ${state.en}.`, waits: [] }
  const vacant = Object.keys(matter.vacant)[0]
  const waits = waitsOf(rules, matter, context.children)
  const texts = together(waits).slice(0, 2).map(wait => sentence(wait, rules, matter, context.today))
  if (vacant !== undefined) texts.unshift(vacancy(vacant, rules, matter))
  const first = texts.length === 0 ? childrenFirst(rules, matter, context.children) : undefined
  if (first) return { zh: `${first.zh}。`, en: `${first.en}.`, waits }
  if (texts.length === 0)
    return { zh: `现处“${state.zh}”，暂无待办。`, en: `At “${state.en}”; nobody is waited for.`, waits }
  return { zh: `${texts.map(text => text.zh).join('；')}。`, en: `${texts.map(text => text.en).join('; ')}.`, waits }
}

function vacancy(party: string, rules: Rules, matter: Matter): Text {
  const title = rules.parties[party]!
  if (!leads(rules).has(party))
    return { zh: `${title.zh}空缺，待指定接任人`, en: `${title.en}: a successor is to be named` }
  return follower(rules, matter, party) === undefined
    ? { zh: `${title.zh}空缺，已无签名人可接任`, en: `${title.en}: no signer is left to follow` }
    : { zh: `${title.zh}空缺，待下一位签名人答复是否接任`, en: `${title.en}: the next signer is asked to follow` }
}
