import type { Act, Make, Topic } from './act.ts'
import type { Lead } from './lead.ts'

/** Turns of phrase in which the verb alone does not tell the form. */

const sameAgain = /^(?:该|此|上述|有关|相关|各)?(?:项)?(?:专项)?(?:工作)?(?:报告|审议意见|(?:落实|办理|整改)(?:情况)?)$/

/** 对……进行满意度测评, 对……进行初步审查: what is measured or examined decides; of a report just heard it is no second item. */
export const measured = (rest: string, preposition: string, make: Make): Act[] | null => {
  const from = preposition.length
  const rated = /^(.+?)(?:的)?(?:情况|工作)?(?:开展|进行|组织|实施)(?:了)?(?:年度|民主|满意度|履职|工作)*测评/.exec(rest.slice(from))?.[1]
  if (rated !== undefined) {
    if (sameAgain.test(rated)) return []
    const form = /报告|情况$|意见|落实|建议|整改/.test(rated) ? 'hear' : /任命|干部|负责人|人员/.test(rated) ? '述职评议' : rated.includes('民生实事') ? '民生实事' : '工作评议'
    return [make(form, from, from + rated.length)]
  }
  const examined = preposition.startsWith('对') ? /^(.{4,}?)(?:开展|进行)(?:了)?(?:初步|集中|专题)?(?:审查|审议)/.exec(rest.slice(from))?.[1] : undefined
  return examined === undefined ? null : [make('hear', from, from + examined.length)]
}

/** 开展“十四五”规划实施监督: a topic until a form follows. */
export const watched = (rest: string, lead: Lead): Topic | null => {
  const found = /^(?:开展|加强|强化|深化|突出|抓好|做好|持续)(?:好|对)?(.{4,40}?)(?:的)?(?:工作|专项|重点)?监督$/.exec(rest)
  if (!found || /跟踪|(?:联网|全程|任后|预算审查|全口径)$/.test(found[1]!)) return null
  const from = lead.from + found[0].indexOf(found[1]!)
  return { topic: { from, to: from + found[1]!.length }, watched: true }
}

/** 到高新企业集中视察: the place is what is looked at. 邀请县人大同步检查: others who take part, and no item. */
export const elsewhere = (rest: string, make: Make, lead: Lead): Act[] | null => {
  const place = /^(到|赴|前往|走进|深入)([^，]{2,20}?)(?:开展|进行)?(?:集中|专题|实地)*(?:视察|察看)$/.exec(rest)
  if (place) return [make('视察', place[1]!.length, place[1]!.length + place[2]!.length, [], lead.deputies)]
  return /^(?:邀请|联合|会同|发动|带动|动员)[^，]{0,16}(?:同步|参与|参加|共同|协同|一并|联动)(?:开展|进行)?(?:执法|专项)?(?:检查|调研|视察|监督)?$/.test(rest) ? [] : null
}
