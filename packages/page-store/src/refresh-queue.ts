/**
 * Works off the pages that must be rendered again: a few at a time, each path once at a time, failures later and later.
 *
 * A path that is added while it is being rendered is rendered once more afterwards, however often it was added: the
 * rendering under way may have read the content from before.
 *
 * What is added for `soon` goes before what is added for `later`, so that one edit does not wait behind thousands of pages;
 * of what comes soon, what matters most goes first, whenever it was added. After the last of what comes soon the others wait
 * a moment: one edit often follows another, and other instances may still be at theirs.
 */

import type { PagePath } from './page-path.ts'

export type RefreshResult =
  | { state: 'done'; path: PagePath }
  /** It will be tried again after `retryIn` milliseconds; until then readers get what is stored. */
  | { state: 'failed'; path: PagePath; error: unknown; attempt: number; retryIn: number }

export type RefreshTurn = 'soon' | 'later'

export interface RefreshQueue {
  /** Adds paths, by default for `soon`; those that wait for another try after a failure come at once. */
  add(paths: Iterable<PagePath>, turn?: RefreshTurn): void
  counts(): { waiting: number; running: number; retrying: number }
  /** Resolves when nothing waits or runs; pages that wait for another try do not count. */
  idle(): Promise<void>
  /** Starts no more renderings and waits for those under way. */
  close(): Promise<void>
}

export interface RefreshQueueOptions {
  /** Renders one page and stores or deletes it; rejects when that could not be done. */
  refresh: (path: PagePath) => Promise<void>
  /**
   * How many pages at a time. Defaults to one of those that are wanted soon, as two would share the processor and both come
   * later, and three of the others, of which none is begun while a page is wanted soon.
   */
  concurrency?: Readonly<Record<RefreshTurn, number>>
  /** Milliseconds before the second try, doubled for each further one, up to `mostDelay`. Defaults to 500 and 60,000. */
  firstDelay?: number
  mostDelay?: number
  /** How much a page matters; of two that are wanted soon the higher goes first. Defaults to the order in which they came. */
  importance?: (path: PagePath) => number
  /**
   * Milliseconds after a page that was wanted soon in which none of the others is begun, unless they have waited for
   * `mostPause`. Default to 250 and 2,000.
   */
  pause?: number
  mostPause?: number
  /** From 0 up to 1. Defaults to `Math.random`. */
  random?: () => number
  onResult?: (result: RefreshResult) => void
}

