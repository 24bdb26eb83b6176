import type { ClockNow } from '@zhitong/server/contract'
import { daysBetween } from '../../day.ts'
import type { Language } from '../../language/index.ts'

const days = (n: number, language: Language): string => (language === 'zh' ? ` ${n} 天` : `${n} day${n === 1 ? '' : 's'}`)

/** What a clock says: 还有 12 天, 今天到期, 超期 2 天, 按时，早 10 天, 迟 3 天办结. */
export function sayClock(
  clock: { now: ClockNow; left: number; due: string; met?: string | undefined },
  language: Language,
): string {
  const zh = language === 'zh'
  const n = days(Math.abs(clock.left), language)
  switch (clock.now) {
    case 'running':
    case 'soon':
      return zh ? `还有${n}` : `${n} left`
    case 'today':
      return zh ? '今天到期' : 'due today'
    case 'late':
      return zh ? `超期${n}` : `${n} late`
    case 'held':
      return zh ? '中止' : 'suspended'
    case 'cancelled':
      return zh ? '不再要求' : 'no longer due'
    case 'kept': {
      const early = clock.met ? daysBetween(clock.met, clock.due) : 0
      if (early <= 0) return zh ? '按时' : 'kept'
      return zh ? `按时，早${days(early, language)}` : `kept, ${days(early, language)} early`
    }
    case 'keptLate': {
      const late = clock.met ? daysBetween(clock.due, clock.met) : Math.abs(clock.left)
      return zh ? `迟${days(late, language)}办结` : `${days(late, language)} late, done`
    }
  }
}

/** The class of tokens.css for each state. */
export const look: Readonly<Record<ClockNow, string>> = {
  running: '', soon: 'soon', today: 'soon', late: 'late', kept: 'kept', keptLate: 'keptlate', held: 'held', cancelled: 'held',
}

/** Share of the time that has gone, 0–1; without a beginning, a guess from the days left. */
export function gone(clock: { now: ClockNow; left: number; due: string; start?: string | undefined }): number {
  if (clock.start) {
    const whole = daysBetween(clock.start, clock.due)
    if (whole > 0) return 1 - clock.left / whole
  }
  if (clock.now === 'soon' || clock.now === 'today') return 0.75
  return 1 - Math.min(90, Math.max(0, clock.left)) / 90
}
