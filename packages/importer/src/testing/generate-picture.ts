import { crc32, deflateSync } from 'node:zlib'

/** A PNG of noise that is unlike every other: as large as a photograph compresses to, and as hard to. */
export function generatePicture(number: number, { side = 16 }: { readonly side?: number } = {}): Buffer {
  let seed = (number + 1) * 2_654_435_761
  const rows = Buffer.alloc(side * (side * 3 + 1))
  for (let index = 0; index < rows.length; index++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    rows[index] = index % (side * 3 + 1) === 0 ? 0 : seed >>> 24
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(rows, { level: 1 })),
    toChunk('IEND', Buffer.alloc(0)),
  ])
}

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
