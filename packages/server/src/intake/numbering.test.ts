import { expect, test } from 'vitest'
import { readFileAsText } from './index.ts'
import { inChinese } from './numbering.ts'
import { wordParts, type ZipPart, zipOf } from './testing.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`
const inList = (list: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (at: number, format: string, pattern: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
const part = (name: string, xml: string): ZipPart => ({ name, content: Buffer.from(xml) })

const lists = part(
  'word/numbering.xml',
  `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}${level(3, 'decimal', '%1.%4')}${level(2, 'bullet', '●')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>',
)
const styles = part(
  'word/styles.xml',
  `<w:styles ${w}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="T"/><w:pPr>${inList(1, 0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="U"><w:name w:val="U"/><w:basedOn w:val="T"/></w:style></w:styles>`,
)

/** The archive with its relations, as mammoth follows them. */
const word = (body: string): Buffer => {
  const relations = part(
    'word/_rels/document.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
  )
  return zipOf([...wordParts(body), lists, styles, relations])
}
const lines = async (body: string): Promise<string[]> => {
  const result = await readFileAsText(word(body), 'plan.docx')
  if (!result.ok) throw new Error(result.zh)
  return result.text.trimEnd().split('\n')
}

test('numbers count in Chinese as people write them', () => {
  expect([1, 10, 11, 20, 21, 100, 101, 110, 119, 1000, 1001, 2018].map(inChinese)).toEqual([
    '一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十九', '一千', '一千零一', '二千零一十八',
  ])
})

test('a deeper level starts anew under each heading, a bullet has no number, a list that starts at five does', async () => {
  expect(
    await lines(
      paragraph('甲', inList(1, 0)) + paragraph('子', inList(1, 1)) + paragraph('丑', inList(1, 1)) + paragraph('点', inList(1, 2)) + paragraph('乙', inList(1, 0)) + paragraph('寅', inList(1, 1)) + paragraph('卯', inList(1, 3)) + paragraph('丙', inList(2, 0)),
    ),
  ).toEqual(['一、甲', '1.1子', '1.2丑', '点', '二、乙', '2.1寅', '二.1卯', '五、丙'])
})

test('headings that are numbered by their style are numbered, also by a style that is based on it, and a paragraph can leave the list', async () => {
  expect(await lines(paragraph('甲', '<w:pStyle w:val="T"/>') + paragraph('乙', '<w:pStyle w:val="U"/>') + paragraph('丙', `<w:pStyle w:val="T"/>${inList(0, 0)}`))).toEqual(['一、甲', '二、乙', '丙'])
})

test('the numbering that a tracked change replaced does not count', async () => {
  expect(await lines(paragraph('甲', `${inList(1, 0)}<w:pPrChange w:id="1" w:author="x"><w:pPr>${inList(2, 0)}</w:pPr></w:pPrChange>`) + paragraph('乙', inList(1, 0)))).toEqual(['一、甲', '二、乙'])
})

test('tracked changes are read as accepted, and that is said', async () => {
  const body = '<w:p><w:r><w:t>养老</w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>服务</w:t></w:r></w:ins></w:p>'
  const result = await readFileAsText(word(body), 'plan.docx')
  expect(result).toMatchObject({ ok: true, text: '养老服务\n' })
  expect(result.ok && result.warnings[0]?.zh).toContain('接受全部修订')
})
