import sharp, { type Metadata, type Sharp } from 'sharp'
import { LakeError } from '../core/errors.ts'
import { findFormatOfBytes, type ImageFormat } from './image-format.ts'

/** A picture without a past: nothing in the bytes tells who took it, where, when or with what. */
export interface ScrubbedImage {
  readonly bytes: Uint8Array
  readonly format: ImageFormat
  readonly width: number
  /** Of one frame, when it moves. */
  readonly height: number
  readonly isAnimated: boolean
}

/** Enough for the largest cameras, little enough to decode without exhausting the machine. */
export const mostPixels = 100_000_000

const secondsToDecode = 60

/**
 * Decodes the picture, turns it upright and encodes it anew, then reads the result back and asserts that
 * no metadata is left. Anything hidden outside the pixels (EXIF, GPS, XMP, IPTC, comments, embedded
 * thumbnails, trailing data) is gone, because only pixels are carried over.
 *
 * @throws LakeError `assetRefused` when the bytes are no picture that the lake takes.
 */
export async function scrubImage(bytes: Uint8Array): Promise<ScrubbedImage> {
  const source = await readMetadata(bytes)
  const format = findFormatOfBytes(source)
  if (format === null) {
    throw new LakeError('assetRefused', 'This is not a JPEG, PNG, WebP, GIF or AVIF picture. Save it as one of these.')
  }
  const isAnimated = (source.pages ?? 1) > 1 && (format === 'gif' || format === 'webp')
  const picture = openImage(bytes, { animated: isAnimated })
  const upright = isAnimated ? picture : picture.autoOrient()
  const scrubbed = await refuseOnError(() => encodeForKeeping(upright, format).toBuffer())
  const result = await sharp(scrubbed).metadata()
  requireNoMetadata(result)
  return { bytes: scrubbed, format, width: result.width, height: result.pageHeight ?? result.height, isAnimated }
}

/** Opens picture bytes with the limits that hostile input needs. */
export function openImage(bytes: Uint8Array, { animated = false } = {}): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated }).timeout({ seconds: secondsToDecode })
}

/** What the bytes say of themselves; null when sharp does not know them as a picture. */
export async function findImageMetadata(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await openImage(bytes).metadata()
  } catch {
    // sharp throws plain Errors with libvips' words; whatever it is, these bytes are no picture to us.
    return null
  }
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  if (bytes.byteLength === 0) throw new LakeError('assetRefused', 'The file is empty. Choose another one.')
  return refuseOnError(() => openImage(bytes).metadata())
}

async function refuseOnError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const isTooLarge = /pixel limit/i.test(String(cause))
    const message = isTooLarge
      ? `The picture has more than ${mostPixels / 1_000_000} million pixels. Make it smaller first.`
      : 'The picture cannot be read: it is damaged, or not a JPEG, PNG, WebP, GIF or AVIF. Save it anew and try again.'
    throw new LakeError('assetRefused', message, { cause })
  }
}

/** High quality: this is the copy that every other size is made from. Without `keep…` sharp writes no metadata. */
function encodeForKeeping(picture: Sharp, format: ImageFormat): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality: 92 })
    case 'gif':
      return picture.gif()
    case 'avif':
      return picture.avif({ quality: 80, effort: 2 })
  }
}

/** Fails closed: should an encoder ever start to keep something, uploads stop before anything is stored. */
function requireNoMetadata(metadata: Metadata): void {
  const { exif, xmp, iptc, tifftagPhotoshop, comments, orientation } = metadata
  const left = Object.entries({ exif, xmp, iptc, tifftagPhotoshop, comments, orientation })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
  if (left.length > 0) throw new Error(`A scrubbed picture still has ${left.join(', ')}.`)
}
