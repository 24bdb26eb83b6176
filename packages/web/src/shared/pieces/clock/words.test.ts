import { expect, test } from 'vitest'
import { gone, sayClock } from './words.ts'

test('every state of a clock has its words in both languages', () => {
  const due = '2018-09-25'
  expect(sayClock({ now: 'running', left: 28, due }, 'zh')).toBe('还有 28 天')
  expect(sayClock({ now: 'soon', left: 1, due }, 'en')).toBe('1 day left')
  expect(sayClock({ now: 'late', left: -2, due }, 'zh')).toBe('超期 2 天')
  expect(sayClock({ now: 'kept', left: 0, due, met: '2018-09-15' }, 'zh')).toBe('按时，早 10 天')
  expect(sayClock({ now: 'kept', left: 0, due, met: due }, 'en')).toBe('kept')
  expect(sayClock({ now: 'keptLate', left: 0, due, met: '2018-09-28' }, 'zh')).toBe('迟 3 天办结')
})

test('the share of time gone follows the days from start to due', () => {
  expect(gone({ now: 'running', left: 15, due: '2018-10-01', start: '2018-09-01' })).toBeCloseTo(0.5)
  expect(gone({ now: 'soon', left: 2, due: '2018-10-01' })).toBe(0.75)
})
