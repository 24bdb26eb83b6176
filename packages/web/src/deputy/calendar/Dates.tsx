import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addDays, sayWithWeekday } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { Old } from '../Old.tsx'
import { ask, useHere, useInbox } from '../session.ts'
import { useWords } from '../words/index.ts'
import { datesOf, type Dated } from './days.ts'

/** The days of what concerns me, the nearest first; as a file for the phone's own calendar. */
export function Dates() {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const { congress, today } = useHere()
  const inbox = useInbox()
  const mine = useQuery(ask.mine(congress, { final: 'no', sort: 'due', size: 100 }))
  const dates = inbox.data && mine.data ? datesOf(inbox.data.value.mine, mine.data.value.rows) : undefined
  const days = [...new Set((dates ?? []).map(one => one.day))]
  const file = async (): Promise<void> => {
    const { ICalCalendar } = await import('ical-generator')
    const calendar = new ICalCalendar({ name: words.calendar.file, prodId: { company: 'Zhitong', product: 'deputy' } })
    for (const one of dates ?? []) calendar.createEvent({ id: `${one.id}-${one.day}`, start: one.day, end: addDays(one.day, 1), allDay: true, summary: `${say(one.what)}${language === 'zh' ? '：' : ': '}${one.title}`, url: `${location.origin}/c/${congress}/deputy/m/${one.id}` })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([calendar.toString()], { type: 'text/calendar' }))
    link.download = 'zhitong.ics'
    link.click()
  }
  return (
    <Frame tabs title={words.calendar.title}>
      <Old known={mine.data} />
      {!dates && (inbox.error ?? mine.error) && <Fault error={inbox.error ?? mine.error} again={() => { void inbox.refetch(); void mine.refetch() }} />}
      {!dates && !inbox.error && !mine.error && <Loading />}
      {dates?.length === 0 && <Empty title={words.calendar.none}>{words.calendar.noneSays}</Empty>}
      {days.map(day => (
        <section key={day} aria-label={sayWithWeekday(day, language, today)}>
          <h2 className={day < today ? 'late' : undefined}>{sayWithWeekday(day, language, today)}{day < today && ` · ${words.calendar.late}`}</h2>
          <ul className="mine">{dates!.filter(one => one.day === day).map(one => <Line key={`${one.id}${one.day}`} one={one} />)}</ul>
        </section>
      ))}
      {dates && dates.length > 0 && <p className="acts2"><button type="button" className="btn" onClick={() => void file()}>{words.calendar.add}</button><span className="m">{words.calendar.addSays}</span></p>}
    </Frame>
  )
}

function Line({ one }: { one: Dated }) {
  const words = useWords()
  const say = useSay()
  return <li><Link href={`/m/${one.id}`}><span>{say(one.what)}{'　'}{one.title}{(one.mine || one.who) && <small>{one.who ? words.calendar.theirs(say(one.who)) : words.calendar.mine}</small>}</span></Link></li>
}
