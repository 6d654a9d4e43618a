import { LakeError } from '../core/errors.ts'
import type { LakeContext } from './lake-env.ts'

/** Bytes that can be sent in parts; `start` and `end` are both included. */
export interface Sendable {
  readonly size: number
  read(range: { readonly start: number; readonly end: number }): Uint8Array | ReadableStream<Uint8Array>
}

export function toSendable(bytes: Uint8Array): Sendable {
  return { size: bytes.byteLength, read: ({ start, end }) => bytes.subarray(start, end + 1) }
}

/** Answers with the bytes, or with the part of them that the `Range` header asks for. The other headers are set before. */
export function sendAsset(c: LakeContext, { size, read }: Sendable): Response {
  c.header('Accept-Ranges', 'bytes')
  const range = findRange(c, size)
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${size}`)
    return c.body(null, 416)
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range !== null) c.header('Content-Range', `bytes ${start}-${end}/${size}`)
  c.header('Content-Length', String(end - start + 1))
  const status = range === null ? 200 : 206
  // Nothing is opened for a HEAD: nobody would close it.
  if (c.req.method === 'HEAD' || size === 0) return c.body(null, status)
  const body = read({ start, end })
  return c.body(body instanceof Uint8Array ? toBuffer(body) : body, status)
}

/** Whether the reader has these bytes already; the `ETag` is set before. */
export function isUnchanged(c: LakeContext): boolean {
  const asked = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const etag = c.res.headers.get('ETag')
  return etag !== null && (asked.includes(etag) || asked.includes('*'))
}

/** Null: everything. Several ranges at once, and those of an older version, are answered with everything too. */
function findRange(c: LakeContext, size: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const ifRange = c.req.header('if-range')
  if (ifRange !== undefined && ifRange !== c.res.headers.get('ETag')) return null
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(c.req.header('range')?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to))
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return start >= size || end < start ? 'outside' : { start, end }
}

/** Bodies must stand on an ArrayBuffer; what stores and sharp return may stand on a shared one. */
function toBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
}

export function notThere(): LakeError {
  return new LakeError('notFound', 'There is no such asset.')
}
