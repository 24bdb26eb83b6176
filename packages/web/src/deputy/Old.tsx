import { dayOf, sayDay, sayTime } from '../shared/day.ts'
import { useLanguage } from '../shared/language/index.ts'
import type { Known } from './keep/known.ts'
import { useHere } from './session.ts'
import { useWords } from './words/index.ts'

/** Says that what stands below is what the phone remembers. */
export function Old({ known }: { known: Known<unknown> | undefined }) {
  const words = useWords()
  const language = useLanguage()
  const { today } = useHere()
  if (!known?.old) return null
  const day = dayOf(known.at)
  return <p className="m" role="status">{day === today ? words.old(sayTime(known.at)) : words.oldDay(sayDay(day, language, today), sayTime(known.at))}</p>
}
