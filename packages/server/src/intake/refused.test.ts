import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readFileAsText } from './index.ts'
import type { IntakeLimits, Unreadable } from './index.ts'
import { pdfBomb, pdfOf, pdfPlan, shown, wordParts, wordPlan, workbook, zipOf } from './testing.ts'

const refused = async (bytes: Uint8Array, name: string, limits: Partial<IntakeLimits> = {}): Promise<Unreadable> => {
  const result = await readFileAsText(bytes, name, limits)
  if (result.ok) throw new Error(`read as ${result.kind}: ${result.text.slice(0, 100)}`)
  expect(result.zh).toMatch(/。$/)
  expect(result.en).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/)
  expect(result.what.zh).toMatch(/请.*。$/)
  expect(result.what.en).toMatch(/[Pp]lease|upload|save/)
  return result
}
const code = async (...args: Parameters<typeof refused>): Promise<string> => (await refused(...args)).code
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])

test('an empty file is refused, and so is one of blanks only', async () => {
  expect(await code(new Uint8Array(), 'plan.pdf')).toBe('empty')
  expect(await code(Buffer.from('\ufeff \n\n　'), 'plan.txt')).toBe('empty')
})

test('a 50 MB file is refused with its size and the limit, before it is opened', async () => {
  const started = performance.now()
  const { code, zh } = await refused(Buffer.alloc(50 * 1024 * 1024, 'a'), 'plan.txt')
  expect(code).toBe('tooBig')
  expect(zh).toContain('50 MB')
  expect(zh).toContain('20 MB')
  expect(performance.now() - started).toBeLessThan(200)
})

test('a text of more than 5 MB is refused as no plan', async () => {
  expect(await code(Buffer.from('听取报告。\n'.repeat(400_000)), 'plan.txt')).toBe('tooLong')
})

test('a scanned PDF is told to go through text recognition', async () => {
  const pixels = deflateSync(Buffer.alloc(100 * 100, 200))
  const picture = Buffer.concat([
    Buffer.from(`<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixels.length} >>\nstream\n`),
    pixels,
    Buffer.from('\nendstream'),
  ])
  const scan = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>',
    picture,
    '<< /Length 29 >>\nstream\nq 595 0 0 842 0 0 cm /P Do Q \nendstream',
  ])
  const { code, zh, what } = await refused(scan, 'plan.pdf')
  expect(code).toBe('scanned')
  expect(zh).toContain('这份 PDF 是扫描件')
  expect(what.zh).toContain('先做文字识别')
})

test('a scan on which only the scanner printed page numbers is still a scan', async () => {
  expect(await code(pdfPlan([shown([{ text: '1', x: 300, y: 30 }]), shown([{ text: '2', x: 300, y: 30 }])]), 'plan.pdf')).toBe('scanned')
})

test('a PDF whose letters have no encoding is refused instead of read as signs', async () => {
  expect(await code(pdfPlan([shown([{ text: '\ue001\ue002\ue003\ue004\ue005\ue006一二三四五六七八九', x: 72, y: 780 }])]), 'plan.pdf')).toBe('garbled')
})

test('files with a password are told to be saved without one', async () => {
  const locked = pdfOf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`],
    `/Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `,
  )
  expect(await code(locked, 'plan.pdf')).toBe('encrypted')
  expect(await code(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'plan.docx')).toBe('encrypted')
})

test('files of old Word, Excel and WPS are told to be saved as .docx', async () => {
  for (const name of ['plan.doc', 'plan.xls', 'plan.wps', 'plan.docx']) {
    const { code, what } = await refused(compound, name)
    expect(code).toBe('oldOffice')
    expect(what.zh).toContain('.docx')
  }
})

test('pictures, archives and other formats are each named', async () => {
  expect(await code(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'plan.docx')).toBe('image')
  expect(await code(Buffer.from('ffd8ffe000104a46494600', 'hex'), 'plan.pdf')).toBe('image')
  expect(await code(zipOf([{ name: 'plan.docx', content: Buffer.from('x') }]), 'plan.zip')).toBe('archive')
  expect(await code(Buffer.from('Rar!\x1a\x07\0'), 'plan.rar')).toBe('archive')
  expect((await refused(zipOf([{ name: 'OFD.xml', content: Buffer.from('<ofd/>') }]), 'plan.ofd')).zh).toContain('OFD')
  expect((await refused(Buffer.from('{\\rtf1\\ansi 1}'), 'plan.doc')).zh).toContain('RTF')
  expect((await refused(Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'plan.doc')).zh).toContain('MHT')
})

test('junk is refused as no text, whatever it is called', async () => {
  let seed = 20_180_314
  const junk = Buffer.from(Array.from({ length: 20_000 }, () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >>> 16 & 255))
  for (const name of ['plan.txt', 'plan.csv', 'plan', 'plan.docx']) expect(await code(junk, name)).toBe('binary')
  expect(await code(Buffer.alloc(5000), 'plan.txt')).toBe('binary')
})

test('a zip bomb as .docx is refused by the sizes that it declares, without being opened', async () => {
  const started = performance.now()
  expect(await code(zipOf(wordParts('<w:p/>').concat({ name: 'word/styles.xml', content: Buffer.alloc(300 * 1024 * 1024, ' ') })), 'plan.docx', { ms: 60_000 })).toBe('bomb')
  expect(performance.now() - started).toBeLessThan(30_000)
})

test('a zip bomb that lies about its sizes is stopped while it is unpacked', async () => {
  const before = process.memoryUsage.rss()
  const bomb = zipOf(wordParts('<w:p/>').concat({ name: 'word/styles.xml', content: Buffer.alloc(300 * 1024 * 1024, ' '), declared: 1000 }))
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await code(bomb, 'plan.docx')).toBe('bomb')
  expect(process.memoryUsage.rss() - before).toBeLessThan(900 * 1024 * 1024)
})

test('a part that is packed a thousand to one is refused long before the size limit', async () => {
  const bomb = zipOf(wordParts('<w:p/>').concat({ name: 'word/styles.xml', content: Buffer.alloc(30 * 1024 * 1024, ' '), declared: 1000 }))
  expect(await code(bomb, 'plan.docx')).toBe('bomb')
})

test('an XML part that defines entities is not expanded', async () => {
  const lol = wordParts('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')
  lol[2] = { ...lol[2]!, content: Buffer.from(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${lol[2]!.content.toString().replace(/<\?.*?\?>/, '')}`) }
  expect(await code(zipOf(lol), 'plan.docx')).toBe('bomb')
})

