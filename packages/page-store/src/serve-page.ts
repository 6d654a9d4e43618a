/** Answers a reader's request from a stored page. Pure: what to send, not how. */

import { chooseEncoding } from './choose-encoding.ts'
import type { StoredPage } from './create-page-store.ts'
import type { Encoding } from './page-variants.ts'

/** Kept by everybody, and shown by nobody who has not asked again. */
export const pageCacheControl = 'public, max-age=0, must-revalidate'

export interface PageRequest {
  method: 'GET' | 'HEAD'
  /** Names in lower case, as Node gives them. */
  headers: { readonly 'accept-encoding'?: string | string[] | undefined; readonly 'if-none-match'?: string | undefined }
}

export interface PageAnswer {
  status: 200 | 304
  headers: Readonly<Record<string, string>>
  /** Null for HEAD and 304. */
  body: Buffer | null
}

/**
 * @param headers sent with every answer, such as the security headers; the page's own headers win over them. The same
 *   object means the same headers.
 */
export function servePage(
  page: StoredPage,
  request: PageRequest,
  headers: Readonly<Record<string, string>>,
): PageAnswer {
  const encoding = chooseEncoding(
    request.headers['accept-encoding']?.toString(),
    (each) => page.variants[each] !== undefined,
  )
  const answer = knownAnswer(page, encoding, headers)
  if (hasEtag(request.headers['if-none-match'], page)) return { status: 304, headers: answer.common, body: null }
  const bytes = page.variants[encoding] ?? page.variants.identity
  return { status: 200, headers: answer.whole, body: request.method === 'HEAD' ? null : bytes }
}

interface AnswerHeaders {
  readonly common: Readonly<Record<string, string>>
  /** Those of an answer with a body as well. */
  readonly whole: Readonly<Record<string, string>>
}

type AnswersByEncoding = Partial<Record<Encoding, AnswerHeaders>>

/** A page is sent many times, and always with the same words. */
const known = new WeakMap<StoredPage, WeakMap<object, AnswersByEncoding>>()

function knownAnswer(page: StoredPage, encoding: Encoding, headers: Readonly<Record<string, string>>): AnswerHeaders {
  const ofPage = known.get(page) ?? new WeakMap<object, AnswersByEncoding>()
  known.set(page, ofPage)
  const byEncoding = ofPage.get(headers) ?? {}
  ofPage.set(headers, byEncoding)
  byEncoding[encoding] ??= toAnswerHeaders(page, encoding, headers)
  return byEncoding[encoding]
}

function toAnswerHeaders(
  page: StoredPage,
  encoding: Encoding,
  headers: Readonly<Record<string, string>>,
): AnswerHeaders {
  const bytes = page.variants[encoding] ?? page.variants.identity
  const common = {
    ...headers,
    ...page.headers,
    'Cache-Control': pageCacheControl,
    ETag: toEtag(page, encoding),
    // What has one encoding does not vary.
    ...(page.variants.br === undefined ? {} : { Vary: 'Accept-Encoding' }),
  }
  return {
    common,
    whole: {
      ...common,
      'Content-Type': page.contentType,
      'Content-Length': String(bytes.byteLength),
      'Last-Modified': new Date(page.storedAt).toUTCString(),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    },
  }
}

// A strong ETag names exact bytes, so each encoding has its own.
function toEtag(page: StoredPage, encoding: Encoding): string {
  return encoding === 'identity' ? `"${page.digest}"` : `"${page.digest}-${encoding}"`
}

function hasEtag(ifNoneMatch: string | undefined, page: StoredPage): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const names = ifNoneMatch.split(',').map((name) => name.trim().replace(/^W\//, ''))
  // Any encoding's ETag proves that the reader has this content; a proxy may have stored another encoding than it asks for.
  return (['identity', 'gzip', 'br'] as const).some((encoding) => names.includes(toEtag(page, encoding)))
}
