import { encode as encodeBlurHash } from 'blurhash'
import { rgbaToThumbHash } from 'thumbhash'
import { type ImagePalette, readPalette } from './palette.ts'
import { openImage, type ScrubbedImage } from './scrub-image.ts'

/** What an image asset document tells of its picture; see Sanity's `sanity.imageMetadata`. Never of place, time or camera. */
export interface ImageMetadata {
  readonly _type: 'sanity.imageMetadata'
  readonly dimensions: {
    readonly _type: 'sanity.imageDimensions'
    readonly width: number
    readonly height: number
    readonly aspectRatio: number
  }
  /** A tiny, blurred stand-in as a data URL, shown while the picture loads. */
  readonly lqip?: string
  readonly blurHash?: string
  readonly thumbHash?: string
  readonly palette?: ImagePalette
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
}

/** The parts of the metadata that an upload can ask for; the others are always there. */
export type MetadataPart = 'lqip' | 'blurhash' | 'thumbhash' | 'palette'

export const metadataParts: readonly MetadataPart[] = ['lqip', 'blurhash', 'thumbhash', 'palette']

// What thumbHash takes at most.
const sampleSide = 100

/** @param parts Default: all. */
export async function readImageMetadata(
  { bytes, width, height }: ScrubbedImage,
  parts: readonly MetadataPart[] = metadataParts,
): Promise<ImageMetadata> {
  const { data, info } = await openImage(bytes)
    .resize(sampleSide, sampleSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = new Uint8ClampedArray(data)
  const hasAlpha = (await openImage(bytes).metadata()).hasAlpha ?? false
  const wants = (part: MetadataPart) => parts.includes(part)
  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    ...(wants('lqip') ? { lqip: await createStandIn(bytes) } : {}),
    ...(wants('blurhash') ? { blurHash: toBlurHash(pixels, info) } : {}),
    ...(wants('thumbhash') ? { thumbHash: toThumbHash(pixels, info) } : {}),
    ...(wants('palette') ? { palette: readPalette(pixels) } : {}),
    hasAlpha,
    isOpaque: !hasAlpha || (await openImage(bytes).stats()).isOpaque,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Four components along the longer side and three along the other. */
function toBlurHash(pixels: Uint8ClampedArray, { width, height }: Size): string {
  const [across, down] = width >= height ? [4, 3] : [3, 4]
  return encodeBlurHash(pixels, width, height, across, down)
}

function toThumbHash(pixels: Uint8ClampedArray, { width, height }: Size): string {
  return Buffer.from(rgbaToThumbHash(width, height, pixels)).toString('base64')
}

async function createStandIn(bytes: Uint8Array): Promise<string> {
  const { data, info } = await openImage(bytes)
    .resize(20, 20, { fit: 'inside' })
    .webp({ quality: 40 })
    .toBuffer({ resolveWithObject: true })
  return `data:image/${info.format};base64,${data.toString('base64')}`
}