test('a PDF that unpacks to gigabytes is stopped by its memory or its time', async () => {
  expect(await code(pdfBomb(512 * 1024 * 1024), 'plan.pdf', { memoryMb: 64, ms: 20_000 })).toMatch(/memory|timeout/)
})

test('a spreadsheet of formulas without results is refused, and names cells', async () => {
  const bytes = await workbook(sheet => {
    for (const row of [1, 2, 3]) for (const column of ['A', 'B']) sheet.getCell(`${column}${row}`).value = { formula: `Z${row}&"月"` } as never
  })
  const { code, zh, what } = await refused(bytes, 'plan.xlsx')
  expect(code).toBe('formulas')
  expect(zh).toContain('A1')
  expect(what.zh).toContain('数值')
})

test('documents without a word, and damaged ones, say so', async () => {
  expect(await code(zipOf(wordParts('<w:p/>')), 'plan.docx')).toBe('noText')
  expect(await code(await workbook(() => undefined), 'plan.xlsx')).toBe('noText')
  const word = await wordPlan()
  expect(await code(word.subarray(0, word.length >> 1), 'plan.docx')).toBe('damaged')
  const hurt = Buffer.from(word)
  hurt.fill(0x55, 200, 4000)
  expect(await code(hurt, 'plan.docx')).toBe('damaged')
  expect(await code(Buffer.from('%PDF-1.7\nnothing more'), 'plan.pdf')).toBe('damaged')
  expect((await refused(zipOf(wordParts('<w:p><w:r>')), 'plan.docx')).zh).toContain('Word')
})

test('a file that takes too long is stopped, and the next one is read', async () => {
  expect(await code(await wordPlan(), 'plan.docx', { ms: 5 })).toBe('timeout')
  expect((await readFileAsText(await wordPlan(), 'plan.docx')).ok).toBe(true)
})

test('a document that needs more memory than is allowed takes only its own thread down', async () => {
  const body = '<w:p><w:r><w:t>养老</w:t></w:r></w:p>'.repeat(200_000)
  expect(await code(zipOf(wordParts(body)), 'plan.docx', { memoryMb: 16, inflationRatio: 1e9 })).toBe('memory')
  expect((await readFileAsText(await wordPlan(), 'plan.docx')).ok).toBe(true)
})

test('elements nested a hundred thousand deep do not crash the server', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(50_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(50_000)}`
  expect(await code(zipOf(wordParts(deep)), 'plan.docx', { inflationRatio: 1e9 })).toMatch(/damaged|memory|noText/)
  const html = await readFileAsText(Buffer.from(`<html>${'<div><table><tr><td>'.repeat(50_000)}养老`), 'a.html')
  expect(html.ok ? html.text.trim() : html.code).toMatch(/养老|memory|damaged|timeout/)
})

test('forty files at once: two are read at a time, some wait, the rest are asked to come later', async () => {
  const results = await Promise.all(Array.from({ length: 40 }, () => readFileAsText(Buffer.from('监督工作计划'), 'a.txt')))
  expect(results.filter(result => result.ok)).toHaveLength(22)
  expect(results.filter(result => !result.ok && result.code === 'busy')).toHaveLength(18)
})

test('the bytes that were handed in are the same afterwards', async () => {
  const bytes = Buffer.from('监督工作计划')
  await readFileAsText(bytes, 'a.txt')
  expect(bytes.toString()).toBe('监督工作计划')
})
