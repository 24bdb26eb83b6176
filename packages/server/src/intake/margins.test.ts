import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { secrecyMark } from './findings/index.ts'
import { readFileAsText } from './index.ts'
import { wordParts, workbook, zipOf } from './testing.ts'

const word = (header: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(header)] }) },
          footers: { default: new Footer({ children: [new Paragraph('第1页')] }) },
          children: [new Paragraph('2024年监督工作计划'), new Paragraph('一、听取报告')],
        },
      ],
    }),
  )

test('a secrecy mark in the page header of a Word document stops it like one in the text', async () => {
  const result = await readFileAsText(await word('机密★5年'), 'plan.docx')
  expect(result.ok && secrecyMark(result.text)?.mark).toBe('机密★5年')
  expect(result.ok && result.warnings[0]?.zh).toContain('页眉')
})

test('an ordinary page header is no part of the text', async () => {
  const result = await readFileAsText(await word('云桥区人大常委会'), 'plan.docx')
  expect(result).toMatchObject({ ok: true, text: '2024年监督工作计划\n一、听取报告\n', warnings: [] })
})

test('a watermark is seen', async () => {
  const header = `<w:hdr xmlns:w="w" xmlns:v="v"><w:p><w:r><w:pict><v:shape><v:textpath string="秘密"/></v:shape></w:pict></w:r></w:p></w:hdr>`
  const result = await readFileAsText(zipOf([...wordParts('<w:p><w:r><w:t>监督计划</w:t></w:r></w:p>'), { name: 'word/header1.xml', content: Buffer.from(header) }]), 'plan.docx')
  expect(result.ok && secrecyMark(result.text)?.mark).toBe('秘密')
})

test('a secrecy mark in the printed header of a sheet is seen', async () => {
  const bytes = await workbook(sheet => {
    sheet.addRows([['议题', '时间'], ['养老', '4月']])
    sheet.headerFooter.oddHeader = '&L&"宋体,Bold"&12秘密★1年&C监督计划'
  })
  const result = await readFileAsText(bytes, 'plan.xlsx')
  expect(result.ok && secrecyMark(result.text)?.mark).toBe('秘密★1年')
})
