/** A file that is the same for everybody, compressed once, and the answers to those who ask for it. */

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { chooseEncoding } from '@vigil/page-store/choose-encoding'

export interface CompressedFile {
  readonly contentType: string
  readonly etag: string
  readonly variants: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>
}

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Compresses as well as can be: it is done once, and sent often. */
export async function compressFile(identity: Buffer, contentType: string): Promise<CompressedFile> {
  const [gzipped, br] = await Promise.all([compressGzip(identity, { level: 9 }), compressBrotli(identity)])
  const etag = `"${createHash('sha256').update(identity).digest('hex').slice(0, 16)}"`
  return { contentType, etag, variants: { identity, gzip: gzipped, br } }
}

/** @param headers those of the room that the file belongs to */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, etag, variants }: CompressedFile,
  headers: Readonly<Record<string, string>>,
): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const all = { ...headers, ETag: etag, Vary: 'Accept-Encoding', 'Content-Type': contentType }
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304, all).end()
    return
  }
  const body = variants[encoding]
  response.writeHead(200, {
    ...all,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': body.byteLength,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
