import { newKey } from '../../shared/api.ts'
import type { Picture } from './device.ts'

/** The longer side of a photograph as it is sent, in pixels: a broken kerb is seen well, and a lift is left in time. */
const longest = 2000
const quality = 0.82

/** A file that is no picture this browser can draw: a video, a program under another name, HEIC on an older phone. */
export class NoPicture extends Error {}

/**
 * Draws a picture anew as JPEG, smaller and the right way up. What the camera wrote beside it (place, time, device) is not
 * drawn, so it never leaves the phone.
 */
export async function redraw(file: Blob): Promise<ArrayBuffer> {
  let image: ImageBitmap
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw new NoPicture('not drawn')
  }
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  const drawn = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
  if (!drawn) throw new NoPicture('not drawn')
  return drawn.arrayBuffer()
}

/** A picture ready to be kept, named by its place in the row and not by the camera. */
export const newPicture = (n: number): Picture => ({ id: newKey(), name: `photo-${n}.jpg`, type: 'image/jpeg' })
