/** What a picture says about whose it is. Names of makers alone are not among it: they can put people in danger. */
export interface ImageRights {
  /** How its owner wants to be named. */
  readonly creditLine?: string
  readonly copyright?: string
}

interface EmbeddedMetadata {
  readonly exif?: Buffer | undefined
  readonly iptc?: Buffer | undefined
  readonly xmp?: Buffer | undefined
  readonly comments?: readonly { readonly keyword: string; readonly text: string }[] | undefined
}

const longest = 500

/** Finds credit and copyright, before everything that a picture says about itself is removed. */
export function readRights({ exif, iptc, xmp, comments = [] }: EmbeddedMetadata): ImageRights {
  const packet = xmp?.toString('utf8') ?? ''
  const creditLine = toText(readIptc(iptc, 110)) ?? toText(readXmp(packet, 'photoshop:Credit'))
  const copyright =
    toText(readIptc(iptc, 116)) ??
    toText(readXmp(packet, 'dc:rights')) ??
    toText(readExifCopyright(exif)) ??
    toText(comments.find(({ keyword }) => keyword === 'Copyright')?.text)
  return { ...(creditLine === undefined ? {} : { creditLine }), ...(copyright === undefined ? {} : { copyright }) }
}

/** One line of readable text, or nothing. */
function toText(raw: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  const text = raw?.replaceAll(/[\u0000-\u001f\u007f\ufffd\s]+/g, ' ').trim()
  return text ? text.slice(0, longest) : undefined
}

/** A data set of IPTC's application record: 0x1C, the record 2, the number, a length of two bytes, the text. */
function readIptc(block: Buffer | undefined, number: number): string | undefined {
  if (block === undefined) return undefined
  const start = block.indexOf(Buffer.from([0x1c, 2, number]))
  if (start < 0 || start + 5 > block.length) return undefined
  return block.toString('utf8', start + 5, start + 5 + block.readUInt16BE(start + 3))
}

/** A property of an XMP packet, as an attribute or as an element, which may hold a list of languages. */
function readXmp(packet: string, name: string): string | undefined {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]{0,2000})"|'([^']{0,2000})')`).exec(packet)
  const element = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([\\s\\S]{0,4000}?)</${name}>`).exec(packet)
  const text = attribute?.[1] ?? attribute?.[2] ?? element?.[1]?.replaceAll(/<[^>]*>/g, ' ')
  return text?.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, entity) => entities[String(entity)] ?? ' ')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The tag 0x8298 of the first directory. Every offset comes from the file, so each is checked before it is followed. */
function readExifCopyright(exif: Buffer | undefined): string | undefined {
  if (exif === undefined) return undefined
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const canRead = (offset: number, length: number) => offset >= 0 && offset + length <= tiff.length
  const read16 = (offset: number) => (isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset))
  const read32 = (offset: number) => (isLittle ? tiff.readUInt32LE(offset) : tiff.readUInt32BE(offset))
  if (!canRead(4, 4)) return undefined
  const directory = read32(4)
  if (!canRead(directory, 2)) return undefined
  for (let index = 0; index < read16(directory); index++) {
    const entry = directory + 2 + index * 12
    if (!canRead(entry, 12)) return undefined
    if (read16(entry) !== 0x8298) continue
    const length = read32(entry + 4)
    const start = length <= 4 ? entry + 8 : read32(entry + 8)
    return canRead(start, length) ? tiff.toString('utf8', start, start + length) : undefined
  }
  return undefined
}
