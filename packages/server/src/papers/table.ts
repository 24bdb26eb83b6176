import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

const font = { ascii: 'Times New Roman', eastAsia: '仿宋' }
const cell = (text: string, bold = false): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold, font, size: 24 })] })], margins: { left: 80, right: 80, top: 40, bottom: 40 } })

/** A document with a title, a line below it, and one table; sizes in half-points as Word counts them (24 is 小四). */
export async function tableDocument(title: string, below: string, head: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  const document = new Document({
    title,
    sections: [{
      properties: { page: { margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 } } },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: title, font: { ascii: 'Times New Roman', eastAsia: '小标宋' }, size: 44 })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 300 }, children: [new TextRun({ text: below, font, size: 28 })] }),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [new TableRow({ tableHeader: true, children: head.map(text => cell(text, true)) }), ...rows.map(row => new TableRow({ cantSplit: true, children: row.map(text => cell(text)) }))],
        }),
      ],
    }],
  })
  return Packer.toBuffer(document)
}
