/** Leads readers from addresses that pages had to those that they have: all redirects are in memory. */

import type { SanityClient } from '@sanity/client'
import { parsePage } from '@vigil/content-queries/parse-page'
import { redirectsQuery, redirectsResult } from '@vigil/content-queries/redirects'
import { isPagePath, type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import { localeOf, toPathIn } from '@vigil/ui/paths'
import { defaultLocale } from '../locales.ts'
import type { Change } from './bridge.ts'
import type { SiteLog } from './site-log.ts'

export interface Redirect {
  to: PagePath
  isPermanent: boolean
}

export interface Redirects {
  /** Where this address leads, as far as is known by now; null when it leads nowhere. */
  peek(path: PagePath): Redirect | null
  /** As `peek`, and waits for the first answer of the content server. */
  find(path: PagePath): Promise<Redirect | null>
  /** Asks again, if what changed concerns redirects. */
  applyChange(change: Change): void
  close(): void
}

export interface RedirectsOptions {
  client: Pick<SanityClient, 'fetch'>
  log: SiteLog
  /** Told whenever they were read, with the addresses that have another redirect now, or none any more. Defaults to nobody. */
  onLoad?: (changed: PagePath[]) => void
  /** Milliseconds before the content server is asked again after it did not answer. Defaults to 2,000. */
  retryDelay?: number
}

// A reader waits no longer for the first answer; without it an old address is one where nothing is.
const patience = 3000

export function createRedirects({ client, log, onLoad = () => {}, retryDelay = 2000 }: RedirectsOptions): Redirects {
  let known: ReadonlyMap<PagePath, Redirect> = new Map()
  let syncTags: ReadonlySet<string> | null = null
  let isLoading = false
  let isWanted = false
  let isClosed = false
  const { promise: firstAnswer, resolve: answered } = Promise.withResolvers<void>()

  async function load(): Promise<void> {
    const { result, syncTags: tags } = await client.fetch<unknown>(
      redirectsQuery,
      {},
      { filterResponse: false, cache: 'no-store', tag: 'redirects' },
    )
    if (isClosed) return
    const parsed = parsePage(redirectsResult, result)
    const before = known
    if (parsed.state === 'found') known = new Map(parsed.page.flatMap(toEntry))
    syncTags = new Set(tags)
    answered()
    onLoad([...before.keys(), ...known.keys()].filter((path) => !isSame(before.get(path), known.get(path))))
  }

  function reload(): void {
    isWanted = true
    if (!isLoading) void work()
  }

  async function work(): Promise<void> {
    isLoading = true
    while (isWanted && !isClosed) {
      isWanted = false
      try {
        await load()
      } catch (error) {
        log.warn('Redirects stay as they are for now', error)
        isWanted = true
        await waitFor(retryDelay)
      }
    }
    isLoading = false
  }

  reload()
  return {
    peek: (path) => findIn(known, path),
    async find(path) {
      if (syncTags === null) await Promise.race([firstAnswer, waitFor(patience)])
      return findIn(known, path)
    },
    applyChange(change) {
      const concerns = change === 'all' || syncTags === null || change.some((tag) => syncTags?.has(tag))
      if (concerns) reload()
    },
    close() {
      isClosed = true
    },
  }
}

/** One that is written for the first language holds for all: it leads to the same page in the reader's. */
function findIn(known: ReadonlyMap<PagePath, Redirect>, path: PagePath): Redirect | null {
  const exact = known.get(path)
  const locale = localeOf(path)
  if (exact !== undefined || locale === defaultLocale) return exact ?? null
  const bare = toPathIn(defaultLocale, path, locale)
  const found = isPagePath(bare) ? known.get(bare) : undefined
  if (found === undefined) return null
  const to = localeOf(found.to) === defaultLocale ? toPathIn(locale, found.to, defaultLocale) : found.to
  return isPagePath(to) ? { ...found, to } : null
}

function isSame(one: Redirect | undefined, other: Redirect | undefined): boolean {
  return one?.to === other?.to && one?.isPermanent === other?.isPermanent
}

function toEntry({ from, to, isPermanent }: { from: string; to: string; isPermanent: boolean }) {
  const [old, target] = [parsePagePath(from), parsePagePath(to)]
  return old === null || target === null || old === target ? [] : [[old, { to: target, isPermanent }] as const]
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
