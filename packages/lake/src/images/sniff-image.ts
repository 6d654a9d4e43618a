import type { ImageFormat } from './image-format.ts'

/** What bytes are, by how they begin. Names and types that come with an upload are only claims. */
export type SniffedImage =
  | { readonly kind: 'kept'; readonly format: ImageFormat }
  /** A picture that is kept in another format. */
  | { readonly kind: 'converted' }
  /** A picture that cannot be decoded here, and so cannot be freed of what it tells. */
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'other' }

const other: SniffedImage = { kind: 'other' }

/** Nothing but what is recognised here is ever given to a decoder. */
export function sniffImage(bytes: Uint8Array): SniffedImage {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'kept', format: 'jpeg' }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'kept', format: 'png' }
  if (/^GIF8[79]a/.test(head)) return { kind: 'kept', format: 'gif' }
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return { kind: 'kept', format: 'webp' }
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { kind: 'converted' }
  if (head.slice(4, 8) === 'ftyp') return sniffMediaContainer(head)
  for (const [start, name] of unreadable) if (head.startsWith(start)) return { kind: 'unreadable', name }
  return isSvg(bytes) ? { kind: 'kept', format: 'svg' } : other
}

const unreadable: readonly (readonly [start: string, name: string])[] = [
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\xff\x0a', 'JPEG XL'],
  ['\xff\x4f\xff\x51', 'JPEG 2000'],
  ['8BPS', 'Photoshop'],
  ['FUJIFILMCCD-RAW', 'camera raw'],
  ['IIRO', 'camera raw'],
  ['IIU\0', 'camera raw'],
]

/** AVIF, HEIC, the raw files of some cameras, and films: the brands tell which. */
function sniffMediaContainer(head: string): SniffedImage {
  const length = head.charCodeAt(2) * 256 + head.charCodeAt(3)
  const brands = head.slice(8, Math.max(12, Math.min(64, length)))
  if (/avi[fs]/.test(brands)) return { kind: 'kept', format: 'avif' }
  if (/hei[cmsx]|hev[cmsx]|m[is]f1/.test(brands)) return { kind: 'unreadable', name: 'HEIC' }
  return brands.startsWith('crx ') ? { kind: 'unreadable', name: 'camera raw' } : other
}

function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('utf8')
  // What XML allows before its first element: a declaration, comments, a document type.
  return /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s/>]/i.test(
    start,
  )
}
