import { type ImagePalette, readPalette } from './palette.ts'
import { openImage, type ScrubbedImage } from './scrub-image.ts'

/** What an image asset document tells of its picture; see Sanity's `sanity.imageMetadata`. */
export interface ImageMetadata {
  readonly _type: 'sanity.imageMetadata'
  readonly dimensions: {
    readonly _type: 'sanity.imageDimensions'
    readonly width: number
    readonly height: number
    readonly aspectRatio: number
  }
  /** A tiny, blurred stand-in as a data URL, shown while the picture loads. */
  readonly lqip: string
  readonly palette: ImagePalette
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
}

export async function readImageMetadata({ bytes, width, height }: ScrubbedImage): Promise<ImageMetadata> {
  const [{ hasAlpha }, { isOpaque }, lqip, palette] = await Promise.all([
    openImage(bytes).metadata(),
    openImage(bytes).stats(),
    createStandIn(bytes),
    readPalette(bytes),
  ])
  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    lqip,
    palette,
    hasAlpha: hasAlpha ?? false,
    isOpaque,
  }
}

async function createStandIn(bytes: Uint8Array): Promise<string> {
  const { data, info } = await openImage(bytes)
    .resize(20, 20, { fit: 'inside' })
    .webp({ quality: 40 })
    .toBuffer({ resolveWithObject: true })
  return `data:image/${info.format};base64,${data.toString('base64')}`
}
