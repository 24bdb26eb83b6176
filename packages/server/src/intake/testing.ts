/** Files for the tests of intake: made by the libraries that people's programs use, or byte by byte where they must be wrong. */
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx'
import exceljs from 'exceljs'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

const cell = (text: string, more: object = {}): TableCell => new TableCell({ children: text.split('\n').map(line => new Paragraph(line)), ...more })

/** A Word plan: a title, two numbered headings as Word numbers them, and a table with cells merged both ways. */
export const wordPlan = (): Promise<Buffer> => {
  const heading = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'headings', level: 0 } })
  const under = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'headings', level: 1 } })
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'headings',
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
              { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('云桥区人大常委会2024年监督工作计划'),
            heading('听取和审议专项工作报告'),
            under('听取和审议区人民政府关于养老服务工作情况的报告'),
            under('听取和审议区人民政府关于污水处理情况的报告'),
            heading('执法检查'),
            new Table({
              rows: [
                new TableRow({ children: ['形式', '议题', '时间'].map(text => cell(text)) }),
                new TableRow({ children: [cell('听取审议', { verticalMerge: VerticalMergeType.RESTART }), cell('养老服务\n工作情况'), cell('4月')] }),
                new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('污水处理情况'), cell('6月')] }),
                new TableRow({ children: [cell('执法检查'), cell('《中华人民共和国消防法》实施情况', { columnSpan: 2 })] }),
              ],
            }),
            new Paragraph('附：本计划由办公室负责解释。'),
          ],
        },
      ],
    }),
  )
}

/** A workbook whose first sheet `fill` writes. */
export async function workbook(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void, name = 'Sheet1'): Promise<Buffer> {
  const book = new exceljs.Workbook()
  fill(book.addWorksheet(name), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const stream = (content: Buffer, head = ''): Buffer => Buffer.concat([Buffer.from(`<< /Length ${content.length} ${head}>>\nstream\n`), content, Buffer.from('\nendstream')])

/** A PDF of the objects given (object 1 is its catalogue), with a correct table of offsets. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  objects.forEach((object, index) => {
    offsets.push(at)
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    parts.push(part)
    at += part.length
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const utf16 = (text: string): string => [...text].map(sign => sign.codePointAt(0)!.toString(16).padStart(4, '0')).join('')

export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF page content that shows words in the font F1. */
export const shown = (words: readonly Word[]): Buffer =>
  Buffer.from(words.map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`).join('\n'))

/** Lines drawn on a page, each from one point to another. */
export const drawn = (lines: readonly [x1: number, y1: number, x2: number, y2: number][]): Buffer =>
  Buffer.from(`${lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`).join('\n')}\n`)

/** A PDF with one page per content, set in a Chinese font that is only named, as old office systems write it. */
export function pdfPlan(contents: readonly Buffer[], head = ''): Buffer {
  const pages = contents.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      stream(content, head),
    ]),
  ])
}

/** A PDF whose only page unpacks to `bytes` zeros, packed twice. */
export function pdfBomb(bytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(bytes, 0x20), { level: 9 })
  return pdfPlan([deflateSync(once, { level: 9 })], '/Filter [/FlateDecode /FlateDecode] ')
}

export interface ZipPart {
  readonly name: string
  readonly content: Buffer
  /** What the directory says of its size; the truth when absent. */
  readonly declared?: number
}

/** A zip archive that may lie about the sizes of its parts. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared, 18)
    fields.writeUInt16LE(name.length, 22)
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields.subarray(0, 24), Buffer.alloc(16)])
    central.writeUInt32LE(at, 42)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed)
    list.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const all = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, all, end])
}

/** The parts that make a zip archive a Word document, around one body. */
export const wordParts = (body: string): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: Buffer.from(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  },
  {
    name: '_rels/.rels',
    content: Buffer.from(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  },
  {
    name: 'word/document.xml',
    content: Buffer.from(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  },
]

/** Bytes of GB 18030 for the few characters that the tests need (the platform decodes it but does not encode it). */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap(sign => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : table.get(sign)!)))
}
