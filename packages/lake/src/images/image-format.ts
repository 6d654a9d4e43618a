/** The picture formats that the lake takes, keeps and sends. SVG is a program, not a picture: not among them. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

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

/** What sharp calls the format of the bytes, in our words; null when the lake does not take it. */
export function findFormatOfBytes(metadata: {
  readonly format?: string | undefined
  readonly compression?: string | undefined
}): ImageFormat | null {
  // AVIF is HEIF with AV1 inside; HEIC, with HEVC inside, cannot be decoded here.
  if (metadata.format === 'heif') return metadata.compression === 'av1' ? 'avif' : null
  return metadata.format !== undefined && isImageFormat(metadata.format) ? metadata.format : null
}

function isImageFormat(name: string): name is ImageFormat {
  return Object.hasOwn(facts, name)
}
