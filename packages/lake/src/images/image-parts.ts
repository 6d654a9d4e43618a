import type { RasterFormat } from './image-format.ts'

/** The parts that a picture needs to be shown, as `listImageParts` names them. Everything else tells something. */
const neededParts: Readonly<Record<RasterFormat, RegExp>> = {
  jpeg: /^(?:SOI|JFIF|Adobe|DQT|SOF[0-2]|DHT|DRI|SOS|EOI)$/,
  // pHYs is the density: the encoder writes one always.
  png: /^(?:IHDR|PLTE|tRNS|IDAT|IEND|pHYs|sRGB|gAMA)$/,
  webp: /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF)$/,
  gif: /^(?:header|image|control|NETSCAPE2\.0|trailer)$/,
  avif: /^(?:ftyp|meta|mdat|free|item:av01|item:grid)$/,
}

/**
 * Names what is in a picture file and not needed to show it: metadata of any sort, comments, bytes behind the end.
 * Reads the file's own structure, so that it finds also what image libraries skip in silence.
 */
export function findNeedlessParts(bytes: Uint8Array, format: RasterFormat): readonly string[] {
  return [...new Set(listImageParts(bytes, format))].filter((name) => !neededParts[format].test(name))
}

/** The parts of a picture file in their order; what cannot be followed is named `unreadable`, what is left over `tail`. */
export function listImageParts(bytes: Uint8Array, format: RasterFormat): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return [...walkers[format](file)]
  } catch (error) {
    // Reading behind the end of the buffer: a length in the file lies.
    if (isRangeError(error)) return ['unreadable']
    throw error
  }
}

/** By name: Node's own errors come from another realm than that of tests. */
function isRangeError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError'
}

const walkers: Readonly<Record<RasterFormat, (file: Buffer) => Generator<string>>> = {
  jpeg: walkJpeg,
  png: walkPng,
  webp: walkWebp,
  gif: walkGif,
  avif: walkAvif,
}

function* walkJpeg(file: Buffer): Generator<string> {
  yield 'SOI'
  let offset = 2
  while (offset < file.length) {
    const marker = file.readUInt16BE(offset)
    if (marker === 0xffd9) {
      yield 'EOI'
      if (offset + 2 < file.length) yield 'tail'
      return
    }
    const end = offset + 2 + file.readUInt16BE(offset + 2)
    yield nameJpegSegment(marker, file.subarray(offset + 4, end))
    offset = marker === 0xffda ? findScanEnd(file, end) : end
  }
  yield 'unreadable'
}

function nameJpegSegment(marker: number, content: Buffer): string {
  const names: Readonly<Record<number, string>> = {
    65499: 'DQT',
    65476: 'DHT',
    65498: 'SOS',
    65501: 'DRI',
    65534: 'COM',
  }
  if (marker >= 0xffc0 && marker <= 0xffc2) return `SOF${marker - 0xffc0}`
  // 14 bytes: a JFIF segment with no thumbnail in it.
  if (marker === 0xffe0 && content.length === 14 && content.toString('latin1', 0, 5) === 'JFIF\0') return 'JFIF'
  if (marker === 0xffee && content.length === 12 && content.toString('latin1', 0, 5) === 'Adobe') return 'Adobe'
  return names[marker] ?? (marker >= 0xffe0 && marker <= 0xffef ? `APP${marker - 0xffe0}` : 'unreadable')
}

/** Where the compressed pixels stop: at the first marker that is neither a stuffed byte nor a restart. */
function findScanEnd(file: Buffer, start: number): number {
  for (let offset = file.indexOf(0xff, start); offset >= 0; offset = file.indexOf(0xff, offset + 1)) {
    const next = file[offset + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset
  }
  return file.length
}

function* walkPng(file: Buffer): Generator<string> {
  for (let offset = 8; offset < file.length; ) {
    const name = file.toString('latin1', offset + 4, offset + 8)
    yield name
    offset += 12 + file.readUInt32BE(offset)
    if (name !== 'IEND' || offset > file.length) continue
    if (offset < file.length) yield 'tail'
    return
  }
  yield 'unreadable'
}

function* walkWebp(file: Buffer): Generator<string> {
  const end = 8 + file.readUInt32LE(4)
  for (let offset = 12; offset < Math.min(end, file.length); ) {
    yield file.toString('latin1', offset, offset + 4)
    const size = file.readUInt32LE(offset + 4)
    offset += 8 + size + (size % 2)
  }
  if (end < file.length) yield 'tail'
}

function* walkGif(file: Buffer): Generator<string> {
  yield 'header'
  const skipColours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const skipBlocks = (start: number) => {
    let offset = start
    while (file.readUInt8(offset) !== 0) offset += 1 + file.readUInt8(offset)
    return offset + 1
  }
  let offset = 13 + skipColours(file.readUInt8(10))
  while (file.readUInt8(offset) !== 0x3b) {
    const kind = file.readUInt8(offset)
    if (kind === 0x2c) {
      yield 'image'
      offset = skipBlocks(offset + 11 + skipColours(file.readUInt8(offset + 9)))
      continue
    }
    if (kind !== 0x21) return yield 'unreadable'
    const label = file.readUInt8(offset + 1)
    if (label === 0xff) yield file.toString('latin1', offset + 3, offset + 14)
    else yield label === 0xf9 ? 'control' : label === 0xfe ? 'comment' : 'text'
    offset = skipBlocks(offset + 2)
  }
  yield 'trailer'
  if (offset + 1 < file.length) yield 'tail'
}

function* walkAvif(file: Buffer): Generator<string> {
  for (const box of walkBoxes(file)) {
    yield box.name
    if (box.name !== 'meta') continue
    for (const inner of walkBoxes(box.content.subarray(4))) if (inner.name === 'iinf') yield* walkItems(inner.content)
  }
}

/** The things inside an AVIF: pictures, but also whole EXIF and XMP packets. */
function* walkItems(content: Buffer): Generator<string> {
  const countBytes = content.readUInt8(0) === 0 ? 2 : 4
  for (const { name, content: entry } of walkBoxes(content.subarray(4 + countBytes))) {
    if (name !== 'infe') yield name
    else yield `item:${entry.toString('latin1', entry.readUInt8(0) === 3 ? 10 : 8, entry.readUInt8(0) === 3 ? 14 : 12)}`
  }
}

function* walkBoxes(file: Buffer): Generator<{ readonly name: string; readonly content: Buffer }> {
  for (let offset = 0; offset < file.length; ) {
    const size = file.readUInt32BE(offset)
    const name = file.toString('latin1', offset + 4, offset + 8)
    const end = size === 0 ? file.length : offset + size
    if (size === 1 || end < offset + 8 || end > file.length) throw new RangeError(`The box ${name} is too large.`)
    yield { name, content: file.subarray(offset + 8, end) }
    offset = end
  }
}
