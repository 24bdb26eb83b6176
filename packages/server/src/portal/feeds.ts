import { Feed } from 'feed'
import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { printable } from './html.ts'
import { lawOf } from '@zhitong/kernel'
import { laws } from '@zhitong/congress/laws'
import type { Row, Seal } from './read.ts'
import { addDays } from './say.ts'
import { home, matterPath, say, t, type Congress, type Seen } from './seen.ts'

/** How many entries the feed of changes keeps, and how many daily roots. */
const changes = 60
const roots = 14

/** The start of a legal day, as an instant. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** The articles in plain text, for readers that show no markup. */
const sayCites = (seen: Seen, cites: readonly string[]): string => cites.map(cite => {
  const key = lawOf(cite)
  const law = (laws as Readonly<Record<string, { zh: string; en: string }>>)[key]
  const year = /-(\d{4})$/.exec(key)?.[1]
  const article = cite.slice(key.length + 1)
  return t(seen, `${law?.zh ?? key}${year ? `（${year}）` : ''}第${article}条`, `${law?.en ?? key}${year ? ` (${year})` : ''} Art. ${article}`)
}).join(t(seen, '、', ', '))

/** What moved, as Atom: an entry for each public step, newest first, and the daily roots of the record. */
export function atom(seen: Seen, congress: Congress, moved: readonly Row[], seals: readonly Seal[], path = home(congress), self = `${home(congress)}feed.xml`): string {
  const link = `${seen.origin}${path}`
  const name = seen.language === 'zh' ? congress.zh : congress.en
  const steps = moved.flatMap(row => row.view.history.map((entry, n, all) => ({ row, entry, date: n === all.length - 1 && row.updated > startOf(entry.day) ? row.updated : startOf(entry.day) })))
    .sort((a, b) => b.date.getTime() - a.date.getTime() || b.entry.seq - a.entry.seq).slice(0, changes)
  const sealed = seals.slice(0, roots).map(seal => ({ seal, date: startOf(addDays(seal.day, 1)) }))
  const updated = [...steps, ...sealed].reduce((last, { date }) => (date > last ? date : last), new Date(0))
  const feed = new Feed({
    id: `${seen.origin}${self}`, title: printable(t(seen, `${name} · 公开的变化`, `${name} · public changes`)), link, language: seen.language === 'zh' ? 'zh-CN' : 'en',
    updated, feedLinks: { atom: `${seen.origin}${self}` }, generator: 'Zhitong', author: { name: printable(name) },
  })
  for (const { row, entry, date } of steps) {
    const next = row.view.next
    const about = [
      entry.state && say(seen, entry.state),
      entry.seq === row.view.history.at(-1)!.seq && next && t(seen, `下一个日期：${next.due}，${next.title.zh}${next.cites.length > 0 ? `（${sayCites(seen, next.cites)}）` : ''}`, `Next date: ${next.due}, ${next.title.en}${next.cites.length > 0 ? ` (${sayCites(seen, next.cites)})` : ''}`),
    ].filter(words => words).join(t(seen, '。', '. '))
    feed.addItem({
      id: `urn:uuid:${row.id}#${entry.seq}`, link: `${seen.origin}${matterPath(congress, row.id)}`, date, published: startOf(entry.day),
      title: escapedText(t(seen, `${entry.title.zh}：${row.title}`, `${entry.title.en}: ${row.title}`)), description: escapedText(about), category: [category(row.form ?? say(seen, row.view.procedureTitle))],
    })
  }
  for (const { seal, date } of sealed) {
    feed.addItem({
      id: `${link}records#${seal.day}`, link: `${link}records`, date,
      title: t(seen, `${seal.day} 的封存值`, `Root of ${seal.day}`), description: `${seal.hashed_with.toUpperCase()} ${seal.root}${seal.signature ? ` · ${seal.signature}` : ''}`, category: [category(t(seen, '每日封存', 'Daily roots'))],
    })
  }
  return feed.atom1()
}

/** The library writes attributes as they are: angle brackets would break them. */
function category(words: string): { name: string; term: string } {
  const name = printable(words).replaceAll('<', '＜').replaceAll('>', '＞')
  return { name, term: name }
}

/** Titles and summaries are HTML to the readers of feeds. */
const escapedText = (text: string): string => printable(text).replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

/** A day without a time of day: the library writes whole days by their date in UTC. */
const wholeDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The dates that run, as days in a calendar. The same matter keeps its id; a matter that has ended is cancelled there rather than vanishing. */
export function calendarOf(seen: Seen, congress: Congress, dated: readonly Row[], ended: readonly Row[]): string {
  const name = seen.language === 'zh' ? congress.zh : congress.en
  const calendar = new ICalCalendar({ name: t(seen, `${name} · 公开的日期`, `${name} · public dates`), prodId: { company: 'Zhitong', product: 'Portal', language: seen.language.toUpperCase() }, ttl: 6 * 3_600 })
  const add = (row: Row, day: string, status: ICalEventStatus, summary: string, description: string): void => {
    calendar.createEvent({
      id: `${row.id}@${congress.congress}.zhitong`, start: wholeDay(day), allDay: true, stamp: row.updated, lastModified: row.updated, sequence: row.view.history.at(-1)?.seq ?? 0,
      summary: printable(summary), description: printable(description), url: `${seen.origin}${matterPath(congress, row.id)}`, status, transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  for (const row of dated) {
    const next = row.view.next!
    add(row, next.due, ICalEventStatus.CONFIRMED, `${say(seen, next.title)}${t(seen, '：', ': ')}${row.title}`,
      next.cites.length > 0 ? t(seen, `依据 ${sayCites(seen, next.cites)}`, `Under ${sayCites(seen, next.cites)}`) : t(seen, '按本级人大的计划或惯例', 'By the congress’s own plan or practice'))
  }
  for (const row of ended) add(row, row.view.history.at(-1)?.day ?? row.view.since, ICalEventStatus.CANCELLED, row.title, say(seen, row.view.state))
  return calendar.toString()
}
