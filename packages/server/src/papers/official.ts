import { AlignmentType, BorderStyle, Document, DocumentGridType, Footer, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** Words of a line; those with `href` lead to their rows on the page and are plain text on paper. */
export interface Said { readonly text: string; readonly href?: string }
export type Line = string | readonly (string | Said)[]
export type Block =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly line: Line }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }

/** An official document (公文), before it is a file or a page. */
export interface Official {
  /** 发文机关标志, in red over a red line; left out in a report. */
  readonly mark?: string | undefined
  readonly number?: string | undefined
  readonly title: string
  /** 主送机关. */
  readonly to?: string | undefined
  readonly blocks: readonly Block[]
  /** Who signs and the date, as 2018年3月14日. */
  readonly organ: string
  readonly date: string
  readonly copies?: string | undefined
}

/** GB/T 9704-2012: 37 mm above, 28 left, 26 right, 35 below; 22 lines of 28 characters of size 3 (16 pt). In twips. */
const page = { top: 2098, left: 1587, right: 1474, bottom: 1984 }
const lineHeight = 580
const body = 32
const songti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' }
const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia })
const titleFace = face('方正小标宋简体')
const headingFaces = { 1: face('黑体'), 2: face('楷体_GB2312') } as const
const red = 'E60012'
/** So many characters of the body's size, in twips. */
const characters = (n: number): number => n * 320

const textOf = (line: Line): string => (typeof line === 'string' ? line : line.map(part => (typeof part === 'string' ? part : part.text)).join(''))
const spacing = { line: lineHeight, lineRule: LineRuleType.EXACT }
const run = (text: string, more: object = {}): TextRun => new TextRun({ text, font: songti, size: body, ...more })
const empty = (): Paragraph => new Paragraph({ spacing, children: [run('')] })
const cell = (text: string, head: boolean): TableCell =>
  new TableCell({ margins: { left: 60, right: 60, top: 30, bottom: 30 }, children: [new Paragraph({ alignment: /^[\d.%—]+$/.test(text) ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, font: head ? headingFaces[1] : songti, size: 24 })] })] })

function paragraphsOf(block: Block): (Paragraph | Table)[] {
  if ('heading' in block) return [new Paragraph({ spacing, indent: { firstLine: characters(2) }, keepNext: true, children: [run(block.heading, { font: headingFaces[block.level] })] })]
  if ('line' in block) return [new Paragraph({ spacing, indent: { firstLine: characters(2) }, children: [run(textOf(block.line))] })]
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ tableHeader: true, children: block.head.map(text => cell(text, true)) }), ...block.rows.map(row => new TableRow({ cantSplit: true, children: row.map(line => cell(textOf(line), false)) }))],
    }),
  ]
}

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({ children: [new Paragraph({ alignment, indent: alignment === AlignmentType.RIGHT ? { right: characters(1) } : { left: characters(1) }, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体'), size: 28 })] })] })

/** The document as a .docx in the measures of GB/T 9704-2012. */
export function documentOf(official: Official): Promise<Buffer> {
  const redHead = official.mark === undefined ? [] : [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 560, after: 300 }, children: [new TextRun({ text: official.mark, font: titleFace, size: 62, color: red })] }),
    new Paragraph({
      alignment: AlignmentType.CENTER, spacing: { ...spacing, before: lineHeight }, border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
      children: [run(official.number ?? '')],
    }),
    empty(),
  ]
  return Packer.toBuffer(new Document({
    title: official.title,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { ...page, footer: 1400 } }, grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: lineHeight, charSpace: -849 } },
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: [
        ...redHead, ...(official.mark === undefined ? [] : [empty()]),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: official.title, font: titleFace, size: 44 })] }),
        empty(),
        ...(official.to === undefined ? [] : [new Paragraph({ spacing, children: [run(`${official.to}：`)] })]),
        ...official.blocks.flatMap(paragraphsOf),
        empty(), empty(),
        new Paragraph({ alignment: AlignmentType.RIGHT, spacing, indent: { right: characters(4) }, children: [run(official.organ)] }),
        new Paragraph({ alignment: AlignmentType.RIGHT, spacing, indent: { right: characters(4) }, children: [run(official.date)] }),
        ...(official.copies === undefined ? [] : [
          empty(),
          new Paragraph({
            indent: { left: characters(1), right: characters(1) }, border: { top: { style: BorderStyle.SINGLE, size: 8, space: 4 }, bottom: { style: BorderStyle.SINGLE, size: 8, space: 4 } },
            children: [run(`抄送：${official.copies}。`, { size: 28 })],
          }),
        ]),
      ],
    }],
  }))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const shown = (line: Line): string => (typeof line === 'string' ? escaped(line) : line.map(part => (typeof part === 'string' ? escaped(part) : part.href ? `<a href="${escaped(part.href)}">${escaped(part.text)}</a>` : escaped(part.text))).join(''))

