import { html, type Html } from './html.ts'

type BlockKind = 'title' | 'near' | 'h2' | 'h3' | 'p'
export interface Block { readonly kind: BlockKind; readonly text: string }

const chapter = /^[一二三四五六七八九十]+、/
const part = /^[（(][一二三四五六七八九十]+[）)]/
const listed = /^(第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+是|\d+[.．、)）]|[（(]\d+[）)])/
const ends = /[。！？；：.!?;:）)”"]$/
const bare = (text: string): string => text.replace(/\s+/gu, '')

/** Two lines that a word processor or a web page broke within a sentence. */
const broken = (before: string, after: string): boolean =>
  before.length >= 24 && !ends.test(before) && !chapter.test(before) && !part.test(before) && !chapter.test(after) && !part.test(after) && !listed.test(after)

/** The text of a document in its parts: title, the line of its adoption, chapters, parts of chapters, paragraphs. Every sign of the text stays. */
export function blocksOf(text: string, title: string): Block[] {
  const paragraphs: string[] = []
  let gap = true
  for (const line of text.split(/\r\n?|\n/)) {
    const words = line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')
    if (words === '') gap = true
    else {
      const before = paragraphs.at(-1)
      if (!gap && before !== undefined && broken(before, words)) paragraphs[paragraphs.length - 1] = before + words
      else paragraphs.push(words)
      gap = false
    }
  }
  return paragraphs.map((words, n) => ({ kind: kindOf(words, n, title), text: words }))
}

function kindOf(words: string, n: number, title: string): BlockKind {
  if (n < 6 && bare(words) === bare(title)) return 'title'
  if (n < 8 && words.length < 80 && /通过[）)]?$/.test(words)) return 'near'
  if (words.length <= 45 && !/[。；;]$/.test(words)) {
    if (chapter.test(words)) return 'h2'
    if (part.test(words)) return 'h3'
  }
  return 'p'
}

/** Does the paragraph hold these words? Line breaks and spaces of the source count for nothing. */
export const holds = (block: Block, quote: string): boolean => bare(quote) !== '' && bare(block.text).includes(bare(quote))

/** A block as markup; `after` stands under it. */
export function blockHtml(block: Block, after: Html | false = false): Html {
  switch (block.kind) {
    case 'h2': return html`<h2>${block.text}</h2>${after}`
    case 'h3': return html`<h3>${block.text}</h3>${after}`
    case 'title': return html`<p class="mid"><b>${block.text}</b></p>`
    case 'near': return html`<p class="near">${block.text}</p>`
    case 'p': return html`<p>${block.text}</p>${after}`
  }
}
