/** The pages of the site: stored ones at once, missing ones rendered on the first visit, changed ones rendered again. */

import { isDeepStrictEqual } from 'node:util'
import type { PageStore, StoredPage } from '@vigil/page-store/create-page-store'
import type { PageCounts } from '@vigil/page-store/page-index'
import { type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import { createRefreshQueue, type RefreshQueue } from '@vigil/page-store/refresh-queue'
import { createPaths, localeOf, type Paths } from '@vigil/ui/paths'
import { type Locale, locales } from '../locales.ts'
import type { Change } from './bridge.ts'
import { createGrace } from './grace.ts'
import { createKnownMissing } from './known-missing.ts'
import type { PublishTimer } from './observability/publish-timer.ts'
import type { RenderedPage, RenderPage } from './render-page.ts'
import type { SiteLog } from './site-log.ts'

export type Visit =
  | { state: 'stored'; page: StoredPage }
  | Exclude<RenderedPage, { state: 'page' }>
  /** Rendered for whoever asks now, and kept nowhere: the disk cannot be written. */
  | { state: 'unstored'; page: Extract<RenderedPage, { state: 'page' }> }
  /** Cannot be rendered now and there is no older page to fall back on. */
  | { state: 'unavailable' }

/** The app renders here what readers see, with status 404, where there is no page: one for each language. */
const missingPagePaths = toPagePaths((paths) => paths.notFound)

/** Whether readers get a 404 at this address, where the words for it are kept. */
export function isMissingPage(path: PagePath): boolean {
  return missingPagePaths.includes(path)
}

const homePaths = toPagePaths((paths) => paths.home)

/** Stored even before anybody asks, so that an outage never finds the site without a front door. */
const alwaysStored = [...homePaths, ...missingPagePaths]

/**
 * Of a change that touches more pages than these, the others wait until later edits have been rendered; so do those that
 * nobody has looked at.
 */
const mostSoon = 20

/** How often a page is rendered once more because of changes in the middle of it, before it counts as failed. */
const mostAttempts = 4

/** How many of the pages that a home page leads to are rendered before anybody asks. */
const mostWarmed = 24

export interface AppliedChange {
  /** The change may be older than this process: readers get nothing from before it unchecked. */
  isLate?: boolean
  /** When the events of this change arrived. */
  arrivals?: readonly number[]
}

export interface SitePages {
  /** The stored page, or null. */
  find(path: PagePath): StoredPage | null
  /** The page that is shown in place of a missing one, if there is one. */
  findMissingPage(locale: Locale): Promise<StoredPage | null>
  /** Renders and stores a page that is not stored; visits to one path share one rendering. */
  visit(path: PagePath): Promise<Visit>
  /** Marks the pages that show what changed and has them rendered again. */
  applyChange(change: Change, details?: AppliedChange): void
  /**
   * Renders what readers will ask for first, as far as it is not stored, and has rendered what an earlier process left.
   * @returns whether there is a home page now
   */
  warm(): Promise<boolean>
  counts(): PageCounts & ReturnType<RefreshQueue['counts']>
  /** Resolves when no page waits or is being rendered again. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface SitePagesOptions {
  store: PageStore
  render: RenderPage
  log: SiteLog
  /** Is told which pages a change must reach, and when it has. */
  publishTimer?: PublishTimer
  /** First visits rendered at a time; as many as ten times more wait, others are turned away. Defaults to 8. */
  visits?: number
  /**
   * Told when readers get other bytes at an address from now on, or a page no more. `wasThere`: there was a page before.
   * Defaults to nobody.
   */
  onChange?: (change: { path: PagePath; wasThere: boolean }) => void
  /** Milliseconds before a page that could not be rendered again is tried once more. Defaults to the queue's. */
  retryDelay?: number
  /** Milliseconds for which readers may get a page although something it shows changed. Defaults to 30,000. */
  grace?: number
  /** Milliseconds that a reader waits for a page to be checked before it is sent as it is. Defaults to 1,000. */
  checkPatience?: number
  clock?: () => number
  /** Grows whenever Next is told of a change. Defaults to the store's moments, which come a little later. */
  readMoment?: () => number
}

export function createSitePages({
  store,
  render,
  log,
  publishTimer,
  visits = 8,
  onChange = () => {},
  retryDelay,
  grace: graceMilliseconds = 30_000,
  checkPatience = 1000,
  clock = Date.now,
  readMoment = store.now,
}: SitePagesOptions): SitePages {
  const underWay = new Map<PagePath, Promise<Visit>>()
  /** Resolves when the last rendering of a path that was asked for has ended. */
  const rendering = new Map<PagePath, Promise<void>>()
  /** Counts up with every visit to a stored page; what readers looked at last is rendered again first. */
  const lastVisits = new Map<PagePath, number>()
  let visitCount = 0
  const grace = createGrace(graceMilliseconds, clock)
  const knownMissing = createKnownMissing({ readMoment, clock })
  const withdrawing = setInterval(withdrawOverdue, Math.min(1000, graceMilliseconds))
  withdrawing.unref()
  const limiter = createLimiter(visits)
  const queue = createRefreshQueue({
    refresh,
    importance: (path) => lastVisits.get(path) ?? 0,
    ...(retryDelay === undefined ? {} : { firstDelay: retryDelay }),
    onResult: (result) => {
      if (result.state === 'failed' && result.attempt === 1) {
        log.warn(`${result.path} stays as it is for now`, result.error)
      }
    },
  })

  function noteVisit(path: PagePath): void {
    visitCount += 1
    lastVisits.set(path, visitCount)
  }

  /**
   * One rendering of a path after the other: whoever asks Next for a page that is being rendered gets that rendering, also
   * when it began before a change that has been told since (16.4).
   */
  async function renderAndStore(path: PagePath): Promise<RenderedPage> {
    const before = rendering.get(path)
    const turn = (before ?? Promise.resolve()).then(() => renderAndStoreAlone(path))
    const ended = turn.then(
      () => {},
      () => {},
    )
    rendering.set(path, ended)
    try {
      return await turn
    } finally {
      if (rendering.get(path) === ended) rendering.delete(path)
    }
  }

  async function renderAndStoreAlone(path: PagePath): Promise<RenderedPage> {
    const { rendered, renderedAt } = await renderSteadily(path)
    if (rendered.state !== 'page') return rendered
    const { state: _state, ...answer } = rendered
    const before = store.get(path)
    const result = await store.put({ ...answer, path, renderedAt }).catch((error) => {
      throw new NotStored(rendered, error)
    })
    if (result.state === 'superseded') return rendered
    grace.end(path)
    // The same bytes may leave under other headers.
    const isOther = result.state === 'unchanged' && !isDeepStrictEqual(before?.headers, answer.headers)
    if (result.state === 'stored' || isOther) onChange({ path, wasThere: before !== null })
    // Something it shows changed meanwhile: readers may have this one, but not for longer than a rendering takes.
    if (result.isStale) {
      grace.noteStale([path])
      queue.add([path])
    }
    return rendered
  }

  /** Next fails a page when content that it shows changes in the middle of its rendering: that is no reason to wait. */
  async function renderSteadily(path: PagePath): Promise<{ rendered: RenderedPage; renderedAt: number }> {
    for (let attempt = 1; ; attempt++) {
      const [renderedAt, moment] = [store.now(), readMoment()]
      try {
        const rendered = await render(path, store.noteOf(path))
        if (rendered.state === 'missing') knownMissing.note(path, rendered.status, moment)
        return { rendered, renderedAt }
      } catch (error) {
        if (attempt === mostAttempts || readMoment() === moment) throw error
      }
    }
  }

  async function refresh(path: PagePath): Promise<void> {
    const swapped = publishTimer?.begin(path)
    const rendered = await renderAndStore(path)
    if (rendered.state !== 'page') remove(path)
    swapped?.()
  }

  function remove(path: PagePath): void {
    const wasThere = store.get(path) !== null
    if (wasThere) store.delete(path)
    else store.forget(path)
    grace.end(path)
    lastVisits.delete(path)
    onChange({ path, wasThere })
  }

  /** Whatever keeps them from being rendered: what they show may be what was taken down. */
  function withdrawOverdue(): void {
    const overdue = grace.takeOverdue()
    for (const path of overdue) {
      store.withdraw(path)
      onChange({ path, wasThere: true })
    }
    if (overdue.length > 0)
      log.warn(`${overdue.length} pages are withheld: what they show changed, and they cannot be rendered again.`)
  }

  async function firstVisit(path: PagePath): Promise<Visit> {
    const missing = store.get(path) === null ? knownMissing.find(path) : null
    if (missing !== null) return toMissing(path, missing)
    try {
      const rendered = await limiter(() => renderAndStore(path))
      if (rendered.state !== 'page' && store.get(path) !== null) remove(path)
      if (rendered.state === 'missing') return toMissing(path, rendered.status)
      if (rendered.state !== 'page') return rendered
      const page = store.get(path)
      noteVisit(path)
      // Deleted while it was rendered: the page is on its way out, and asking again gives its last word.
      return page === null ? { state: 'unavailable' } : { state: 'stored', page }
    } catch (error) {
      // The store says by itself that its disk is full.
      if (error instanceof NotStored) return { state: 'unstored', page: error.page }
      // NB: not which one. Nothing is known of this address but that somebody asked for it.
      log.warn('A page that is not stored cannot be rendered', error)
      return { state: 'unavailable' }
    }
  }

  /** Only this site knows that there was something. */
  function toMissing(path: PagePath, status: 404 | 410): Visit {
    return { state: 'missing', status: store.isGone(path) ? 410 : status }
  }

  /** A page that has to be looked at before a reader gets it is sent as it is when that takes too long, or fails. */
  async function visit(path: PagePath): Promise<Visit> {
    const checked = renderOnce(path)
    if (store.get(path) === null) return checked
    const visited = await Promise.race([checked, pause(checkPatience)])
    if (visited !== undefined && visited.state !== 'unavailable') return visited
    grace.postpone(path)
    const page = store.get(path)
    return page === null ? checked : { state: 'stored', page }
  }

  function renderOnce(path: PagePath): Promise<Visit> {
    const known = underWay.get(path)
    if (known !== undefined) return known
    const visit = firstVisit(path).finally(() => underWay.delete(path))
    underWay.set(path, visit)
    return visit
  }

  function find(path: PagePath): StoredPage | null {
    const page = isMissingPage(path) ? null : store.get(path)
    if (page === null) return null
    noteVisit(path)
    return grace.isToBeChecked(path) ? null : page
  }

  return {
    find,
    visit: async (path) => (isMissingPage(path) ? { state: 'missing', status: 404 } : visit(path)),
    async findMissingPage(locale) {
      const path = missingPagePaths.find((each) => localeOf(each) === locale)
      if (path === undefined) return null
      const stored = store.get(path)
      if (stored !== null) return stored
      const visited = await visit(path)
      return visited.state === 'stored' ? visited.page : null
    },
    applyChange(change, { isLate = false, arrivals = [] } = {}) {
      const marked = store.markStale(change)
      if (change === 'all') grace.noteUnchecked(marked, { isLate })
      else grace.noteStale(marked)
      const unstored = change === 'all' ? [...store.wantedPaths(), ...alwaysStored] : []
      // All at once: a path added again while it is being rendered would be rendered twice.
      const paths = [...marked, ...unstored].sort((a, b) => (lastVisits.get(b) ?? 0) - (lastVisits.get(a) ?? 0))
      publishTimer?.expect(arrivals, paths)
      const first = paths.slice(0, mostSoon)
      const visited = first.filter((path) => lastVisits.has(path))
      const soon = visited.length > 0 ? visited : first
      queue.add(soon, 'soon')
      queue.add(paths.slice(soon.length), 'later')
    },
    async warm() {
      queue.add(store.wantedPaths(), 'later')
      const visitUnstored = (paths: readonly PagePath[]) =>
        Promise.all(paths.filter((path) => store.get(path) === null).map(renderOnce))
      await visitUnstored(alwaysStored)
      await visitUnstored(homePaths.flatMap((path) => findLinks(store.get(path)).slice(0, mostWarmed)))
      return homePaths.some((path) => store.get(path) !== null)
    },
    counts: () => ({ ...store.counts(), ...queue.counts() }),
    idle: queue.idle,
    close() {
      clearInterval(withdrawing)
      return queue.close()
    },
  }
}

/** A page was rendered, and the disk could not take it. */
class NotStored extends Error {
  override readonly name = 'NotStored'
  readonly page: Extract<RenderedPage, { state: 'page' }>

  constructor(page: Extract<RenderedPage, { state: 'page' }>, cause: unknown) {
    super('the page was rendered, but cannot be stored', { cause })
    this.page = page
  }
}

function toPagePaths(choose: (paths: Paths) => string): PagePath[] {
  return locales.flatMap((locale) => parsePagePath(choose(createPaths(locale))) ?? [])
}

/** The pages that a page leads to, in its order. */
function findLinks(page: StoredPage | null): PagePath[] {
  const html = page?.variants.identity.toString('utf8') ?? ''
  const paths = Array.from(html.matchAll(/<a [^>]*?href="(\/[^"?#]*)/g), ([, path = '']) => parsePagePath(path))
  return [...new Set(paths.filter((path) => path !== null))]
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined))
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
