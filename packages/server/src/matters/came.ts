import type { Effect, Entry, Procedure } from '@zhitong/kernel'
import type { Roster } from '../roster/roster.ts'
import { clockTitle } from './words.ts'

interface Text { readonly zh: string; readonly en: string }
const dayZh = (day: string): string => `${+day.slice(5, 7)}月${+day.slice(8, 10)}日`

/** What came of an entry, one sentence for each effect that a reader would want to know. */
export const cameOf = (entry: Entry, procedure: Procedure, roster: Roster): { zh: string; en: string }[] =>
  entry.effects.flatMap(effect => {
    const text = sentence(effect, procedure, roster)
    return text ? [text] : []
  })

function sentence(effect: Effect, procedure: Procedure, roster: Roster): Text | undefined {
  const names = (ids: readonly string[]): Text => ({ zh: ids.map(id => roster.name(id).zh).join('、'), en: ids.map(id => roster.name(id).en).join(', ') })
  switch (effect.do) {
    case 'enter': {
      const state = procedure.states[effect.state]
      return state && { zh: `进入“${state.zh}”`, en: `Now “${state.en}”` }
    }
    case 'name': {
      const party = (procedure.parties as Record<string, Text>)[effect.party]
      const who = names(effect.ids)
      return party && effect.ids.length > 0 ? { zh: `${party.zh}：${who.zh}`, en: `${party.en}: ${who.en}` } : undefined
    }
    case 'start': {
      const title = clockTitle(procedure, effect.clock)
      return { zh: `“${title.zh}”期限：${dayZh(effect.due)}`, en: `“${title.en}” is due on ${effect.due}` }
    }
    case 'due': {
      const title = clockTitle(procedure, effect.clock)
      const why = { extended: ['延至', 'extended to'], moved: ['改为', 'moved to'], recounted: ['重算为', 'counted anew: '] }[effect.why]!
      return { zh: `“${title.zh}”期限${why[0]}${dayZh(effect.due)}`, en: `“${title.en}” ${why[1]} ${effect.due}` }
    }
    case 'stop': {
      const title = clockTitle(procedure, effect.clock)
      return effect.late ? { zh: `“${title.zh}”逾期完成（应于${dayZh(effect.late)}）`, en: `“${title.en}” met late (was due on ${effect.late})` } : { zh: `“${title.zh}”按时完成`, en: `“${title.en}” met in time` }
    }
    case 'anchor': {
      const anchor = (procedure.anchors as Record<string, Text>)[effect.anchor]
      return anchor && { zh: `${anchor.zh}定于${dayZh(effect.day)}`, en: `${anchor.en} on ${effect.day}` }
    }
    case 'number':
      return { zh: `编号${effect.number}`, en: `Number ${effect.number}` }
    case 'sign':
    case 'unsign': {
      const who = names([effect.who])
      return effect.do === 'sign' ? { zh: `${who.zh}签名`, en: `${who.en} signed` } : { zh: `${who.zh}撤回签名`, en: `${who.en} withdrew` }
    }
    case 'outcome':
      return { zh: effect.outcome.derivation.zh.join(''), en: effect.outcome.derivation.en.join(' ') }
    case 'back':
      return { zh: `退回到第${effect.to}条之后`, en: `Back to where entry ${effect.to} left it` }
    case 'redact':
      return { zh: `删除第${effect.seq}条的内容，依据：${effect.ground}`, en: `Content of entry ${effect.seq} let go: ${effect.ground}` }
    default:
      return undefined
  }
}
