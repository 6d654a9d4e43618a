/** Decides what a request is about, before anything is done about it. Pure. */

import type { IncomingHttpHeaders } from 'node:http'
import { type PagePath, parsePagePath, toUrlPath } from '@vigil/page-store/page-path'
import { createPaths } from '@vigil/ui/paths'
import { defaultLocale, isLocale, type Locale, locales } from '../locales.ts'

export type ClassifiedRequest =
  | { kind: 'page'; path: PagePath; method: 'GET' | 'HEAD' }
  | { kind: 'media'; isDraft: boolean }
  /** One of the little scripts that make pages quicker to use. */
  | { kind: 'enhancement'; path: PagePath }
  /** `following`: for balancers that have another instance to send readers to. */
  | { kind: 'health'; of: 'ready' | 'following' }
  | { kind: 'metrics' }
  /** For editors. `isStill`: it shall not load itself again. */
  | { kind: 'status'; locale: Locale; isStill: boolean }
  /** Somebody says that content has changed. */
  | { kind: 'webhook' }
  /** The form of a campaign that somebody has sent. */
  | { kind: 'message'; locale: Locale; slug: string }
  /** A preview that somebody was given a link to. */
  | { kind: 'previewLink'; url: string }
  /** Words to look for; what is found is nobody else's page. */
  | { kind: 'search'; locale: Locale; parameters: URLSearchParams }
  /** For Next itself. `url` is the address as it was judged, never as it was typed. */
  | { kind: 'app'; url: string; as: 'static' | 'draft' }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' }
  | { kind: 'malformed' }
  | { kind: 'notAllowed'; allow: string }

export interface RequestLine {
  method: string
  url: string
  headers: Pick<IncomingHttpHeaders, 'cookie'>
}

/** @param isDraftCookie whether this value of Next's draft-mode cookie is the real one */
export function classifyRequest(
  { method, url, headers }: RequestLine,
  isDraftCookie: (value: string) => boolean,
): ClassifiedRequest {
  const position = url.indexOf('?')
  const [pathname, search] = position < 0 ? [url, ''] : [url.slice(0, position), url.slice(position)]
  const path = parsePagePath(pathname)
  if (path === null) return { kind: 'malformed' }
  const canonical = toUrlPath(path)
  const isReading = method === 'GET' || method === 'HEAD'
  const isDraft = isDraftCookie(findCookie(headers.cookie, '__prerender_bypass') ?? '')

  const health = healthPaths.get(path)
  if (health !== undefined)
    return isReading ? { kind: 'health', of: health } : { kind: 'notAllowed', allow: 'GET, HEAD' }
  if (path === '/metrics') return isReading ? { kind: 'metrics' } : { kind: 'notAllowed', allow: 'GET, HEAD' }
  if (isBelow(path, '/media'))
    return isReading ? { kind: 'media', isDraft } : { kind: 'notAllowed', allow: 'GET, HEAD' }
  if (isBelow(path, '/enhance'))
    return isReading ? { kind: 'enhancement', path } : { kind: 'notAllowed', allow: 'GET, HEAD' }
  // Only the bridge may make Next forget pages, and it does not come this way.
  if (isBelow(path, '/api/revalidate')) return { kind: 'missing' }
  if (isBelow(path, '/api/webhook')) return { kind: path === '/api/webhook' ? 'webhook' : 'missing' }
  if (isBelow(path, '/api/preview-link'))
    return isReading ? { kind: 'previewLink', url: canonical + search } : { kind: 'notAllowed', allow: 'GET, HEAD' }
  if (isBelow(path, '/api')) return { kind: 'app', url: canonical + search, as: 'draft' }
  if (isBelow(path, '/_next/static')) return { kind: 'app', url: canonical + search, as: 'static' }
  const form = findMessageForm(path)
  if (form !== null && !isReading)
    return method === 'POST' ? { kind: 'message', ...form } : { kind: 'notAllowed', allow: 'GET, HEAD, POST' }
  const oneAddress = toOneAddress(path)
  if (isReading && oneAddress !== path) return { kind: 'redirect', location: oneAddress + search }
  const statusLocale = statusPaths.get(path)
  if (statusLocale !== undefined && isReading) {
    return { kind: 'status', locale: statusLocale, isStill: new URLSearchParams(search).get('refresh') === 'off' }
  }
  const searchLocale = searchPaths.get(path)
  if (searchLocale !== undefined && isReading) {
    const parameters = new URLSearchParams(search)
    if (parameters.get('q')?.trim()) return { kind: 'search', locale: searchLocale, parameters }
  }
  if (isDraft) return { kind: 'app', url: canonical + search, as: 'draft' }
  // The rest of Next's own addresses serves scripts that readers do not get.
  if (isBelow(path, '/_next')) return { kind: 'missing' }
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'notAllowed', allow: 'GET, HEAD' }
  if (/\/\/|.\/$/.test(pathname)) return { kind: 'redirect', location: canonical + search }
  return { kind: 'page', path, method }
}

const healthPaths = new Map<string, 'ready' | 'following'>([
  ['/healthz', 'ready'],
  ['/healthz/following', 'following'],
])

const statusPaths = new Map<string, Locale>(locales.map((locale) => [createPaths(locale).status, locale]))
const searchPaths = new Map<string, Locale>(locales.map((locale) => [createPaths(locale).search, locale]))

/** Each page has one address in each language: without the first one's name, and with another's in small letters. */
function toOneAddress(path: PagePath): string {
  const [, first = '', ...rest] = path.split('/')
  const locale = first.toLowerCase()
  if (!isLocale(locale) || (locale === first && locale !== defaultLocale)) return path
  const bare = rest.map(encodeURIComponent).join('/')
  return locale === defaultLocale ? `/${bare}` : `/${[locale, bare].filter(Boolean).join('/')}`
}

/** The campaign whose form is at this address. */
function findMessageForm(path: PagePath): { locale: Locale; slug: string } | null {
  const [, first, slug] = /^(?:\/([a-z]{2}))?\/write\/([^/]+)$/.exec(path) ?? []
  const locale = first ?? defaultLocale
  return slug !== undefined && isLocale(locale) ? { locale, slug } : null
}

function isBelow(path: PagePath, folder: string): boolean {
  const lowered = path.toLowerCase()
  return lowered === folder || lowered.startsWith(`${folder}/`)
}

function findCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value = ''] = part.trim().split('=', 2)
    if (key === name) return value
  }
  return null
}
