import type { PictureSize } from './area.ts'
import { type PictureFormat, type PictureKind, pictureFormats } from './sniff-picture.ts'

const megabyte = 1024 * 1024
const mostMegabytes = 50
const mostPixels = 60_000_000
/** Browsers draw no longer sides. */
const longestSide = 16_384

/** Why this file cannot be taken, and what to do instead; null: it can. */
export function findRefusal({ format, isMoving }: PictureKind, byteLength: number): string | null {
  if (byteLength === 0) return 'The file is empty. Choose another one.'
  if (byteLength > mostMegabytes * megabyte) {
    return `The file has ${Math.ceil(byteLength / megabyte)} megabytes; ${mostMegabytes} are the most. Save it smaller, and choose it again.`
  }
  if (isMoving) {
    return 'This is a moving picture. Each of its frames would have to be checked, so it cannot be used. Save one frame as JPEG or PNG, and choose that.'
  }
  switch (format) {
    case 'heic':
      return 'This is a HEIC file, as iPhones write them, which browsers cannot open. Save or send the photo as JPEG, and choose that.'
    case 'svg':
      return 'This is a drawing (SVG), in which words and hidden parts can stand that nobody sees. Save it as PNG, and choose that.'
    case 'tiff':
      return 'This is a TIFF file, which browsers cannot open. Save it as JPEG or PNG, and choose that.'
    case 'other':
      return 'This is not a picture that can be opened here. Choose a JPEG, PNG, WebP, AVIF or GIF file.'
    default:
      return null
  }
}

/** Why a picture of this size cannot be drawn on; null: it can. */
export function findSizeRefusal({ width, height }: PictureSize): string | null {
  if (width * height <= mostPixels && Math.max(width, height) <= longestSide) return null
  const millions = Math.ceil((width * height) / 1_000_000)
  return `The picture has ${width} by ${height} pixels (${millions} million); ${mostPixels / 1_000_000} million, and ${longestSide} on one side, are the most. Save it smaller, and choose it again.`
}

export function isPictureFormat(format: PictureKind['format']): format is PictureFormat {
  return pictureFormats.some((known) => known === format)
}
