const startOfScan = 0xda
const names: Readonly<Record<number, string>> = { 254: 'comment' }

/**
 * The segments before the pixels of a JPEG that can carry texts, by the name that each gives itself: "JFIF", "Exif",
 * "http://ns.adobe.com/xap/1.0/", "Photoshop 3.0", "ICC_PROFILE", "comment".
 *
 * @throws Error when the bytes are no JPEG
 */
export function listJpegSegments(bytes: Buffer): string[] {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('These bytes are no JPEG.')
  const found: string[] = []
  let offset = 2
  while (bytes[offset + 1] !== startOfScan) {
    const marker = bytes.readUInt16BE(offset) & 0xff
    const length = bytes.readUInt16BE(offset + 2)
    const content = bytes.subarray(offset + 4, offset + 2 + length)
    const isApplication = marker >= 0xe0 && marker <= 0xef
    if (isApplication) found.push(content.toString('latin1').split('\0')[0] ?? '')
    else if (names[marker] !== undefined) found.push(names[marker])
    offset += 2 + length
  }
  return found
}
