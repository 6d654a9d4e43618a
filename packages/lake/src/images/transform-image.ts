import sharp, { type Sharp } from 'sharp'
import { LakeError } from '../core/errors.ts'
import type { Colour } from './parameter-readers.ts'
import { type Geometry, resolveGeometry, type Size } from './resolve-geometry.ts'
import { openImage } from './scrub-image.ts'
import type { RasterFormat } from './image-format.ts'
import { toSourceFrame } from './to-source-frame.ts'
import { type ImageTransform, longestSide } from './transform-parameters.ts'

const white: Colour = { r: 255, g: 255, b: 255, alpha: 1 }
const secondsToRender = 30
// Larger blurs take long, and look the same when a smaller picture is blurred and enlarged.
const strongestBlur = 8

// Sharpening is done in a space of colours that takes long to get to.
const mostSharpenedPixels = 4_000_000

/** How many pixels a result has at most, for one picture and for all frames of a moving one: formats differ in what they cost. */
const mostPixels: Readonly<Record<RasterFormat, { readonly still: number; readonly moving: number }>> = {
  jpeg: { still: longestSide ** 2, moving: 0 },
  png: { still: longestSide ** 2, moving: 0 },
  webp: { still: longestSide ** 2, moving: 8_000_000 },
  avif: { still: 8_000_000, moving: 0 },
  gif: { still: 2_000_000, moving: 8_000_000 },
}

/**
 * Makes one derived picture. The source is one that the lake scrubbed.
 * @throws LakeError `unavailable` when it takes too long
 */
export async function transformImage(bytes: Uint8Array, source: Size, transform: ImageTransform): Promise<Uint8Array> {
  const request = toSourceFrame(transform)
  const { still } = mostPixels[transform.format]
  const most = changesColours(transform) ? Math.min(still, mostSharpenedPixels) : still
  const geometry = limitPixels(resolveGeometry(source, request), most)
  const isAnimated = transform.rotation === 0 && transform.canMove && (await moves(bytes, geometry.size, transform))
  try {
    let picture = openImage(bytes, { animated: isAnimated }).timeout({ seconds: secondsToRender })
    // A moving picture is blurred less at most: in several steps it would stand still.
    if (transform.blur / 10 > strongestBlur && !isAnimated) {
      picture = await blurStrongly(cut(picture, source, request, geometry), geometry.size, transform.blur / 10)
    } else {
      picture = cut(picture, source, request, geometry).resize({ ...geometry.size, ...howToFit(request) })
      if (transform.blur > 0) picture = picture.blur(Math.min(strongestBlur, Math.max(0.3, transform.blur / 10)))
    }
    picture = turn(picture, transform)
    const { width, height } = geometry.canvas ?? geometry.size
    return await encode(finish(picture, geometry, transform), transform, width * height).toBuffer()
  } catch (cause) {
    // The one failure that is nobody's mistake; sharp has no code for it.
    if (!/timeout/i.test(String(cause))) throw cause
    const message = 'This size of the picture took too long to make. Try again later, or ask for a smaller one.'
    throw new LakeError('unavailable', message, { cause, retryAfter: 10 })
  }
}

/** `entropy` has to look at the pixels: sharp cuts then, from the part that `rect` left. */
function cut(picture: Sharp, source: Size, request: ImageTransform, { extract }: Geometry): Sharp {
  const { width, height, bounds, ...rest } = request
  const area = looksForFocus(request) ? resolveGeometry(source, { ...rest, fit: 'clip' }).extract : extract
  const isWhole = area.width === source.width && area.height === source.height
  return isWhole ? picture : picture.extract(area)
}

function howToFit(request: ImageTransform) {
  return looksForFocus(request) ? ({ fit: 'cover', position: 'entropy' } as const) : ({ fit: 'fill' } as const)
}

function looksForFocus({ focus, fit }: ImageTransform): boolean {
  return focus === 'entropy' && fit === 'crop'
}

