/** What kind of file somebody chose, by its bytes: names and types can be wrong. */
export type PictureKind =
  | { readonly format: PictureFormat; readonly isMoving: boolean }
  | { readonly format: 'heic' | 'svg' | 'tiff' | 'other'; readonly isMoving: false }

export const pictureFormats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export function sniffPicture(bytes: Uint8Array): PictureKind {
  const starts = (at: number, ...expected: number[]) => expected.every((byte, index) => bytes[at + index] === byte)
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))
  if (starts(0, 0xff, 0xd8, 0xff)) return { format: 'jpeg', isMoving: false }
  if (starts(0, 0x89, 0x50, 0x4e, 0x47)) return { format: 'png', isMoving: hasPngAnimation(bytes) }
  if (text(0, 4) === 'GIF8') return { format: 'gif', isMoving: countGifFrames(bytes) > 1 }
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') {
    const isExtended = text(12, 4) === 'VP8X'
    return { format: 'webp', isMoving: isExtended && ((bytes[20] ?? 0) & 0b10) !== 0 }
  }
  if (text(4, 4) === 'ftyp') return sniffBrand(text(8, 4), text(16, 60))
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return { format: 'tiff', isMoving: false }
  const isDrawing = /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 300)))
  return { format: isDrawing ? 'svg' : 'other', isMoving: false }
}

/** ISO files tell the family first; `mif1` and `msf1` are used by both, and name theirs among the others. */
function sniffBrand(brand: string, others: string): PictureKind {
  if (brand === 'avis') return { format: 'avif', isMoving: true }
  if (brand === 'avif' || others.includes('avif')) return { format: 'avif', isMoving: false }
  const isHeic = /hei[cxms]|hev[cxms]|mif1|msf1/.test(brand) || /hei[cx]|hev[cx]/.test(others)
  return { format: isHeic ? 'heic' : 'other', isMoving: false }
}

/** A chunk `acTL` before the first pixels: the picture moves. */
function hasPngAnimation(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 8 <= bytes.byteLength) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}

/** Walks the blocks of a GIF; stops at two frames. */
function countGifFrames(bytes: Uint8Array): number {
  const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + tableLength(bytes[10] ?? 0)
  let frames = 0
  const skipSubBlocks = () => {
    while (at < bytes.byteLength && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
    at += 1
  }
  while (at < bytes.byteLength && frames < 2) {
    const block = bytes[at]
    if (block === 0x21) at += 2
    else if (block === 0x2c) {
      frames += 1
      at += 11 + tableLength(bytes[at + 9] ?? 0)
    } else break
    skipSubBlocks()
  }
  return frames
}
