/**
 * How long pages may be served that wait to be rendered again.
 *
 * A page that shows something that changed may show what was taken down. It is served for as long as the grace lasts, so
 * that readers need not wait while it is rendered, and then withdrawn, whatever the reason for the delay.
 * Of a page that is only unchecked, nobody knows of any change: after the grace it is looked at before a reader gets it, and
 * served as it is when that is not possible.
 */

import type { PagePath } from '@vigil/page-store/page-path'

export interface Grace {
  /** They show something that changed now. */
  noteStale(paths: Iterable<PagePath>): void
  /** They may show something that changed, now or, with `isLate`, at a time that nobody knows. */
  noteUnchecked(paths: Iterable<PagePath>, options?: { isLate?: boolean }): void
  /** It was rendered, or is not there any more. */
  end(path: PagePath): void
  /** Whether a reader may get it only after another look. */
  isToBeChecked(path: PagePath): boolean
  /** It could not be looked at now: readers get it as it is for one grace more. */
  postpone(path: PagePath): void
  /** Those whose time is over; each is named once. */
  takeOverdue(): PagePath[]
}

/** @param milliseconds how long a page may be served after something it shows changed */
export function createGrace(milliseconds: number, clock: () => number = Date.now): Grace {
  /** Until when they may be served as they are, each in the order of its end. */
  const stale = new Map<PagePath, number>()
  const unchecked = new Map<PagePath, number>()

  return {
    noteStale(paths) {
      const until = clock() + milliseconds
      for (const path of paths) {
        unchecked.delete(path)
        // A second change does not prolong the first one's grace.
        if (!stale.has(path)) stale.set(path, until)
      }
    },
    noteUnchecked(paths, { isLate = false } = {}) {
      const until = clock() + (isLate ? 0 : milliseconds)
      for (const path of paths) if (!stale.has(path)) unchecked.set(path, Math.min(until, unchecked.get(path) ?? until))
    },
    end(path) {
      stale.delete(path)
      unchecked.delete(path)
    },
    isToBeChecked(path) {
      const until = unchecked.get(path)
      return until !== undefined && until <= clock()
    },
    postpone(path) {
      if (unchecked.has(path)) unchecked.set(path, clock() + milliseconds)
    },
    takeOverdue() {
      const now = clock()
      const overdue: PagePath[] = []
      for (const [path, until] of stale) {
        if (until > now) break
        overdue.push(path)
        stale.delete(path)
      }
      return overdue
    },
  }
}
