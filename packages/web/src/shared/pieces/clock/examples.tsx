import type { ClockNow, ClockView } from '@zhitong/server/contract'
import type { Examples } from '../examples.ts'
import { ClockChip } from './ClockChip.tsx'

const today = '2018-09-27'
const holiday = (d: number) => ({ date: `2018-10-0${d}`, kind: 'holiday' as const, zh: '国庆', en: 'National Day' })

/** The clock of mock/matter: seven working days over the National Day. */
const receipt: ClockView = {
  clock: 'receipt', title: { zh: '签收或退回', en: 'Receipt or return' }, now: 'running', due: '2018-10-09', left: 12, late: [], extended: [],
  who: [{ id: 'housing', kind: 'organ', zh: '区房管局', en: 'Housing Bureau' }],
  until: [{ zh: '签收', en: 'Receive' }, { zh: '申请退回', en: 'Ask to return' }],
  then: { zh: '不退回即由该局办理，退回权失效', en: 'Not returned, it stays with the bureau' },
  start: { zh: '区房管局收到，', en: 'Housing Bureau received on', day: '2018-09-25' },
  ground: { cites: ['SH-SUG:14'] },
  why: {
    from: '2018-09-25', due: '2018-10-09', sign: 1, span: { unit: 'working-day', count: 7 }, counted: 7,
    days: ['09-26', '09-27', '09-28', '09-29', '09-30', '10-08', '10-09'].map((day, i) => ({ date: `2018-${day}`, n: i + 1 })),
    skipped: [1, 2, 3, 4, 5, 6, 7].map(holiday),
    madeUp: ['2018-09-29', '2018-09-30'].map(date => ({ date, zh: '调休上班', en: 'make-up working day' })),
    restDay: false, nextWorkingDay: null, provisional: false,
  },
}

const clock = (now: ClockNow, left: number, due: string, more: Partial<ClockView> = {}): ClockView => {
  const { why: _, ...rest } = receipt
  return { ...rest, now, left, due, ...more }
}
const shown = (zh: string, en: string, view: ClockView) => ({ zh, en, of: () => <ClockChip clock={view} today={today} /> })

export const examples: Examples = {
  name: 'ClockChip',
  title: { zh: '时限', en: 'Clock' },
  shown: {
    running: shown('平', 'Running', clock('running', 28, '2018-10-25', { start: { ...receipt.start!, day: '2018-09-25' } })),
    soon: shown('近', 'Soon', clock('soon', 2, '2018-09-29')),
    today: shown('今天', 'Today', clock('today', 0, today)),
    late: shown('超', 'Late', clock('late', -2, '2018-09-25')),
    kept: shown('按时', 'Kept', clock('kept', 0, '2018-09-20', { met: '2018-09-10' })),
    keptLate: shown('迟办', 'Kept late', clock('keptLate', 0, '2018-09-25', { met: '2018-09-28' })),
    held: shown('中止', 'Suspended', clock('held', 21, '2018-10-18')),
    cancelled: shown('不再要求', 'Cancelled', clock('cancelled', 0, '2018-10-18')),
    open: { zh: '展开', en: 'Open', of: () => <div className="roomy"><ClockChip clock={receipt} today={today} open /></div> },
  },
}
