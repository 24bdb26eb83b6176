import { html, type Html } from './html.ts'
import { page } from './frame.ts'
import type { Row } from './read.ts'
import { sayInstant } from './say.ts'
import { chinese, home, matterPath, t, type Congress, type Seen } from './seen.ts'

/** Longest text and longest way to answer, in characters. */
export const limits = { text: 4_000, contact: 200, body: 48_000 } as const

export interface Asked {
  /** Made with the form, so that the same form sent twice is one letter. */
  readonly id: string
  readonly about: Row | undefined
  readonly text: string
  readonly contact: string
  readonly fault?: { readonly field: 'text' | 'contact' | 'form'; readonly words: string }
}

/** What is wrong with a letter, in the words of the page; undefined where nothing is. */
export function faultOf(seen: Seen, text: string, contact: string, trap: string): Asked['fault'] {
  if (trap !== '') {
    return { field: 'form', words: t(seen, '没有收下：有一栏本该空着，却填了内容，像是程序自动提交的。已经为您清空，请再交一次。', 'Not received: a field that people do not see was filled in, as programs do. It has been emptied; please send again.') }
  }
  if (text.trim().length < 2) return { field: 'text', words: t(seen, '请写下您想说的。', 'Please write what you want to say.') }
  if (text.length > limits.text) return { field: 'text', words: t(seen, `写了 ${text.length} 个字，最多 ${limits.text} 个。请缩短，或分几次交。`, `${text.length} characters; at most ${limits.text}. Shorten it or send it in parts.`) }
  if (contact.length > limits.contact) return { field: 'contact', words: t(seen, `联系方式最多 ${limits.contact} 个字。`, `At most ${limits.contact} characters.`) }
  return undefined
}

const purpose = (seen: Seen): Html => html`<section id="data"><h2>${t(seen, '个人信息怎么用', 'How personal data are used')}</h2><p class="second">${t(
  seen,
  '您写的内容和联系方式只交给常委会办公室，只用来办理和回复这件事，不公开，不作他用。这些网页没有脚本，不统计访问；为防止滥交，提交时的网络地址在内存里记十分钟，不存盘；两个小文件只记您选的字号和语言。内容作为办理材料保存；联系方式办完以后可以删，凭编号向办公室提出就行。不想留联系方式可以不填，只是办公室没法回复您。',
  'What you write and how to reach you goes to the office of the standing committee alone, to deal with this and to answer you. It is not published and not used otherwise. These pages run no scripts and count no visitors; against abuse, the network address of a letter is kept in memory for ten minutes and never stored; two cookies remember your language and text size. The letter is kept with the papers of the case; once it is settled your contact can be deleted, ask the office and give the number. You may leave it out, but then nobody can answer you.',
)}</p></section>`

/** The form to write to the office. */
export function askPage(seen: Seen, congress: Congress, asked: Asked): string {
  const { fault, about } = asked
  const title = t(seen, '提意见', 'Write to the office')
  const invalid = (field: 'text' | 'contact'): Html | null => (fault?.field === field ? html` aria-invalid="true" aria-describedby="fault"` : null)
  const note = (field: 'text' | 'contact'): Html | null => (fault?.field === field ? html`<span class="note">${fault.words}</span>` : null)
  const main = html`<h1>${title}</h1>${fault && html`<div class="bad" role="alert" id="fault"><b>${t(seen, '没有交成', 'Not sent')}</b><br>${fault.field === 'form' ? fault.words : html`<a href="#${fault.field}">${fault.words}</a>`}</div>`}
<div class="ask"><p class="second">${t(seen, '不用注册。交后给一个编号，问办理情况时报这个编号。', 'No account needed. You get a number; give it when you ask how your letter is getting on.')}</p>${
  about && html`<p>${t(seen, '关于：', 'About: ')}<a href="${matterPath(congress, about.id)}">${chinese(seen, about.title)}</a></p>`}
<form action="${home(congress)}ask" method="post" accept-charset="utf-8"><input type="hidden" name="id" value="${asked.id}">${about && html`<input type="hidden" name="about" value="${about.id}">`}
<label for="text">${t(seen, '您看到的，您希望的', 'What you see, what you wish')}</label><textarea class="input" id="text" name="text" rows="6" maxlength="${limits.text}" required${invalid('text')}>
${asked.text}</textarea>${note('text')}
<label for="contact">${t(seen, '怎么回复您（可以不填）', 'How to answer you (may stay empty)')}</label><input class="input" id="contact" name="contact" maxlength="${limits.contact}" placeholder="${t(seen, '手机或邮箱，只用于回复', 'Telephone or e-mail, for the answer only')}" value="${asked.contact}"${invalid('contact')}>${note('contact')}
<div class="hp" aria-hidden="true"><label for="website">${t(seen, '请留空', 'Leave empty')}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p class="send"><button class="btn do">${t(seen, '交给常委会办公室', 'Send to the office')}</button></p></form></div>${purpose(seen)}`
  return page(seen, { title, congress, menu: 'ask', main })
}

/** The receipt. */
export function thanksPage(seen: Seen, congress: Congress, id: string, again: boolean): string {
  const title = again ? t(seen, '这一份已经收到过', 'This was received before') : t(seen, '收到了，谢谢', 'Received, thank you')
  const main = html`<h1>${title}</h1><p class="receipt">${t(seen, '编号', 'Number')} <code>${id}</code></p><p class="lead">${again
    ? t(seen, '同一张表交了两次，只收第一次的内容。如果您改了内容，请重新打开表格再交。', 'The same form came twice; the first is kept. If you changed it, open the form anew and send it again.')
    : t(seen, `${sayInstant(seen.now, 'zh')} 交到常委会办公室。请记下或打印这个编号，问办理情况时报它。`, `It reached the office of the standing committee on ${sayInstant(seen.now, 'en')}. Write the number down or print this page.`)}</p><ul class="rows"><li><a href="${home(congress)}">${t(seen, '看全年工作', 'See the year’s work')}</a></li><li><a href="${home(congress)}ask">${t(seen, '再写一份', 'Write another')}</a></li></ul>`
  return page(seen, { title, congress, menu: 'ask', main, hidden: true })
}
