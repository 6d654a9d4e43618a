/** The picture formats that are made of pixels: the lake encodes them itself. */
export type RasterFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** The picture formats that the lake keeps and sends. */
export type ImageFormat = RasterFormat | 'svg'

interface FormatFacts {
  readonly extension: string
  readonly mimeType: string
}

const facts: Readonly<Record<ImageFormat, FormatFacts>> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  avif: { extension: 'avif', mimeType: 'image/avif' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
}

export function toExtension(format: ImageFormat): string {
  return facts[format].extension
}

export function toMimeType(format: ImageFormat): string {
  return facts[format].mimeType
}

export function findFormatByExtension(extension: string): ImageFormat | null {
  const name = extension === 'jpg' ? 'jpeg' : extension
  return isImageFormat(name) ? name : null
}

export function isRasterFormat(format: ImageFormat): format is RasterFormat {
  return format !== 'svg'
}

function isImageFormat(name: string): name is ImageFormat {
  return Object.hasOwn(facts, name)
}
