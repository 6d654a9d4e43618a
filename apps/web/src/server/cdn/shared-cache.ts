/**
 * The shared cache before the site: which answers it may keep and under which keys, and what has to go from it.
 *
 * Each answer that may be kept carries a key of its own, made of its path, and the site's key. Not the sync tags: a page
 * has hundreds, and its bytes change less often than what it depends on.
 */

import { createHash } from 'node:crypto'
import type { PagePath } from '@vigil/page-store/page-path'
import type { SiteLog } from '../site-log.ts'
import { createCdn, type Cdn, type Headers } from './cdn.ts'
import type { CdnSettings } from './cdn-settings.ts'
import { createPurgeQueue, type PurgeQueue } from './purge-queue.ts'

export interface SharedCache {
  /** What is said on every answer that nothing else is said on. */
  refusal: Headers
  /** The headers of a page, feed or card that may be kept. */
  withPage(path: PagePath, headers: Headers): Headers
  /** The headers of a picture that may be kept. @param varies whether browsers get it in different formats */
  withPicture(fileName: string, varies: boolean, headers: Headers): Headers
  /** The bytes of this page are others now, or it is deleted. Call it when readers get what is new. */
  pageChanged(path: PagePath): void
  /** What is at this address may be something else now. Costs nothing where the shared cache was given nothing. */
  pageMayHaveChanged(path: PagePath): void
  /** Nobody may see this picture. */
  pictureGone(fileName: string): void
  /** For `/healthz`. */
  state(): { cdn?: ReturnType<PurgeQueue['state']> }
  close(): Promise<void>
}

export interface SharedCacheOptions {
  /** Null: there is no shared cache, nothing is said and nobody is told. */
  settings: CdnSettings | null
  siteUrl: URL
  log: SiteLog
  /** Defaults to what the settings name. */
  cdn?: Cdn
}

/** The last way out of a page if no purge ever goes through. */
const pageSeconds = 3600

/** As browsers: of a picture that nobody has asked for in a while the site does not notice that it was taken down. */
const pictureSeconds = 300

/** Purges everything at once: nobody knows what was missed while the site was not running. */
export function openSharedCache({ settings, siteUrl, log, cdn }: SharedCacheOptions): SharedCache {
  const before = cdn ?? (settings === null ? null : createCdn(settings))
  return before === null ? noSharedCache : fillSharedCache(before, siteUrl, log)
}

function fillSharedCache({ port, keep, refuse, heedsAccept }: Cdn, siteUrl: URL, log: SiteLog): SharedCache {
  const toKey = (path: string) => createHash('sha256').update(`${siteUrl.origin}${path}`).digest('hex').slice(0, 16)
  // Other sites may be in the same zone; not even the key of everything is theirs.
  const everythingKey = toKey('')
  /** The keys of what it was given since this process began, or since the last purge. */
  const given = new Map<string, string>()
  const queue = createPurgeQueue({ port, everythingKey, log })
  queue.add(everythingKey)

  function withKey(path: string, seconds: number, headers: Headers): Headers {
    const key = given.get(path) ?? toKey(path)
    given.set(path, key)
    return { ...headers, ...keep([key, everythingKey], seconds) }
  }

  function purgeIfGiven(path: string): void {
    const key = given.get(path)
    if (key === undefined) return
    given.delete(path)
    queue.add(key)
  }

  return {
    refusal: refuse,
    withPage: (path, headers) => withKey(path, pageSeconds, headers),
    withPicture: (fileName, varies, headers) =>
      varies && !heedsAccept ? headers : withKey(toPicturePath(fileName), pictureSeconds, headers),
    pageChanged(path) {
      given.delete(path)
      queue.add(toKey(path))
    },
    pageMayHaveChanged: purgeIfGiven,
    pictureGone: (fileName) => purgeIfGiven(toPicturePath(fileName)),
    state: () => ({ cdn: queue.state() }),
    close: queue.close,
  }
}

function toPicturePath(fileName: string): string {
  return `/media/${fileName}`
}

const noSharedCache: SharedCache = {
  refusal: {},
  withPage: (_path, headers) => headers,
  withPicture: (_fileName, _varies, headers) => headers,
  pageChanged() {},
  pageMayHaveChanged() {},
  pictureGone() {},
  state: () => ({}),
  async close() {},
}
