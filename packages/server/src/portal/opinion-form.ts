import { html, type Html, type Piece } from './html.ts'
import { page } from './frame.ts'
import type { Row } from './read.ts'
import { chinese, home, matterPath, t, type Congress, type Seen } from './seen.ts'

/** Most characters of a text, of a line, and most photographs with one form. Characters are counted as people count them. */
export const limits = { text: 10_000, line: 100, giver: 50, photos: 4 } as const

export interface Station { readonly id: string; readonly zh: string; readonly en: string }
type Field = 'text' | 'where' | 'giver' | 'contact' | 'photo'
export interface Fault { readonly field: Field | 'form'; readonly words: string }

/** A form as it stands: new, or as it was typed. */
export interface Typed {
  /** Made with the form, so that the same form sent twice is one opinion with one code. */
  readonly id: string
  readonly key: string
  readonly about: Row | undefined
  readonly station: Station | undefined
  readonly text: string
  readonly where: string
  readonly giver: string
  readonly contact: string
  /** Photographs that came with it before, by their ids. */
  readonly photos: readonly string[]
  readonly faults: readonly Fault[]
}

const long = (text: string): number => [...text].length

/** What is wrong with a form, in the words of the page. Nothing is cut off: what is too long stands there as it was typed. */
export function faultsOf(seen: Seen, typed: Pick<Typed, 'text' | 'where' | 'giver' | 'contact'>, trap: string): Fault[] {
  const faults: Fault[] = []
  if (trap !== '') {
    faults.push({ field: 'form', words: t(seen, '有一栏本该空着，却填了内容，像是程序自动提交的。已经为您清空，请再交一次。', 'A field that people do not see was filled in, as programs do. It has been emptied; please send again.') })
  }
  const text = long(typed.text.trim())
  if (text < 2) faults.push({ field: 'text', words: t(seen, '请写下您想说的。', 'Please write what you want to say.') })
  if (text > limits.text) {
    faults.push({ field: 'text', words: t(seen, `写了 ${text} 个字，一次最多 ${limits.text} 个。您写的都在下面，请缩短，或者分几次交。`, `${text} characters; at most ${limits.text} at a time. All of it still stands below: shorten it, or send it in parts.`) })
  }
  for (const [field, most, zh, en] of [['where', limits.line, '地点', 'The place'], ['giver', limits.giver, '称呼', 'The name'], ['contact', limits.line, '联系方式', 'The way to reach you']] as const) {
    if (long(typed[field]) > most) faults.push({ field, words: t(seen, `${zh}最多 ${most} 个字。`, `${en}: at most ${most} characters.`) })
  }
  return faults
}

const privacy = (seen: Seen, congress: Congress): Html => html`<section id="data"><h2>${t(seen, '个人信息怎么用', 'How personal data are used')}</h2><dl class="who">${([
  ['谁收', '常委会代表工作机构和您所选的联络站。办理单位看得到您写的情况和照片，看不到您的称呼和联系方式。', 'Who', 'The deputies’ office of the standing committee and the station that you chose. Whoever handles it sees what you wrote and your photographs, not your name or how to reach you.'],
  ['做什么', '只用来办理和回复这件事，不公开，不作他用。', 'For what', 'To deal with this and to answer you. It is not published and not used otherwise.'],
  ['照片', '收下时重新生成，照片里的拍摄地点、手机型号等信息在别人看到之前就去掉，原件不留。', 'Photographs', 'Made anew as they arrive: place, device and other data in them are gone before anybody sees them, and the original is not kept.'],
  ['留多久', '意见和办理经过作为工作档案保存。称呼和联系方式办完以后可以删，凭编号向办公室提出。', 'How long', 'The opinion and what was done are kept as records. Your name and contact can be deleted once it is settled: ask the office and give the number.'],
  ['不留什么', '这些网页没有脚本，不统计访问。为防滥交，网络地址在内存里记十分钟，不存盘；两个小文件只记字号和语言。', 'Not kept', 'These pages run no scripts and count no visitors. Against abuse a network address is kept in memory for ten minutes and never stored; two cookies remember language and text size.'],
] as const).map(([zh, zhText, en, enText]) => html`<div><dt>${t(seen, zh, en)}</dt><dd>${t(seen, zhText, enText)}</dd></div>`)}</dl><p class="second">${t(seen, '称呼和联系方式都可以不留，不影响办理；凭编号和查询码照样能看到答复。', 'You may leave out name and contact: it is dealt with all the same, and number and code show you the answer.')} <a href="${home(congress)}follow">${t(seen, '查办理情况', 'Follow an opinion')}</a></p></section>`

