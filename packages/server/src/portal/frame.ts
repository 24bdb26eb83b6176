import { html, type Html, type Piece } from './html.ts'
import { home, t, type Congress, type Seen } from './seen.ts'
import { stylePath } from './style.ts'

export interface Sheet {
  readonly title: string
  /** Absent on pages that belong to no congress: the list of them, and what cannot be found. */
  readonly congress?: Congress | undefined
  readonly menu?: 'year' | 'plan' | 'matters' | 'suggestions' | 'records' | 'opinion'
  readonly main: Html
  readonly aside?: Piece
  /** The words asked for, so that they still stand in the box. */
  readonly wanted?: string | undefined
  /** Kept out of search engines: receipts and failures. */
  readonly hidden?: boolean
}

/** The same address with other settings. */
const turned = (seen: Seen, name: 'lang' | 'elder', value: string): string => `${seen.path}${seen.path.includes('?') ? '&' : '?'}${name}=${value}`

const nav = (seen: Seen, congress: Congress, current: Sheet['menu']): Html => {
  const entry = (key: Sheet['menu'], path: string, words: string): Html =>
    html`<a href="${home(congress)}${path}"${key === current && html` aria-current="page"`}>${words}</a>`
  return html`<nav class="in menu" aria-label="${t(seen, '栏目', 'Sections')}">${entry('year', '', t(seen, '全年工作', 'The year'))}${
    entry('plan', 'plan', t(seen, '计划原文', 'The plan'))}${entry('matters', 'matters', t(seen, '全部事项', 'All matters'))}${
    entry('suggestions', 'suggestions', t(seen, '代表建议', 'Suggestions'))}${
    entry('records', 'records', t(seen, '每日封存', 'Daily roots'))}${entry('opinion', 'opinion', t(seen, '提意见', 'Tell us'))}</nav>`
}

/** A whole page: head, what it is about, foot. */
export function page(seen: Seen, sheet: Sheet): string {
  const { congress } = sheet
  const name = congress ? (seen.language === 'zh' ? congress.zh : congress.en) : t(seen, '直通', 'Zhitong')
  const feed = congress && `${home(congress)}feed.xml`
  const search = congress && html`<form action="${home(congress)}matters" method="get" role="search"><input class="input" type="search" name="q" maxlength="60" value="${
    sheet.wanted ?? ''}" aria-label="${t(seen, '搜索公开事项', 'Search public matters')}" placeholder="${t(seen, '搜工作、建议、决定', 'Search matters')}"><button class="btn">${t(seen, '搜', 'Search')}</button></form>`
  const body = html`<!doctype html>
<html lang="${seen.language === 'zh' ? 'zh-CN' : 'en'}"${seen.elder && html` class="elder"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${sheet.title}${sheet.title !== name && ` · ${name}`}</title>
<link rel="stylesheet" href="${stylePath}"><link rel="icon" href="data:,">${sheet.hidden && html`<meta name="robots" content="noindex">`}${
  feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="${t(seen, '变化', 'What moved')}">`}</head>
<body><a class="skip" href="#main">${t(seen, '到正文', 'To the text')}</a>
<header class="top"><div class="in"><a class="name" href="${congress ? home(congress) : '/'}">${name}</a>${search}<p class="alt"><a href="${turned(seen, 'elder', seen.elder ? '0' : '1')}">${
  seen.elder ? t(seen, '标准版', 'Standard size') : t(seen, '长辈版', 'Larger text')}</a><a href="${turned(seen, 'lang', seen.language === 'zh' ? 'en' : 'zh')}" lang="${
  seen.language === 'zh' ? 'en' : 'zh-CN'}">${seen.language === 'zh' ? 'English' : '中文'}</a></p></div>
<hr class="in redrule">${congress && nav(seen, congress, sheet.menu)}</header>
<main id="main" class="${sheet.aside ? 'in cols' : 'one'}">${sheet.aside ? html`<article>${sheet.main}</article><aside>${sheet.aside}</aside>` : sheet.main}</main>
<footer class="in foot"><p>${congress ? t(seen, `${congress.zh.replace(/常务委员会$/, '')}常务委员会办公室`, `Office of the standing committee, ${congress.en}`) : name}${
  congress && html`<a href="${home(congress)}opinion#data">${t(seen, '个人信息怎么用', 'How personal data are used')}</a>`}${
  !seen.alone && html`<a href="${congress ? `/c/${congress.congress}/office` : '/office'}" rel="nofollow">${t(seen, '工作人员登录', 'Staff')}</a>`}</p>${
  congress?.demo && html`<p>${t(seen, '演示页面：人名、数字、文书均为虚构。', 'A demonstration: people, numbers and documents are invented.')}</p>`}</footer></body></html>`
  return body.text
}

/** What would stand here, and how it comes. */
export const empty = (head: string, how: Piece): Html => html`<p class="void"><b>${head}</b>${how}</p>`

/** The last block of the right column: a stable address and a date. */
export const thisPage = (seen: Seen, updated: string | null, links: Piece): Html =>
  html`<h2>${t(seen, '这一页', 'This page')}</h2><p class="small second">${t(seen, '地址', 'Address')} ${seen.origin}${seen.path.split('?')[0]!}${t(seen, '，不会变。', '. It will not change.')}${
    updated && html`<br>${t(seen, `${updated} 更新，由卷宗自动生成。`, `Updated ${updated}, made from the record.`)}`}</p><p class="small">${links}</p>`