export function createRefreshQueue({
  refresh,
  concurrency = { soon: 1, later: 3 },
  firstDelay = 500,
  mostDelay = 60_000,
  importance = () => 0,
  pause = 250,
  mostPause = 2000,
  random = Math.random,
  onResult = () => {},
}: RefreshQueueOptions): RefreshQueue {
  const waiting: Readonly<Record<RefreshTurn, Set<PagePath>>> = { soon: new Set(), later: new Set() }
  const running = new Map<PagePath, RefreshTurn>()
  const retrying = new Map<PagePath, NodeJS.Timeout>()
  const failures = new Map<PagePath, number>()
  let idleWaiters: (() => void)[] = []
  let isClosed = false
  let soonEndedAt = Number.NEGATIVE_INFINITY
  let laterWaitsSince: number | null = null
  let pausing: NodeJS.Timeout | null = null

  function startMore(): void {
    while (!isClosed) {
      const next = takeNext()
      if (next === null) break
      running.set(next.path, next.turn)
      void run(next.path)
    }
    if (running.size === 0 && (countWaiting() === 0 || isClosed)) {
      const waiters = idleWaiters
      idleWaiters = []
      for (const resolve of waiters) resolve()
    }
  }

  /** Whether a page may be begun beside those that are being rendered; what matters less never keeps one waiting. */
  function hasRoom(path: PagePath, turn: RefreshTurn): boolean {
    const others = [...running].filter(([, each]) => each === turn)
    if (turn === 'later') return others.length < concurrency.later && ![...running.values()].includes('soon')
    const rank = importance(path)
    return others.filter(([other]) => importance(other) >= rank).length < concurrency.soon
  }

  function takeNext(): { path: PagePath; turn: RefreshTurn } | null {
    const soon = findMostImportant()
    const path = soon ?? findFree(waiting.later)
    const turn = soon === null ? 'later' : 'soon'
    if (path === null || !hasRoom(path, turn)) return null
    if (turn === 'later' && isPausing()) return null
    waiting[turn].delete(path)
    noteWaiting()
    return { path, turn }
  }

  function noteWaiting(): void {
    laterWaitsSince = waiting.later.size === 0 ? null : (laterWaitsSince ?? performance.now())
  }

  /** Whether the others still have to wait; then they are begun when that is over. */
  function isPausing(): boolean {
    clearTimeout(pausing ?? undefined)
    const now = performance.now()
    const left = Math.min(soonEndedAt + pause, (laterWaitsSince ?? now) + mostPause) - now
    pausing = left > 0 ? setTimeout(startMore, Math.ceil(left)) : null
    return pausing !== null
  }

  /** Not what is being rendered: its turn comes when that rendering has ended. */
  function findFree(paths: Iterable<PagePath>): PagePath | null {
    for (const path of paths) if (!running.has(path)) return path
    return null
  }

  function findMostImportant(): PagePath | null {
    let found: PagePath | null = null
    let highest = Number.NEGATIVE_INFINITY
    for (const path of waiting.soon) {
      const rank = running.has(path) ? Number.NEGATIVE_INFINITY : importance(path)
      if (rank > highest) [found, highest] = [path, rank]
    }
    return found
  }

  function countWaiting(): number {
    return waiting.soon.size + waiting.later.size
  }

  async function run(path: PagePath): Promise<void> {
    try {
      await refresh(path)
      failures.delete(path)
      onResult({ state: 'done', path })
    } catch (error) {
      const attempt = (failures.get(path) ?? 0) + 1
      failures.set(path, attempt)
      const retryIn = toDelay(attempt)
      onResult({ state: 'failed', path, error, attempt, retryIn })
      if (!isClosed && !waiting.soon.has(path) && !waiting.later.has(path)) retryLater(path, retryIn)
    } finally {
      if (running.get(path) === 'soon') soonEndedAt = performance.now()
      running.delete(path)
      startMore()
    }
  }

  // Half of the delay is fixed, half random: after an outage the pages do not all come back in the same instant.
  function toDelay(attempt: number): number {
    const full = Math.min(mostDelay, firstDelay * 2 ** Math.min(attempt - 1, 30))
    return Math.round(full / 2 + (full / 2) * random())
  }

  function retryLater(path: PagePath, delay: number): void {
    const timer = setTimeout(() => {
      retrying.delete(path)
      // What fails may take long, and must not keep the others waiting.
      waiting.later.add(path)
      noteWaiting()
      startMore()
    }, delay)
    retrying.set(path, timer)
  }

  function idle(): Promise<void> {
    return new Promise((resolve) => {
      idleWaiters.push(resolve)
      startMore()
    })
  }

  return {
    add(paths, turn = 'soon') {
      if (isClosed) return
      for (const path of paths) {
        clearTimeout(retrying.get(path))
        retrying.delete(path)
        if (turn === 'soon') waiting.later.delete(path)
        if (!waiting.soon.has(path)) waiting[turn].add(path)
      }
      noteWaiting()
      startMore()
    },
    counts: () => ({ waiting: countWaiting(), running: running.size, retrying: retrying.size }),
    idle,
    async close() {
      isClosed = true
      clearTimeout(pausing ?? undefined)
      waiting.soon.clear()
      waiting.later.clear()
      for (const timer of retrying.values()) clearTimeout(timer)
      retrying.clear()
      await idle()
    },
  }
}
