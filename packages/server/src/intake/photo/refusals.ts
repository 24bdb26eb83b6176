import type { Said } from '../types.ts'
import type { NoPhoto } from './sniff.ts'

export type PhotoFault = NoPhoto | 'empty' | 'tooBig' | 'tooWide' | 'damaged' | 'timeout' | 'memory' | 'busy'

const another: Said = { zh: '请另选一张照片，或者先拍一张屏幕截图。', en: 'Choose another photograph, or take a screenshot of it.' }
const still: Said = { zh: '请改传一张照片，或者写明情况，需要录像时会联系您。', en: 'Send a photograph instead, or describe it; you will be asked for the film where it is needed.' }
const s = (zh: string, en: string, what: Said = another): Said => ({ zh: `${zh}${what.zh}`, en: `${en} ${what.en}` })

/** Why a photograph was not taken, and what to do. Nothing of it is kept. */
export const photoFaults: Readonly<Record<PhotoFault, Said>> = {
  empty: s('这个文件是空的。', 'This file is empty.'),
  tooBig: s('这张照片超过 20 MB。', 'This photograph is larger than 20 MB.', { zh: '请在手机上选“较小”的尺寸，或截一张图再传。', en: 'Choose a smaller size on the telephone, or send a screenshot of it.' }),
  tooWide: s('这张图片的尺寸大得不合常理，没有打开。', 'The dimensions of this picture are unreasonable; it was not opened.'),
  damaged: s('这张照片不完整或已经损坏，打不开。', 'This photograph is incomplete or damaged and does not open.'),
  timeout: s('这张照片处理了太久，已经停下。', 'This photograph took too long and was stopped.'),
  memory: s('处理这张照片需要的内存超过上限，已经停下。', 'This photograph needs more memory than is allowed and was stopped.'),
  busy: s('正在处理的照片太多，这一张还没有收下。', 'Too many photographs are being read; this one was not taken.', { zh: '请过一分钟再传。', en: 'Send it again in a minute.' }),
  video: s('这是录像或录音，不是照片，没有收下。', 'This is a film or a recording, not a photograph; it was not taken.', still),
  program: s('这个文件的内容是程序，不是照片，没有收下。', 'What this file holds is a program, not a photograph; it was not taken.', { zh: '如果它来历不明，请不要打开。', en: 'If you do not know where it comes from, do not open it.' }),
  pdf: s('这是 PDF 文件，不是照片，没有收下。', 'This is a PDF, not a photograph; it was not taken.'),
  archive: s('这是压缩包，不是照片，没有收下。', 'This is an archive, not a photograph; it was not taken.', { zh: '请解开后选里面的照片。', en: 'Unpack it and choose the photograph inside.' }),
  picture: s('这种图片格式不能收（可以收 JPEG、PNG、WebP、HEIC）。', 'Pictures of this kind cannot be taken (JPEG, PNG, WebP and HEIC can).'),
  unknown: s('这个文件不是照片，没有收下（可以收 JPEG、PNG、WebP、HEIC）。', 'This file is not a photograph and was not taken (JPEG, PNG, WebP and HEIC can be).'),
}
