import type { IntakeLimits, RefusalCode, Said, Unreadable } from './types.ts'

const mb = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`

const saveAs: Said = {
  zh: '请用 Word 或 WPS 打开，“另存为” .docx（表格另存为 .xlsx）后再上传。',
  en: 'Please open it in Word or WPS, save it as .docx (a spreadsheet as .xlsx) and upload that.',
}
const recognise: Said = {
  zh: '请先做文字识别（OCR），或上传这份文件的 Word 原稿。',
  en: 'Please run text recognition (OCR) on it first, or upload the Word original.',
}
const again: Said = {
  zh: '请在自己的电脑上打开核对，另存一份后再上传。',
  en: 'Please open it on your own computer, check it, save a fresh copy and upload that.',
}
const inParts: Said = {
  zh: '请只上传计划正文，删去图片和附件，或分成几份上传。',
  en: 'Please upload the plan itself only, without pictures and annexes, or in several parts.',
}

type Words = [zh: string, en: string, what: Said]

const words: Record<RefusalCode, (detail: string, limits: IntakeLimits) => Words> = {
  empty: () => ['这个文件是空的。', 'This file is empty.', { zh: '请核对选的是不是这份文件，再上传一次。', en: 'Please check that this is the file you meant and upload it again.' }],
  tooBig: (size, limits) => [
    `这个文件有 ${size}，超过 ${mb(limits.fileBytes)} 的上限。`,
    `This file has ${size}; the limit is ${mb(limits.fileBytes)}.`,
    inParts,
  ],
  tooLong: (_, limits) => [
    `这个文件的文字超过 ${mb(limits.textBytes)}，不像一份工作计划。`,
    `The text of this file is longer than ${mb(limits.textBytes)}; that is not a plan.`,
    inParts,
  ],
  bomb: (_, limits) => [
    `这个文件解压后大得不合常理（上限 ${mb(limits.inflatedBytes)}），为安全起见没有打开。`,
    `Unpacked, this file is unreasonably large (limit ${mb(limits.inflatedBytes)}). It was not opened, for safety.`,
    { zh: '正常文件请删去图片后另存；来历不明的文件请交信息安全管理员。', en: 'If it is a proper file, save it without its pictures; if you do not know where it comes from, give it to the security administrator.' },
  ],
  scanned: () => ['这份 PDF 是扫描件，里面只有图像，没有文字。', 'This PDF is a scan: it holds pictures of pages and no text.', recognise],
  garbled: () => ['这份 PDF 的字体没有带文字编码，读出来是乱码。', 'The fonts of this PDF carry no text encoding; what comes out is not readable.', recognise],
  encrypted: () => [
    '这个文件有打开密码，无法读取。',
    'This file is protected by a password and cannot be read.',
    { zh: '请先用密码打开，去掉密码后另存，再上传。', en: 'Please open it with the password, save it without one, and upload that.' },
  ],
  oldOffice: () => ['这是旧格式的 Office 或 WPS 文件（.doc、.xls、.ppt、.wps、.et），不能直接读取。', 'This is a file of an older Office or WPS format (.doc, .xls, .ppt, .wps, .et), which cannot be read directly.', saveAs],
  image: () => ['这是一张图片，里面没有文字可读。', 'This is a picture; there is no text in it to read.', recognise],
  archive: () => ['这是一个压缩包，不是文件本身。', 'This is an archive, not the document itself.', { zh: '请先解压，再上传里面的计划文件。', en: 'Please unpack it and upload the plan document inside.' }],
  unsupported: name => [
    `不能读取 ${name} 格式的文件。`,
    `Files of the format ${name} cannot be read.`,
    {
      zh: '可以读取 .docx、.xlsx、.pdf（有文字的）、.html、.md、.csv 和 .txt，请另存为其中一种后再上传。',
      en: 'What can be read: .docx, .xlsx, .pdf with text, .html, .md, .csv and .txt. Please save it as one of these and upload that.',
    },
  ],
  binary: () => ['这个文件不是文字文件，也不是认得出的文档格式。', 'This file is neither text nor a document of a known format.', again],
  damaged: name => [`这个 ${name} 文件已损坏或不完整，打不开。`, `This ${name} file is damaged or incomplete and does not open.`, again],
  formulas: cells => [
    `这份表格里是公式，没有保存计算结果（如 ${cells.replaceAll(', ', '、')}），读不出内容。`,
    `This spreadsheet holds formulas without their saved results (such as ${cells}); there is nothing to read.`,
    { zh: '请用 Excel 或 WPS 打开，等计算完成后保存，或“选择性粘贴—数值”后再上传。', en: 'Please open it in Excel or WPS, let it calculate and save it, or paste it as values, and upload that.' },
  ],
  noText: () => ['这个文件里没有文字。', 'There is no text in this file.', recognise],
  timeout: (_, limits) => [
    `这个文件读了 ${Math.max(1, Math.round(limits.ms / 1000))} 秒还没有读完，已停止。`,
    `Reading this file took more than ${Math.max(1, Math.round(limits.ms / 1000))} s and was stopped.`,
    inParts,
  ],
  memory: () => ['读取这个文件所需的内存超过上限，已停止。', 'Reading this file needs more memory than is allowed and was stopped.', inParts],
  busy: () => ['正在读取的文件太多，这个文件暂时没有读。', 'Too many files are being read; this one was not.', { zh: '请过一分钟再上传。', en: 'Please upload it again in a minute.' }],
}

/**
 * Builds the refusal of a file.
 * @param detail what the sentence names: a size for `tooBig`, a format for `unsupported` and `damaged`, cells for `formulas`
 */
export const unreadable = (code: RefusalCode, limits: IntakeLimits, detail = ''): Unreadable => {
  const [zh, en, what] = words[code](detail, limits)
  return { ok: false, code, zh, en, what }
}

/** A size as the sentences say it. */
export const sizeInWords = mb

/** Thrown inside the worker by the readers, and turned into a refusal at its door. */
export class CannotRead extends Error {
  readonly code: RefusalCode
  readonly detail: string
  constructor(code: RefusalCode, detail = '') {
    super(code)
    this.code = code
    this.detail = detail
  }
}
