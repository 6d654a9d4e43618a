import type { RasterFormat } from './image-format.ts'
import { listImageParts } from './image-parts.ts'

/**
 * Whether a picture is built exactly as the lake's own encoder builds it: the same parts in the same order and, in a
 * JPEG, the same frame and quantisation tables, which otherwise tell the make of a camera. Such a picture was scrubbed before,
 * and comes back from a backup or an export: encoding it anew would remove nothing but quality.
 *
 * @param encoded - The same picture, as the lake encodes it.
 */
export function isWrittenAlike(bytes: Uint8Array, encoded: Uint8Array, format: RasterFormat): boolean {
  const parts = listImageParts(bytes, format)
  const expected = listImageParts(encoded, format)
  if (parts.length !== expected.length || parts.some((part, index) => part !== expected[index])) return false
  return format !== 'jpeg' || readTables(bytes).equals(readTables(encoded))
}

/** The quantisation tables and the frame of a JPEG that has been walked through before, one after the other. */
function readTables(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables: Buffer[] = []
  let offset = 2
  while (file.readUInt16BE(offset) !== 0xffda) {
    const end = offset + 2 + file.readUInt16BE(offset + 2)
    const marker = file.readUInt16BE(offset)
    if (marker === 0xffdb || (marker >= 0xffc0 && marker <= 0xffc2)) tables.push(file.subarray(offset, end))
    offset = end
  }
  return Buffer.concat(tables)
}
