import type { Drawing } from './area.ts'
import { burnArea } from './burn-area.ts'
import { clipTo, moveBy } from './box-geometry.ts'
import type { OpenPicture } from './open-picture.ts'
import type { PictureFormat } from './sniff-picture.ts'

const encodedAs: Readonly<Record<PictureFormat, { readonly type: string; readonly quality?: number }>> = {
  jpeg: { type: 'image/jpeg', quality: 0.92 },
  png: { type: 'image/png' },
  webp: { type: 'image/webp', quality: 0.92 },
  gif: { type: 'image/png' },
  // Browsers read it, and write it not.
  avif: { type: 'image/webp', quality: 0.92 },
}

/**
 * The picture as it is drawn on: cut, covered, and encoded anew from its pixels alone, so that nothing that stood in
 * the file beside them is left.
 *
 * @throws Error when the browser has not enough memory, in words for editors
 */
export async function renderPicture({ bitmap, size, format }: OpenPicture, { areas, cut }: Drawing): Promise<Blob> {
  const frame = (cut === null ? null : clipTo(size, cut)) ?? { left: 0, top: 0, ...size }
  const canvas = document.createElement('canvas')
  canvas.width = frame.width
  canvas.height = frame.height
  // NB: kept in main memory. On a graphics card, colours could come back changed.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error(notEnoughMemory)
  context.drawImage(bitmap, -frame.left, -frame.top)
  for (const area of areas) {
    const inFrame = { ...area, ...moveBy(area, { x: -frame.left, y: -frame.top }) }
    const part = clipTo(frame, inFrame)
    if (part === null) continue
    // Only the part that changes is copied: a photo of 50 million pixels has 200 megabytes.
    const pixels = context.getImageData(part.left, part.top, part.width, part.height)
    burnArea(pixels, { ...inFrame, ...moveBy(inFrame, { x: -part.left, y: -part.top }) })
    context.putImageData(pixels, part.left, part.top)
  }
  const { type, quality } = encodedAs[format]
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  canvas.width = 0
  if (blob === null || blob.type !== type) throw new Error(notEnoughMemory)
  return blob
}

const notEnoughMemory = 'The browser has not enough memory for this picture. Save it smaller, and choose it again.'
