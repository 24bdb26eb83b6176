import { fourFacts } from '@zhitong/congress'
import { html, none, type Html, type Piece } from './html.ts'
import type { Row } from './read.ts'
import { dayHtml } from './say.ts'
import { chinese, home, matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { promised, raised } from './suggestion-read.ts'

/** The four, in their order; always all of them. */
export const facts = Object.entries(fourFacts)

type Mark = 'yes' | 'no' | 'none'
const marks: Readonly<Record<Mark, string>> = { yes: '●', no: '○', none: '–' }

/** A child that counts on its own: a promise. */
export const isPromise = (row: Row): boolean => promised.includes(row.procedure)

/** Where a promise stands, by its own date: the first of its dates is the one that it made. */
function promiseStanding(row: Row, today: string): 'kept' | 'ended' | 'overdue' | 'open' {
  if (row.view.final) return row.view.facts?.some(one => one.so) ? 'kept' : 'ended'
  const own = row.view.dates?.[0]
  return own?.running && own.due < today ? 'overdue' : 'open'
}

/** The mark, the state and the day of a promise: never colour alone. */
export function promiseHtml(seen: Seen, row: Row): Html {
  const [own, first] = row.view.dates ?? []
  const standing = promiseStanding(row, seen.today)
  const css = { kept: 'kept', ended: 'past', overdue: 'late', open: 'go' }[standing]
  const sign = { kept: '●', ended: '×', overdue: '▲', open: '○' }[standing]
  const words = standing === 'overdue' ? t(seen, '过期没有兑现', 'Overdue') : standing === 'open' && own?.running ? t(seen, '还没有到期', 'Not due yet') : say(seen, row.view.state)
  const moved = own && first && first.due !== own.due && first.late
  return html`<span class="s ${css}"><i aria-hidden="true">${sign}</i>${words}${own && html`${t(seen, '，', ', ')}${standing === 'kept' ? t(seen, '定在 ', 'due ') : ''}${dayHtml(own.due, seen.language, seen.today)}`}${
    standing === 'kept' && own?.late && t(seen, '，晚了', ', late')}${moved && html`${t(seen, '，最初定在 ', ', first ')}${dayHtml(first.due, seen.language, seen.today)}`}</span>`
}

/** The four facts of one matter, each apart. A rating is never shown of one matter. */
export function factsHtml(seen: Seen, congress: Congress, row: Row, children: readonly Row[]): Html {
  if (!raised.includes(row.procedure)) return none
  const own = (fact: string): { so: boolean } | undefined => row.view.facts?.find(one => one.fact === fact)
  const promises = children.filter(isPromise)
  const kept = promises.filter(one => promiseStanding(one, seen.today) === 'kept').length
  const answered = own('answered')
  const told: Readonly<Record<string, readonly [Mark, Piece]>> = {
    answered: answered === undefined ? ['none', t(seen, '还没有交办', 'Not assigned yet')] : answered.so ? ['yes', t(seen, '有了答复', 'There is an answer')] : ['no', t(seen, '还没有答复', 'No answer yet')],
    promised: promises.length > 0 ? ['yes', t(seen, `承诺 ${promises.length} 项`, `${promises.length} promised`)]
      : own('promised') === undefined ? ['none', t(seen, '答复以后才有', 'After the answer')] : own('promised')!.so ? ['yes', t(seen, '有，结果公开后列出', 'Listed once published')] : ['no', t(seen, '没有承诺事项', 'Nothing promised')],
    delivered: promises.length === 0 ? ['none', t(seen, '没有可数的', 'Nothing to count')] : [kept === promises.length ? 'yes' : 'no', t(seen, `兑现 ${kept} 项，共 ${promises.length} 项`, `${kept} of ${promises.length} kept`)],
    satisfied: ['none', html`<a href="${home(congress)}units">${t(seen, '不逐件公开，看合计', 'Only in sums')}</a>`],
  }
  return html`<dl class="facts">${facts.map(([fact, title]) => html`<div><dt>${say(seen, title)}</dt><dd><i aria-hidden="true">${marks[told[fact]![0]]}</i> ${told[fact]![1]}</dd></div>`)}</dl>`
}

/** What was promised, each with its date and whether it is there. */
export function promisesHtml(seen: Seen, congress: Congress, children: readonly Row[]): Html {
  const promises = children.filter(isPromise)
  if (promises.length === 0) return none
  return html`<section><h2>${t(seen, '承诺', 'Promises')}</h2><ul class="rows">${promises.map(one => {
    const measure = one.view.fields.find(field => field.field === 'measure')?.value
    return html`<li><a href="${matterPath(congress, one.id)}">${chinese(seen, one.title)}</a><br>${promiseHtml(seen, one)}${typeof measure === 'string' && html`<br><span class="m">${chinese(seen, measure)}</span>`}</li>`
  })}</ul></section>`
}
