import type { PictureSize } from './area.ts'
import { findRefusal, findSizeRefusal, isPictureFormat } from './find-refusal.ts'
import { type PictureFormat, sniffPicture } from './sniff-picture.ts'

/** A picture in the browser, upright. Nothing of it has left the machine. */
export interface OpenPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly format: PictureFormat
  readonly size: PictureSize
  readonly bitmap: ImageBitmap
  /** To show it. */
  readonly url: string
  close(): void
}

export type OpenedPicture =
  | { readonly state: 'open'; readonly picture: OpenPicture }
  /** Why not, and what to do instead. */
  | { readonly state: 'refused'; readonly reason: string }

/** Opens a file that somebody chose. */
export async function openPicture(file: Blob): Promise<OpenedPicture> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // The browser lets go of a file that was moved or changed meanwhile.
    return refused('The file could not be read. Choose it again.')
  }
  const kind = sniffPicture(bytes)
  const refusal = findRefusal(kind, bytes.byteLength)
  if (refusal !== null || !isPictureFormat(kind.format)) return refused(refusal ?? 'This is no picture.')
  const bitmap = await decode(new Blob([bytes], { type: `image/${kind.format}` }))
  if (bitmap === null) {
    return refused('The picture cannot be opened: the file is broken or incomplete. Save it anew, and choose it again.')
  }
  const size = { width: bitmap.width, height: bitmap.height }
  const sizeRefusal = findSizeRefusal(size)
  if (sizeRefusal !== null) {
    bitmap.close()
    return refused(sizeRefusal)
  }
  const url = URL.createObjectURL(new Blob([bytes], { type: `image/${kind.format}` }))
  const close = () => {
    bitmap.close()
    URL.revokeObjectURL(url)
  }
  return { state: 'open', picture: { bytes, format: kind.format, size, bitmap, url, close } }
}

/** Turned as the camera was held. Null: the browser cannot read it. */
async function decode(blob: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch {
    return null
  }
}

function refused(reason: string): OpenedPicture {
  return { state: 'refused', reason }
}
