export interface YearFile {
  year: number
  source: string
  holidays: { date: string; zh: string; en: string }[]
  makeUp: { date: string; zh: string; en: string }[]
}

/** A year file as the settings page takes it; nothing where it is not one. Every day must lie in its year, or in the last days of the year before. */
export function readYear(text: string): YearFile | undefined {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return undefined
  }
  const { year, source, holidays, makeUp } = (given ?? {}) as Record<string, unknown>
  const days = (list: unknown, zh: string, en: string): YearFile['holidays'] | undefined => {
    if (!Array.isArray(list)) return undefined
    const read = list.map(one => (typeof one === 'string' ? { date: one, zh, en } : (one as YearFile['holidays'][number])))
    const fits = read.every(one => typeof one?.date === 'string' && new RegExp(`^${String(year)}-\\d\\d-\\d\\d$`).test(one.date) && !Number.isNaN(Date.parse(one.date)))
    return fits ? read.map(one => ({ date: one.date, zh: one.zh ?? zh, en: one.en ?? en })) : undefined
  }
  if (typeof year !== 'number' || !Number.isInteger(year)) return undefined
  const off = days(holidays, '放假', 'holiday')
  const work = days(makeUp ?? [], '调休上班', 'make-up working day')
  return off && work ? { year, source: typeof source === 'string' ? source : '', holidays: off, makeUp: work } : undefined
}
