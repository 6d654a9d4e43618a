import sharp, { type Metadata, type Sharp } from 'sharp'
import { LakeError } from '../core/errors.ts'
import type { ImageFormat, RasterFormat } from './image-format.ts'
import { findNeedlessParts } from './image-parts.ts'
import { isWrittenAlike } from './is-written-alike.ts'
import { type ImageRights, readRights } from './read-rights.ts'
import { scrubSvg } from './scrub-svg.ts'
import { sniffImage } from './sniff-image.ts'

/** A picture without a past: nothing in the bytes tells who took it, where, when or with what. */
export interface ScrubbedImage {
  readonly bytes: Uint8Array
  readonly format: ImageFormat
  readonly width: number
  /** Of one frame, when it moves. */
  readonly height: number
  readonly isAnimated: boolean
  /** What the picture said of its owner. */
  readonly rights: ImageRights
}

/** Enough for the largest cameras, little enough to decode without exhausting the machine. */
export const mostPixels = 100_000_000

// These formats take long to encode, and all frames of a moving picture are in memory at once.
const mostPixelsOf: Readonly<Record<RasterFormat, number>> = {
  jpeg: mostPixels,
  png: mostPixels,
  webp: 40_000_000,
  avif: 40_000_000,
  gif: 30_000_000,
}
const mostMovingPixels = 30_000_000
const mostFrames = 1000
const secondsToDecode = 60
const takenFormats = 'JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG'

/**
 * Decodes the picture, turns it upright and encodes it anew, then reads the result back and asserts that
 * no metadata is left. Anything hidden outside the pixels (EXIF, GPS, XMP, IPTC, comments, embedded
 * thumbnails, colour profiles, trailing data) is gone, because only pixels are carried over.
 *
 * @throws LakeError `assetRefused` when the bytes are no picture that the lake takes.
 */
export async function scrubImage(bytes: Uint8Array): Promise<ScrubbedImage> {
  if (bytes.byteLength === 0) throw new LakeError('assetRefused', 'The file is empty. Choose another one.')
  const sniffed = sniffImage(bytes)
  switch (sniffed.kind) {
    case 'unreadable':
      throw new LakeError(
        'assetRefused',
        `Pictures in the format ${sniffed.name} cannot be read here, so what they tell of place and time cannot be removed. Save it as JPEG and try again.`,
      )
    case 'other':
      throw new LakeError('assetRefused', `This is not a ${takenFormats} picture. Save it as one of these.`)
    case 'converted':
      return scrubPicture(bytes, null)
    case 'kept':
      return sniffed.format === 'svg' ? scrubDrawing(bytes) : scrubPicture(bytes, sniffed.format)
  }
}

/** Opens picture bytes with the limits that hostile input needs. */
export function openImage(bytes: Uint8Array, { animated = false } = {}): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated }).timeout({ seconds: secondsToDecode })
}

/** @param format the one to keep; null: JPEG, or PNG when something shines through */
async function scrubPicture(bytes: Uint8Array, format: RasterFormat | null): Promise<ScrubbedImage> {
  const source = await refuseOnError(() => openImage(bytes).metadata())
  const target = format ?? (source.hasAlpha ? 'png' : 'jpeg')
  const isAnimated = (source.pages ?? 1) > 1 && (target === 'gif' || target === 'webp')
  if (source.width * source.height > mostPixelsOf[target]) throw tooManyPixels(mostPixelsOf[target])
  if (isAnimated) requireFewFrames(source)
  const picture = openImage(bytes, { animated: isAnimated })
  const upright = isAnimated ? picture : picture.autoOrient()
  const encoded = await refuseOnError(() => encodeForKeeping(upright, target, source.width * source.height).toBuffer())
  const scrubbed = format !== null && isWrittenAlike(bytes, encoded, format) ? bytes : encoded
  const result = await sharp(scrubbed).metadata()
  requireNothingTold(scrubbed, result, target)
  return {
    bytes: scrubbed,
    format: target,
    width: result.width,
    height: result.pageHeight ?? result.height,
    isAnimated,
    rights: readRights(source),
  }
}

/** A drawing has no pixels to carry over: what is known to be harmless is written anew. */
async function scrubDrawing(bytes: Uint8Array): Promise<ScrubbedImage> {
  const scrubbed = await scrubSvg(bytes, scrubImage)
  const { width, height } = await refuseOnError(() => openImage(scrubbed).metadata())
  if (width * height > mostPixels) throw tooManyPixels(mostPixels)
  const rights = readRights({ xmp: Buffer.from(bytes) })
  return { bytes: scrubbed, format: 'svg', width, height, isAnimated: false, rights }
}

function requireFewFrames({ pages = 1, width, height, pageHeight = height }: Metadata): void {
  if (pages <= mostFrames && pages * width * pageHeight <= mostMovingPixels) return
  const message = `The moving picture has ${pages} frames of ${width} x ${pageHeight}: too much. Make it smaller or shorter.`
  throw new LakeError('assetRefused', message)
}

async function refuseOnError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    // sharp throws plain Errors with libvips' words; whatever they say, the picture cannot be used.
    if (/pixel limit/i.test(String(cause))) throw tooManyPixels(mostPixels, cause)
    const message = `The picture cannot be read: it is damaged, or not a ${takenFormats}. Save it anew and try again.`
    throw new LakeError('assetRefused', message, { cause })
  }
}

function tooManyPixels(most: number, cause?: unknown): LakeError {
  const message = `The picture has more than ${most / 1_000_000} million pixels. Make it smaller first.`
  return new LakeError('assetRefused', message, { cause })
}

/**
 * High quality: this is the copy that every other size is made from. Without `keep…` sharp writes no metadata, and
 * converts the colours of an embedded profile to sRGB.
 */
function encodeForKeeping(picture: Sharp, format: RasterFormat, pixels: number): Sharp {
  switch (format) {
    case 'jpeg':
      // To choose the shortest codes, the encoder holds all of the picture: some 12 bytes for each pixel.
      return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: pixels <= 30_000_000 })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality: 92, effort: pixels > 20_000_000 ? 1 : 4 })
    case 'gif':
      return picture.gif({ effort: 3 })
    case 'avif':
      return picture.avif({ quality: 80, effort: pixels > 8_000_000 ? 0 : 2 })
  }
}

/** Fails closed: should an encoder ever start to keep something, uploads stop before anything is stored. */
function requireNothingTold(bytes: Uint8Array, metadata: Metadata, format: RasterFormat): void {
  const { exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation } = metadata
  const told = Object.entries({ exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
  const left = [...told, ...findNeedlessParts(bytes, format)]
  if (left.length > 0) throw new Error(`A scrubbed picture still has ${left.join(', ')}.`)
}
