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

/**
 * Answers with the bytes, or with the part of them that the `Range` header asks for. Headers other than these are set before.
 *
 * NB: reading back what is set, through `c.res`, makes every answer several times slower; so the tag is handed on.
 */
export function sendAsset(c: LakeContext, { size, read }: Sendable, etag: string): Response {
  const range = findRange(c, size, etag)
  const accepts = { 'Accept-Ranges': 'bytes' }
  if (range === 'outside') return c.body(null, 416, { ...accepts, 'Content-Range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const headers = { ...accepts, 'Content-Length': String(end - start + 1) }
  const status = range === null ? 200 : 206
  const partly = range === null ? headers : { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}` }
  // Nothing is opened for a HEAD: nobody would close it.
  if (c.req.method === 'HEAD' || size === 0) return c.body(null, status, partly)
  const body = read({ start, end })
  return c.body(body instanceof Uint8Array ? toBuffer(body) : body, status, partly)
}

/** Whether the reader has these bytes already. */
export function isUnchanged(c: LakeContext, etag: string): boolean {
  const asked = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return asked.includes(etag) || asked.includes('*')
}

/** Null: everything. Several ranges at once, and those of an older version, are answered with everything too. */
function findRange(
  c: LakeContext,
  size: number,
  etag: string,
): { readonly start: number; readonly end: number } | 'outside' | null {
  const ifRange = c.req.header('if-range')
  if (ifRange !== undefined && ifRange !== etag) return null
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
