import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { RasterFormat } from './image-format.ts'

/** A place in a picture file where something can be told. */
export type TellingPlace = (picture: Buffer, secret: string) => Buffer

/** All the places that we know of, by format. Every one of them must be found, and be gone after scrubbing. */
export const tellingPlaces: Readonly<Record<RasterFormat, Readonly<Record<string, TellingPlace>>>> = {
  jpeg: {
    exif: (picture, secret) => insertSegment(picture, 0xe1, `Exif\0\0${buildExif(secret)}`),
    xmp: (picture, secret) => insertSegment(picture, 0xe1, `http://ns.adobe.com/xap/1.0/\0${buildXmp(secret)}`),
    extendedXmp: (picture, secret) => insertSegment(picture, 0xe1, `http://ns.adobe.com/xmp/extension/\0${secret}`),
    iptc: (picture, secret) => insertSegment(picture, 0xed, buildIptc({ 80: secret, 120: secret })),
    contentCredentials: (picture, secret) => insertSegment(picture, 0xeb, `JP\0\x01\0\0\0\x01${secret}`),
    secondPicture: (picture, secret) => insertSegment(picture, 0xe2, `MPF\0${secret}`),
    makerSegment: (picture, secret) => insertSegment(picture, 0xec, `Ducky\0${secret}`),
    thumbnail: (picture, secret) => insertSegment(picture, 0xe0, `JFXX\0\x10${secret}`),
    comment: (picture, secret) => insertSegment(picture, 0xfe, secret),
    tail,
  },
  png: {
    text: (picture, secret) => insertChunk(picture, 'tEXt', `Author\0${secret}`),
    compressedText: (picture, secret) =>
      insertChunk(picture, 'zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(secret)])),
    xmp: (picture, secret) => insertChunk(picture, 'iTXt', `XML:com.adobe.xmp\0\0\0\0\0${buildXmp(secret)}`),
    exif: (picture, secret) => insertChunk(picture, 'eXIf', buildExif(secret)),
    time: (picture) => insertChunk(picture, 'tIME', '\x07\xea\x05\x04\x03\x02\x01'),
    contentCredentials: (picture, secret) => insertChunk(picture, 'caBX', secret),
    ownChunk: (picture, secret) => insertChunk(picture, 'prVt', secret),
    tail,
  },
  webp: {
    exif: (picture, secret) => appendRiff(picture, 'EXIF', buildExif(secret)),
    xmp: (picture, secret) => appendRiff(picture, 'XMP ', buildXmp(secret)),
    contentCredentials: (picture, secret) => appendRiff(picture, 'C2PA', secret),
    tail,
  },
  gif: {
    comment: (picture, secret) => insertExtension(picture, 0xfe, [secret]),
    xmp: (picture, secret) => insertExtension(picture, 0xff, ['XMP DataXMP', secret]),
    ownExtension: (picture, secret) => insertExtension(picture, 0xff, ['CAMERAINFO0', secret]),
    tail,
  },
  avif: {
    box: (picture, secret) => Buffer.concat([picture, buildBox('uuid', secret)]),
    userData: (picture, secret) => Buffer.concat([picture, buildBox('udta', secret)]),
  },
}

function tail(picture: Buffer, secret: string): Buffer {
  return Buffer.concat([picture, Buffer.from(`PK\x03\x04<script>${secret}</script>`, 'latin1')])
}

/** An EXIF block of one directory: maker, artist, and, when there is one, copyright. Little-endian. */
export function buildExif(secret: string, copyright?: string): string {
  const entries = [
    [0x010f, `${secret}\0`],
    [0x013b, `${secret}\0`],
    ...(copyright === undefined ? [] : ([[0x8298, `${copyright}\0`]] as const)),
  ] as const
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length, 0)
  let place = 8 + directory.length
  const texts: Buffer[] = []
  entries.forEach(([tag, text], index) => {
    const at = 2 + index * 12
    const bytes = Buffer.from(text)
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(2, at + 2)
    directory.writeUInt32LE(bytes.length, at + 4)
    if (bytes.length <= 4) bytes.copy(directory, at + 8)
    else {
      directory.writeUInt32LE(place, at + 8)
      texts.push(bytes)
      place += bytes.length
    }
  })
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory, ...texts]).toString('latin1')
}

export function buildXmp(secret: string, inner = ''): string {
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" dc:creator="${secret}">${inner}` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>'
  )
}

/** Photoshop's block around IPTC data sets. */
export function buildIptc(sets: Readonly<Record<number, string>>): string {
  const data = Buffer.concat(
    Object.entries(sets).map(([number, text]) => {
      const bytes = Buffer.from(text)
      const head = Buffer.from([0x1c, 2, Number(number), 0, 0])
      head.writeUInt16BE(bytes.length, 3)
      return Buffer.concat([head, bytes])
    }),
  )
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(data.length, head.length - 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]).toString('latin1')
}

export function insertSegment(picture: Buffer, marker: number, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, bytes, picture.subarray(2)])
}

export function insertChunk(picture: Buffer, name: string, content: string | Buffer): Buffer {
  const body = Buffer.concat([
    Buffer.from(name),
    typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
  ])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  // Behind the header chunk, which has 25 bytes after the signature of 8.
  return Buffer.concat([picture.subarray(0, 33), length, body, sum, picture.subarray(33)])
}

function appendRiff(picture: Buffer, name: string, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1')
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(bytes.length, 4)
  const whole = Buffer.concat([picture, head, bytes, Buffer.alloc(bytes.length % 2)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

function insertExtension(picture: Buffer, label: number, blocks: readonly string[]): Buffer {
  const parts = blocks.map((block) => {
    const bytes = Buffer.from(block, 'latin1').subarray(0, 255)
    return Buffer.concat([Buffer.from([bytes.length]), bytes])
  })
  const extension = Buffer.concat([Buffer.from([0x21, label]), ...parts, Buffer.from([0])])
  const flags = picture[10] ?? 0
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  return Buffer.concat([picture.subarray(0, start), extension, picture.subarray(start)])
}

function buildBox(name: string, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + bytes.length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, bytes])
}

/** A small JPEG that tells a secret in every place there is. */
export async function createImageWithSecrets(): Promise<{ readonly picture: Buffer; readonly secret: string }> {
  const secret = 'TheSecretOfThePicture'
  const clean = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#aa3311' } })
    .jpeg()
    .toBuffer()
  const picture = Object.values(tellingPlaces.jpeg).reduce<Buffer>((told, tell) => tell(told, secret), clean)
  return { picture, secret }
}
