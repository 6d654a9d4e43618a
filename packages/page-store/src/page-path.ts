/** Which page a URL means, and where that page lives on disk. */

import { createHash } from 'node:crypto'
import { join } from 'node:path'

declare const brand: unique symbol

/** The one spelling of a page's address: decoded, NFC, single slashes, no slash at the end (`/`, `/stories/the-lighthouse`). */
export type PagePath = string & { readonly [brand]: 'PagePath' }

const longestPath = 1024

/** The folder, relative to the store's directory, that a web server may read. */
export const openFolder = 'pages'

/** A regular expression, without anchors: the segments of a path that keeps its shape on disk. */
export const plainName = '[a-z0-9]+(?:[-_]+[a-z0-9]+)*'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not pass
const forbiddenInSegment = /[/\\\u0000-\u001f\u007f\ufffd]/

/** Most addresses: they are spelt as pages are, and in letters that mean themselves in a URL. */
const plainPath = /^(?:\/|(?:\/[\w~-][\w.~-]*)+)$/

/**
 * Reads the path part of a URL (no query) as a page path, or null when no page can have that address: broken
 * percent-encoding, an encoded slash, control characters, dot segments, or too long.
 *
 * Different spellings of one address (NFD for NFC, needless escapes, doubled or trailing slashes) give the same page path.
 */
export function parsePagePath(urlPath: string): PagePath | null {
  if (isPlainPath(urlPath)) return urlPath
  if (!urlPath.startsWith('/') || urlPath.length > longestPath * 3) return null
  const segments: string[] = []
  for (const raw of urlPath.split('/')) {
    if (raw === '') continue
    const segment = decodeSegment(raw)
    // An encoded slash is part of a name to some and a separator to others: no page has one.
    if (segment === null || !isSegment(segment)) return null
    segments.push(segment)
  }
  const path = `/${segments.join('/')}`
  return isPagePath(path) ? path : null
}

function isPlainPath(urlPath: string): urlPath is PagePath {
  return urlPath.length <= longestPath && plainPath.test(urlPath)
}

/** Whether a string is already spelt as a page path. */
export function isPagePath(value: unknown): value is PagePath {
  if (typeof value !== 'string' || value.length > longestPath || !value.startsWith('/')) return false
  return value === '/' || value.slice(1).split('/').every(isSegment)
}

/** Writes a page path as the path part of a URL. */
export function toUrlPath(path: PagePath): string {
  const spelling: string = path
  return isPlainPath(spelling) ? spelling : spelling.split('/').map(encodeURIComponent).join('/')
}

/**
 * The folder, relative to the store's directory, that holds the files of this page.
 *
 * Ordinary addresses keep their shape below `pages`, so that a web server can serve them from there by their URL.
 * Everything a file system could confuse (upper case, letters that normalise, dots, long or reserved names) goes by
 * its hash below `odd-pages`, which no URL reaches.
 */
export function toPageFolder(path: PagePath): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  if (path.length <= 200 && segments.every(isPlainName)) return join(openFolder, ...segments)
  return toHiddenFolder(path)
}

/** A folder for this address that no URL reaches, also for what is no page: a web server would send it as one. */
export function toHiddenFolder(path: PagePath): string {
  return join('odd-pages', createHash('sha256').update(path).digest('hex'))
}

function isSegment(segment: string): boolean {
  return (
    segment !== '' &&
    segment !== '.' &&
    segment !== '..' &&
    !forbiddenInSegment.test(segment) &&
    segment === segment.normalize('NFC')
  )
}

function decodeSegment(raw: string): string | null {
  try {
    return decodeURIComponent(raw).normalize('NFC')
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

// Windows reserves these names in every folder.
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const wholePlainName = new RegExp(`^${plainName}$`)

function isPlainName(segment: string): boolean {
  return segment.length <= 100 && wholePlainName.test(segment) && !reservedName.test(segment)
}
