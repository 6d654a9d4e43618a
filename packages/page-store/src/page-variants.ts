/** The same answer in the encodings that browsers ask for, compressed once when it is stored. */

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Texts have all of them; what is compressed by itself, such as a picture, has `identity` alone. */
export interface PageVariants {
  readonly identity: Buffer
  readonly gzip?: Buffer
  readonly br?: Buffer
}

export const encodings: readonly Encoding[] = ['identity', 'gzip', 'br']

/** What each encoding's file is called; `gzip_static` and `brotli_static` of nginx look for exactly these. */
export const variantFileNames: Readonly<Record<Encoding, string>> = {
  identity: 'index.html',
  gzip: 'index.html.gz',
  br: 'index.html.br',
}

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Compresses a text. The levels favour a swap within milliseconds of a publish over the last percent of size. */
export async function toTextVariants(identity: Buffer): Promise<PageVariants> {
  const [gzipped, brotli] = await Promise.all([
    compressGzip(identity, { level: 7 }),
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 7,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
      },
    }),
  ])
  return { identity, gzip: gzipped, br: brotli }
}

/** Bytes in memory, all encodings together. */
export function sizeOf(variants: PageVariants): number {
  return encodings.reduce((size, encoding) => size + (variants[encoding]?.byteLength ?? 0), 0)
}

/** Names exactly these bytes; recorded in the index, compared whenever files are read back. */
export function toVariantsDigest(variants: PageVariants): string {
  const hash = createHash('sha256')
  for (const encoding of encodings) {
    const bytes = variants[encoding]
    if (bytes !== undefined) hash.update(`${bytes.byteLength}:`).update(bytes)
  }
  return hash.digest('base64url').slice(0, 27)
}