function htmlOf(block: Block): string {
  if ('heading' in block) return `<h${block.level + 1}>${escaped(block.heading)}</h${block.level + 1}>`
  if ('line' in block) return `<p>${shown(block.line)}</p>`
  const row = (cells: readonly Line[], tag: 'td' | 'th'): string => `<tr>${cells.map((one, n) => `<${tag === 'td' && n === 0 ? 'th scope="row"' : tag === 'th' ? 'th scope="col"' : 'td'}>${shown(one)}</${tag === 'td' && n > 0 ? 'td' : 'th'}>`).join('')}</tr>`
  return `<div class="wide" tabindex="0" role="region" aria-label="表"><table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map(cells => row(cells, 'td')).join('')}</tbody></table></div>`
}

/** The same document as a page that prints on A4, each figure a link to its rows. */
export const pageOf = (official: Official, above = ''): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(official.title)}</title><style>
@page{size:A4;margin:37mm 26mm 35mm 28mm}*{box-sizing:border-box}body{margin:0 auto;max-width:156mm;padding:24px 16px 64px;font:16pt/29pt "FangSong_GB2312",FangSong,"Noto Serif SC","Noto Serif CJK SC",serif;color:#1b1c1e;background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font:700 22pt/36pt "Noto Serif SC","Noto Serif CJK SC",SimSun,serif;text-align:center;text-wrap:balance;margin:32px 0}h2,h3{font:700 16pt/29pt "Noto Sans SC",SimHei,sans-serif;margin:0;text-indent:2em}h3{font-family:KaiTi,serif}p{margin:0;text-indent:2em}p.to,p.top{text-indent:0}.sign{text-align:right;padding-right:4em;text-indent:0;margin-top:29pt}.sign+.sign{margin-top:0}
a{color:inherit;text-decoration:underline dotted #85867f;text-underline-offset:4px}a:focus-visible,.wide:focus-visible{outline:2px solid #1b1c1e}.top{font:13px/20px "Noto Sans SC",sans-serif;display:flex;gap:20px;color:#484b4f;border-bottom:1px solid #deded9;padding-bottom:12px}.wide{overflow-x:auto;margin:12px 0}
table{border-collapse:collapse;width:100%;font-size:11pt;line-height:16pt;overflow-wrap:normal}th,td{border:1px solid #85867f;padding:3px 5px;text-align:right;font-weight:400}th[scope]{text-align:left}thead th{font-weight:700}
@media print{.top{display:none}body{padding:0;max-width:none}a{text-decoration:none}}</style></head><body>${above}<main><h1>${escaped(official.title)}</h1>${official.to === undefined ? '' : `<p class="to">${escaped(official.to)}：</p>`}${official.blocks.map(htmlOf).join('')}<p class="sign">${escaped(official.organ)}</p><p class="sign">${escaped(official.date)}</p></main></body></html>`

/** 成文日期: Arabic digits, the whole year, no leading zeros. */
export const sealedDay = (day: string): string => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`
