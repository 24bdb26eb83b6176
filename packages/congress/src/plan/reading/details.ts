import { committeeIn } from './committee.ts'
import type { Draft } from './draft.ts'
import { organName } from './organ.ts'
import { distinct, timesIn } from './times.ts'

const organField = /(?:报告|汇报|提请|实施|受检|被[^，。：]{2})(?:机关|单位|部门|主体)：\s*([^，。；\s]{2,20})/

/** 时间安排：……, 报告单位：……: what a line of its own says of the items above it. */
export const particulars = (words: string, drafts: readonly Draft[]): void => {
  details(words, drafts)
  const times = /时间|时限|安排|会议/.test(words.slice(0, 12)) ? timesIn(words.slice(0, 60)) : []
  const organ = organField.exec(words)?.[1]
  for (const draft of drafts) {
    if (times.length) draft.months ??= distinct(times[0]!.months)
    if (organ) draft.organ = organName(organ)
  }
}

/** A sentence that only says when, or who is in charge, belongs to what stands before it. */
export const details = (words: string, drafts: readonly Draft[]): boolean => {
  if (!drafts.length) return false
  const times = timesIn(words.slice(0, 80))
  const committee = committeeIn(words)
  const says = times.length > 0 && /^.{0,16}?(?:安排|时间|拟|计划|定于|于|在|月|季度|上半年|下半年|会议|进行|开展)/.test(words)
  if (says) for (const draft of drafts) draft.months ??= distinct(times[0]!.months)
  if (committee) for (const draft of drafts) draft.committee ??= committee
  return says || committee !== null
}
