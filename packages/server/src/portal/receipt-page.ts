import type { ReceiptView } from '../matters/receipt.ts'
import { sayCode } from './code.ts'
import { html, type Html, type Piece } from './html.ts'
import { page } from './frame.ts'
import { dayHtml, sayDay, sayInstant } from './say.ts'
import { chinese, home, say, t, type Congress, type Seen } from './seen.ts'
import { valueHtml } from './values.ts'
import type { Receipt } from './intake.ts'

/** The receipt: shown once, to be written down or printed. */
export function receiptPage(seen: Seen, congress: Congress, { number, code, fresh }: Receipt): string {
  const title = fresh ? t(seen, '收到了，谢谢', 'Received, thank you') : t(seen, '这一份已经收到过', 'This was received before')
  const said = code === null
    ? html`<p class="lead">${t(seen, '查询码在第一次收到时给过，不再显示。', 'Its code was shown when it came first and is not shown again.')}</p>`
    : html`<dl class="ticket"><div><dt>${t(seen, '编号', 'Number')}</dt><dd>${number}</dd></div><div><dt>${t(seen, '查询码', 'Code')}</dt><dd>${sayCode(code)}</dd></div></dl><p class="lead">${t(
      seen, '请现在记下、拍下或者打印这两行：只显示这一次，我们这里只存它的校验值，丢了查不回来。', 'Write both down, photograph or print them now: they are shown this once. We keep only a check of the code and cannot find it for you.')}</p>`
  const main = html`<p class="crumb">${t(seen, '回执', 'Receipt')} · ${sayInstant(seen.now, seen.language)}</p><h1>${title}</h1>${said}${
    !fresh && html`<p class="second">${t(seen, '同一张表交了两次，只收第一次的内容。如果您改了内容，请重新打开表格再交。', 'The same form came twice; the first is kept. If you changed it, open the form anew and send it again.')}</p>`}<p class="second">${t(
      seen, `查办理情况：${seen.origin}${home(congress)}follow，填编号和查询码。`, `To follow it: ${seen.origin}${home(congress)}follow, with number and code.`)}</p><ul class="rows noprint"><li><a href="${home(congress)}follow?number=${encodeURIComponent(number)}">${t(seen, '查办理情况', 'Follow it')}</a></li><li><a href="${home(congress)}opinion">${t(seen, '再写一份', 'Write another')}</a></li><li><a href="${home(congress)}">${t(seen, '看全年工作', 'See the year’s work')}</a></li></ul>`
  return page(seen, { title, congress, menu: 'opinion', main, hidden: true })
}

/** Where a giver types number and code; `wrong` where they fit nothing, be it the one or the other. */
export function followPage(seen: Seen, congress: Congress, typed: { readonly number: string; readonly wrong: boolean }): string {
  const title = t(seen, '查办理情况', 'Follow an opinion')
  const invalid = typed.wrong && html` aria-invalid="true" aria-describedby="fault"`
  const main = html`<h1>${title}</h1>${typed.wrong && html`<div class="bad" role="alert" id="fault"><b>${t(seen, '没有查到', 'Not found')}</b><br>${t(
    seen, '编号和查询码对不上。请照回执再核对一遍：查询码八位，没有数字 0、1 和字母 O、I、L。', 'Number and code do not fit. Check both against the receipt: the code has eight signs and no 0, 1, O, I or L.')}</div>`}
<div class="ask"><p class="second">${t(seen, '填回执上的编号和查询码，不用注册。', 'Type the number and the code of the receipt. No account needed.')}</p><form action="${home(congress)}follow" method="post" accept-charset="utf-8">
<label for="number">${t(seen, '编号', 'Number')}</label><input class="input" id="number" name="number" value="${typed.number}" placeholder="${t(seen, '如：2026-17', 'Such as: 2026-17')}" autocomplete="off" required${invalid}>
<label for="code">${t(seen, '查询码', 'Code')}</label><input class="input" id="code" name="code" placeholder="${t(seen, '八位，如：ABCD-EFGH', 'Eight signs, such as ABCD-EFGH')}" autocomplete="off" autocapitalize="characters" spellcheck="false" required${invalid}>
<p class="send"><button class="btn do">${t(seen, '查', 'Show')}</button></p></form></div><p class="second">${t(seen, '回执丢了：在联络站或由代表递交的，请找当时的经手人换发；自己在网上交的，可以再交一份，写明前一份的大致时间。', 'Receipt lost: if a station or a deputy took it in, ask there for a new one; if you sent it here, send another and say when you sent the first.')}</p>`
  return page(seen, { title, congress, menu: 'opinion', main, hidden: true })
}

