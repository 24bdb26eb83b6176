/**
 * A program of its own that reads one photograph from its input and writes it as a plain JPEG: whatever the decoder does,
 * it does to this process alone. It ends with a number that says why where it cannot.
 */
import { buffer } from 'node:stream/consumers'
import { widest } from './limits.ts'
import { sniff } from './sniff.ts'

/** The longest side, in pixels: enough to read a house number, small enough to be looked at on a telephone. */
const side = 2048
export const ends = { done: 0, damaged: 10, tooWide: 11 } as const

const { default: sharp } = await import('sharp')
sharp.cache(false)
sharp.concurrency(1)
// Only the four formats that were asked for: nothing that runs a program, reads a file or fetches an address.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] })

/** The picture as libvips or libheif gives it: turned as the camera says, without anything else that the camera wrote. */
async function opened(bytes: Buffer) {
  const options = { failOn: 'truncated', limitInputPixels: widest, sequentialRead: true } as const
  if (sniff(bytes) !== 'heic') return sharp(bytes, options).autoOrient()
  const { default: heic } = await import('heic-decode')
  const images = await heic.all({ buffer: bytes })
  const [first] = images
  if (!first) throw new Error('no picture')
  if (first.width * first.height > widest) throw new Error('pixel limit')
  const { data, width, height } = await first.decode()
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 }, limitInputPixels: widest })
}

try {
  const picture = await opened(await buffer(process.stdin))
  const jpeg = await picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  process.stdout.write(jpeg, () => process.exit(ends.done))
} catch (error) {
  process.exit(/pixel limit|too (large|many)|exceeds/i.test((error as Error).message) ? ends.tooWide : ends.damaged)
}
