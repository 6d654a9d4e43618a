/** A file that is the same for everybody, compressed once, and the answers to those who ask for it. */

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { chooseEncoding } from '@vigil/page-store/choose-encoding'
import type { PageVariants } from '@vigil/page-store/page-variants'

export interface CompressedFile {
  readonly contentType: string
  readonly etag: string
  /** What is compressed by itself, such as a face, has `identity` alone. */
  readonly variants: PageVariants
}

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Compresses as well as can be: it is done once, and sent often. */
export async function compressFile(identity: Buffer, contentType: string): Promise<CompressedFile> {
  const [gzipped, br] = await Promise.all([compressGzip(identity, { level: 9 }), compressBrotli(identity)])
  return { contentType, etag: toEtag(identity), variants: { identity, gzip: gzipped, br } }
}

/** A file that compressing would not make smaller. */
export function toPlainFile(identity: Buffer, contentType: string): CompressedFile {
  return { contentType, etag: toEtag(identity), variants: { identity } }
}

function toEtag(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
}

/** @param headers those of the room that the file belongs to */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, etag, variants }: CompressedFile,
  headers: Readonly<Record<string, string>>,
): void {
  const encoding = chooseEncoding(
    request.headers['accept-encoding']?.toString(),
    (each) => variants[each] !== undefined,
  )
  const vary = variants.br === undefined ? {} : { Vary: 'Accept-Encoding' }
  const all = { ...headers, ...vary, ETag: etag, 'Content-Type': contentType }
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304, all).end()
    return
  }
  const body = variants[encoding] ?? variants.identity
  response.writeHead(200, {
    ...all,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': body.byteLength,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