function saidHtml(seen: Seen, { title, value }: ReceiptView['life'][number]['said'][number]): Html {
  const text = typeof value === 'string'
  return html`<div><dt>${say(seen, title)}</dt><dd${text && html` dir="auto"`}>${text ? value : valueHtml(seen, value, undefined)}</dd></div>`
}

/** The life of an opinion as its giver may see it. */
export function lifePage(seen: Seen, congress: Congress, at: Date, number: string, view: ReceiptView | null): string {
  if (view === null) {
    const title = t(seen, '已经收到，正在登记', 'Received, being entered')
    return page(seen, { title, congress, menu: 'opinion', hidden: true, main: html`<p class="crumb">${number}</p><h1>${title}</h1><p class="lead">${t(seen, `${sayInstant(at, 'zh')} 收到。登记以后，这里显示由谁在办。`, `It came on ${sayInstant(at, 'en')}. Once it is entered, who has it in hand stands here.`)}</p>` })
  }
  const [first, ...rest] = view.life
  const due = view.next && sayDay(view.next.due, seen.language, seen.today)
  const lead: Piece = view.final
    ? t(seen, `${view.state.zh}。`, `${view.state.en}.`)
    : [t(seen, `现在：${view.state.zh}。`, `Now: ${view.state.en}. `), view.next && (view.next.due < seen.today
        ? t(seen, `应在 ${due} 前${view.next.title.zh}，已经过期，还没有办。`, `${view.next.title.en} was due on ${due} and is late.`)
        : t(seen, `${due} 前${view.next.title.zh}。`, `${view.next.title.en} by ${due}.`))]
  const steps = rest.toReversed().map((one, n) => html`<li${n === 0 && html` class="now"`}><span>${dayHtml(one.day, seen.language, seen.today)}</span><div><p>${say(seen, one.title)}</p>${
    one.state && one.state.zh !== one.title.zh && html`<p class="m">${say(seen, one.state)}</p>`}${one.said.length > 0 && html`<dl class="said">${one.said.map(said => saidHtml(seen, said))}</dl>`}</div></li>`)
  const main = html`<p class="crumb">${say(seen, view.procedureTitle)} ${view.number}</p><h1 dir="auto">${chinese(seen, view.title)}</h1><p class="lead">${lead}</p>${
    view.organs.length > 0 && html`<dl class="who"><div><dt>${t(seen, '谁在办', 'Who')}</dt><dd>${view.organs.map((organ, n) => [n > 0 && t(seen, '；', '; '), chinese(seen, say(seen, organ))])}</dd></div></dl>`}<section><h2>${t(seen, '经过', 'What happened')}</h2><ol class="his">${steps}<li${
    rest.length === 0 && html` class="now"`}><span>${dayHtml(view.since, seen.language, seen.today)}</span><div><p>${t(seen, '收到', 'Received')}</p></div></li></ol></section>${
    first && html`<section><h2>${t(seen, '您写的', 'What you wrote')}</h2><dl class="said">${first.said.filter(said => said.value !== view.title || first.said.length === 1).map(said => saidHtml(seen, said))}</dl></section>`}<ul class="rows noprint"><li><a href="${home(congress)}opinion">${t(seen, '再写一份', 'Write another')}</a></li></ul>`
  return page(seen, { title: view.title, congress, menu: 'opinion', main, hidden: true })
}