async function blurStrongly(picture: Sharp, size: Size, sigma: number): Promise<Sharp> {
  const factor = strongestBlur / sigma
  const small = {
    width: Math.max(1, Math.round(size.width * factor)),
    height: Math.max(1, Math.round(size.height * factor)),
  }
  const { data, info } = await picture
    .resize({ ...small, fit: 'fill' })
    .toColourspace('srgb')
    .blur(strongestBlur)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info }).resize({ ...size, fit: 'fill' })
}

/** NB: sharp mirrors before it turns, whatever the order of the calls; addresses mean the other way round. */
function turn(picture: Sharp, { rotation, flip }: ImageTransform): Sharp {
  const isSideways = rotation === 90 || rotation === 270
  const { horizontal, vertical } = isSideways ? { horizontal: flip.vertical, vertical: flip.horizontal } : flip
  return picture.flop(horizontal).flip(vertical).rotate(rotation)
}

function finish(picture: Sharp, { size, canvas }: Geometry, transform: ImageTransform): Sharp {
  const { rotation, background, sharpen, saturation, isInverted, format } = transform
  const isSideways = rotation === 90 || rotation === 270
  const [width, height] = isSideways ? [size.height, size.width] : [size.width, size.height]
  const box = canvas && (isSideways ? { width: canvas.height, height: canvas.width } : canvas)
  const needsBackground = format === 'jpeg' || (background !== undefined && background.alpha === 1)
  const longest = Math.max(box?.width ?? width, box?.height ?? height)
  // No side may become too long by it.
  const padding = Math.max(0, Math.min(transform.padding, Math.floor((longestSide - longest) / 2)))
  let result = needsBackground ? picture.flatten({ background: { ...white, ...background, alpha: 1 } }) : picture
  if (box !== undefined || padding > 0) {
    const left = Math.floor(((box?.width ?? width) - width) / 2)
    const top = Math.floor(((box?.height ?? height) - height) / 2)
    result = result.extend({
      left: left + padding,
      top: top + padding,
      right: (box?.width ?? width) - width - left + padding,
      bottom: (box?.height ?? height) - height - top + padding,
      background: background ?? white,
    })
  }
  if (sharpen > 0) result = result.sharpen({ sigma: 0.5 + sharpen / 50 })
  if (saturation !== 0) result = result.modulate({ saturation: 1 + saturation / 100 })
  return isInverted ? result.negate({ alpha: false }) : result
}

function changesColours({ sharpen, saturation }: ImageTransform): boolean {
  return sharpen > 0 || saturation !== 0
}

/** Too much at once stands still. */
async function moves(bytes: Uint8Array, { width, height }: Size, transform: ImageTransform): Promise<boolean> {
  const { moving } = mostPixels[transform.format]
  const most = changesColours(transform) ? Math.min(moving, mostSharpenedPixels) : moving
  if (most === 0) return false
  const { pages = 1 } = await openImage(bytes).metadata()
  return pages > 1 && pages * width * height <= most
}

function limitPixels({ size, canvas, ...rest }: Geometry, most: number): Geometry {
  const { width, height } = canvas ?? size
  const factor = Math.min(1, Math.sqrt(most / (width * height)))
  const shrink = (each: Size) => ({
    width: Math.max(1, Math.floor(each.width * factor)),
    height: Math.max(1, Math.floor(each.height * factor)),
  })
  return { ...rest, size: shrink(size), ...(canvas === undefined ? {} : { canvas: shrink(canvas) }) }
}

function encode(picture: Sharp, { format, quality, isProgressive }: ImageTransform, pixels: number): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality, progressive: isProgressive })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality })
    case 'gif':
      return picture.gif({ effort: 3 })
    case 'avif':
      // AVIF counts differently: this looks the same as the other formats at the same number, and is smaller.
      return picture.avif({ quality: Math.max(1, Math.round(quality * 0.75)), effort: pixels > 1_000_000 ? 0 : 2 })
  }
}
