/** The pages of the site: stored ones at once, missing ones rendered on the first visit, changed ones rendered again. */

import { isDeepStrictEqual } from 'node:util'
import type { PageStore, StoredPage } from '@vigil/page-store/create-page-store'
import { type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import { createRefreshQueue, type RefreshQueue } from '@vigil/page-store/refresh-queue'
import { createPaths, localeOf, type Paths } from '@vigil/ui/paths'
import { type Locale, locales } from '../locales.ts'
import type { Change } from './bridge.ts'
import type { RenderedPage, RenderPage } from './render-page.ts'
import { type SiteLog, toReason } from './site-log.ts'

export type Visit =
  | { state: 'stored'; page: StoredPage }
  | Exclude<RenderedPage, { state: 'page' }>
  /** Cannot be rendered now and there is no older page to fall back on. */
  | { state: 'unavailable' }

/** The app renders here what readers see, with status 404, where there is no page: one for each language. */
const missingPagePaths = toPagePaths((paths) => paths.notFound)

/** Stored even before anybody asks, so that an outage never finds the site without a front door. */
const alwaysStored = [...toPagePaths((paths) => paths.home), ...missingPagePaths]

export interface SitePages {
  /** The stored page, or null. */
  find(path: PagePath): StoredPage | null
  /** The page that is shown in place of a missing one, if there is one. */
  findMissingPage(locale: Locale): Promise<StoredPage | null>
  /** Renders and stores a page that is not stored; visits to one path share one rendering. */
  visit(path: PagePath): Promise<Visit>
  /** Marks the pages that show what changed and has them rendered again. */
  applyChange(change: Change): void
  counts(): { stored: number; stale: number; wanted: number } & ReturnType<RefreshQueue['counts']>
  /** Resolves when no page waits or is being rendered again. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface SitePagesOptions {
  store: PageStore
  render: RenderPage
  log: SiteLog
  /** First visits rendered at a time; as many as ten times more wait, others are turned away. Defaults to 8. */
  visits?: number
  /**
   * Told when readers get other bytes at an address from now on, or a page no more. `wasThere`: there was a page before.
   * Defaults to nobody.
   */
  onChange?: (change: { path: PagePath; wasThere: boolean }) => void
  /** Milliseconds before a page that could not be rendered again is tried once more. Defaults to the queue's. */
  retryDelay?: number
}

export function createSitePages({
  store,
  render,
  log,
  visits = 8,
  onChange = () => {},
  retryDelay,
}: SitePagesOptions): SitePages {
  const underWay = new Map<PagePath, Promise<Visit>>()
  /** Counts up with every visit to a stored page; what readers looked at last is rendered again first. */
  const lastVisits = new Map<PagePath, number>()
  let visitCount = 0
  const limiter = createLimiter(visits)
  const queue = createRefreshQueue({
    refresh,
    ...(retryDelay === undefined ? {} : { firstDelay: retryDelay }),
    onResult: (result) => {
      if (result.state === 'failed' && result.attempt === 1) {
        log.warn(`${result.path} stays as it is for now: ${toReason(result.error)}`)
      }
    },
  })

  function noteVisit(path: PagePath): void {
    visitCount += 1
    lastVisits.set(path, visitCount)
  }

  async function renderAndStore(path: PagePath): Promise<RenderedPage> {
    const renderedAt = store.now()
    const rendered = await render(path, store.noteOf(path))
    if (rendered.state !== 'page') return rendered
    const { state: _state, ...answer } = rendered
    const before = store.get(path)
    const result = await store.put({ ...answer, path, renderedAt })
    // The same bytes may leave under other headers.
    const isOther = result.state === 'unchanged' && !isDeepStrictEqual(before?.headers, answer.headers)
    if (result.state === 'stored' || isOther) onChange({ path, wasThere: before !== null })
    // Something it shows changed meanwhile: readers may have this one, but not for longer than a rendering takes.
    if (result.state !== 'superseded' && result.isStale) queue.add([path])
    return rendered
  }

  async function refresh(path: PagePath): Promise<void> {
    const rendered = await renderAndStore(path)
    if (rendered.state === 'page') return
    const wasThere = store.get(path) !== null
    if (wasThere) store.delete(path)
    else store.forget(path)
    lastVisits.delete(path)
    onChange({ path, wasThere })
  }

  async function firstVisit(path: PagePath): Promise<Visit> {
    try {
      const rendered = await limiter(() => renderAndStore(path))
      // Only this site knows that there was something.
      if (rendered.state === 'missing' && store.isGone(path)) return { state: 'missing', status: 410 }
      if (rendered.state !== 'page') return rendered
      const page = store.get(path)
      noteVisit(path)
      // Deleted while it was rendered: the page is on its way out, and asking again gives its last word.
      return page === null ? { state: 'unavailable' } : { state: 'stored', page }
    } catch (error) {
      log.warn(`${path} is not stored and cannot be rendered`, error)
      return { state: 'unavailable' }
    }
  }

  function visit(path: PagePath): Promise<Visit> {
    const known = underWay.get(path)
    if (known !== undefined) return known
    const visit = firstVisit(path).finally(() => underWay.delete(path))
    underWay.set(path, visit)
    return visit
  }

  function find(path: PagePath): StoredPage | null {
    const page = missingPagePaths.includes(path) ? null : store.get(path)
    if (page !== null) noteVisit(path)
    return page
  }

  return {
    find,
    visit: async (path) => (missingPagePaths.includes(path) ? { state: 'missing', status: 404 } : visit(path)),
    async findMissingPage(locale) {
      const path = missingPagePaths.find((each) => localeOf(each) === locale)
      if (path === undefined) return null
      const stored = store.get(path)
      if (stored !== null) return stored
      const visited = await visit(path)
      return visited.state === 'stored' ? visited.page : null
    },
    applyChange(change) {
      const unstored = change === 'all' ? [...store.wantedPaths(), ...alwaysStored] : []
      // All at once: a path added again while it is being rendered would be rendered twice.
      const paths = [...store.markStale(change), ...unstored]
      queue.add(paths.sort((a, b) => (lastVisits.get(b) ?? 0) - (lastVisits.get(a) ?? 0)))
    },
    counts: () => ({ ...store.counts(), ...queue.counts() }),
    idle: queue.idle,
    close: queue.close,
  }
}

function toPagePaths(choose: (paths: Paths) => string): PagePath[] {
  return locales.flatMap((locale) => parsePagePath(choose(createPaths(locale))) ?? [])
}

/** Lets so many tasks run at a time and ten times more wait; a crowd beyond that is refused instead of gathered. */
function createLimiter(limit: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running < limit) running += 1
    else if (waiting.length >= limit * 10) throw new Error('too many pages are being rendered for the first time')
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      // Whoever waits longest takes over this place.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