/** The way in for whoever has something to say: no account, no script. */
export function formPage(seen: Seen, congress: Congress, typed: Typed): string {
  const { about, station, faults } = typed
  const title = t(seen, '提意见', 'Tell us')
  const faultOf = (field: Field): Fault | undefined => faults.find(one => one.field === field)
  const invalid = (field: Field): Html | null => (faultOf(field) ? html` aria-invalid="true" aria-describedby="${field}-fault"` : null)
  const note = (field: Field): Piece => faults.filter(one => one.field === field).map((one, n) => html`<span class="note"${n === 0 && html` id="${field}-fault"`}>${one.words}</span>`)
  const line = (field: 'where' | 'giver' | 'contact', label: string, hint: string, more: Html | null = null): Html =>
    html`<label for="${field}">${label}</label><input class="input" id="${field}" name="${field}" dir="auto" value="${typed[field]}" placeholder="${hint}"${more}${invalid(field)}>${note(field)}`
  const optional = t(seen, '（可以不填）', ' (may stay empty)')
  const main = html`<h1>${title}</h1>${faults.length > 0 && html`<div class="bad" role="alert"><b>${t(seen, '还没有交成', 'Not sent yet')}</b><ul>${faults.map(one => html`<li>${one.field === 'form' ? one.words : html`<a href="#${one.field}">${one.words}</a>`}</li>`)}</ul></div>`}
<p class="urgent"><b>${t(seen, '紧急情况请先打电话：', 'In an emergency call first: ')}</b>${t(seen, '报警 ', 'police ')}<a href="tel:110">110</a>${t(seen, '，火警 ', ', fire ')}<a href="tel:119">119</a>${t(seen, '，急救 ', ', ambulance ')}<a href="tel:120">120</a>${t(seen, '。这里不是值班电话。', '. Nobody is on duty here.')}</p>
<div class="ask"><p class="second">${t(seen, '看到的问题、想提的建议，都可以写。不用注册，可以不留姓名。交后给一个编号和查询码，凭它看办到哪一步。', 'A problem you saw, something that could be better. No account, no name needed. You get a number and a code with which to follow it.')}</p>${
  about && html`<p>${t(seen, '关于：', 'About: ')}<a href="${matterPath(congress, about.id)}">${chinese(seen, about.title)}</a></p>`}${
  station && html`<p>${t(seen, '交到：', 'To: ')}${seen.language === 'zh' ? `${station.zh} 联络站` : `${station.en}, liaison station`}</p>`}
<form action="${home(congress)}opinion" method="post" enctype="multipart/form-data" accept-charset="utf-8"><input type="hidden" name="id" value="${typed.id}"><input type="hidden" name="key" value="${typed.key}">${
  about && html`<input type="hidden" name="about" value="${about.id}">`}${station && html`<input type="hidden" name="station" value="${station.id}">`}
<label for="text">${t(seen, '您看到的，您希望的', 'What you see, what you wish')}</label><textarea class="input" id="text" name="text" rows="7" dir="auto" required${invalid('text')}>
${typed.text}</textarea>${note('text')}
${line('where', t(seen, `地点${optional}`, `Where${optional}`), t(seen, '如：天钥桥路 100 号门口', 'Such as: in front of No. 100'))}
<label for="photo">${t(seen, `照片${optional}，最多 ${limits.photos} 张，每张 20 MB 以内`, `Photographs${optional}: at most ${limits.photos}, 20 MB each`)}</label>${
  typed.photos.map((id, n) => html`<p class="tick"><label><input type="checkbox" name="keep" value="${id}" checked> ${t(seen, `已收下的照片 ${n + 1}`, `Photograph ${n + 1}, received`)}</label></p>`)}<input class="input" type="file" id="photo" name="photo" accept="image/*" multiple${invalid('photo')}>${note('photo')}
${line('giver', t(seen, `怎么称呼您${optional}`, `Your name${optional}`), t(seen, '如：王女士', 'Such as: Ms Wang'), html` autocomplete="name"`)}
${line('contact', t(seen, `怎么联系您${optional}`, `How to reach you${optional}`), t(seen, '手机或邮箱，只用于回复', 'Telephone or e-mail, for the answer only'))}
<div class="hp" aria-hidden="true"><label for="website">${t(seen, '请留空', 'Leave empty')}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p class="send"><button class="btn do">${t(seen, '交给人大代表', 'Send')}</button><a href="#data">${t(seen, '个人信息怎么用', 'How personal data are used')}</a></p></form></div>${privacy(seen, congress)}`
  return page(seen, { title, congress, menu: 'opinion', main })
}
