import QRCode from 'qrcode'
import { empty, page } from './frame.ts'
import { html } from './html.ts'
import type { Station } from './opinion-form.ts'
import { home, t, type Congress, type Seen } from './seen.ts'

const nameOf = (seen: Seen, station: Station): string => (seen.language === 'zh' ? station.zh : station.en)

/** The address that a station's code leads to. */
export const addressOf = (seen: Seen, congress: Congress, station: Station): string => `${seen.origin}${home(congress)}opinion?station=${encodeURIComponent(station.id)}`

/** The code as a drawing that prints at any size, or as a picture for a poster. A quarter of it may be torn off. */
export const qrSvg = (address: string): Promise<string> => QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2 })
export const qrPng = (address: string): Promise<Buffer> => QRCode.toBuffer(address, { type: 'png', errorCorrectionLevel: 'Q', margin: 2, width: 1_200 })

/** Every station with its form and its sheet. */
export function stationsPage(seen: Seen, congress: Congress, stations: readonly Station[]): string {
  const title = t(seen, '联络站', 'Liaison stations')
  const main = html`<h1>${title}</h1><p class="lead">${t(seen, '到站里当面说，或者扫站里的码，写的意见直接到这个站。', 'Come and say it there, or scan the code on its wall: what you write goes to that station.')}</p>${stations.length === 0
    ? empty(t(seen, '还没有联络站。', 'There is no station yet.'), t(seen, '办公室登记以后列在这里。', 'Once the office has entered them they are listed here.'))
    : html`<ul class="rows">${stations.map(one => html`<li>${nameOf(seen, one)} <span class="m"><a href="${home(congress)}opinion?station=${one.id}">${t(seen, '给这个站写', 'Write to it')}</a>　<a href="${home(congress)}stations/${one.id}">${t(seen, '打印二维码', 'Its code, to print')}</a></span></li>`)}</ul>`}`
  return page(seen, { title, congress, menu: 'opinion', main })
}

/** A sheet for the wall: what it is for, the code, the address in letters. Prints on one A4 page. */
export function sheetPage(seen: Seen, congress: Congress, station: Station): string {
  const path = `${home(congress)}stations/${station.id}`
  const main = html`<div class="sheet"><p class="crumb">${nameOf(seen, station)}</p><h1>${t(seen, '有话对人大代表说，扫一扫', 'Something to tell your deputies? Scan')}</h1><img src="${path}/qr.svg" width="360" height="360" alt="${t(seen, '二维码：打开提意见的网页', 'A code that opens the form')}"><p class="second">${
    addressOf(seen, congress, station)}</p><p>${t(seen, '不用注册，可以不留姓名。交后给编号和查询码，凭它看答复。', 'No account, no name needed. Number and code show you the answer.')}</p><p class="urgent">${t(seen, '紧急情况请打 110（报警）、119（火警）、120（急救）。', 'Emergencies: 110 police, 119 fire, 120 ambulance.')}</p></div><p class="noprint"><a href="${path}/qr.png">PNG</a>　<a href="${path}/qr.svg">SVG</a>　<a href="${home(congress)}stations">${t(seen, '其他联络站', 'Other stations')}</a></p>`
  return page(seen, { title: `${nameOf(seen, station)} · ${t(seen, '二维码', 'code')}`, congress, menu: 'opinion', main, hidden: true })
}
