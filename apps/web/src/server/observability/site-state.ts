/** What operators and editors may know of the site: counts and times. No address of a page, and nothing of a reader. */

import type { PageCounts } from '@vigil/page-store/page-index'
import type { RefreshQueue } from '@vigil/page-store/refresh-queue'
import type { Bridge } from '../bridge.ts'
import type { LiveStream, LiveStreamState, LiveStreamTrouble } from '../live-stream.ts'
import type { SitePages } from '../site-pages.ts'
import type { Publish } from './publish-timer.ts'

/** Times are milliseconds since 1970. */
export interface SiteState {
  startedAt: number
  stream: {
    state: LiveStreamState
    /** Since when it has been following, or not following. */
    since: number
    /** When anything came last; null when nothing ever did. */
    heardAt: number | null
    trouble: LiveStreamTrouble | null
  }
  /** When the last change of content arrived; null when none has since the start. */
  lastChangeAt: number | null
  /** Since when Next cannot be told what changed; null when it can. */
  stuckSince: number | null
  pages: PageCounts
  queue: ReturnType<RefreshQueue['counts']>
  publishes: {
    /** The last ones that every page shows, oldest first. */
    visible: readonly Publish[]
    /** How many are on their way to a page, and when the first of them arrived. */
    underWay: number
    oldestUnderWay: number | null
  }
}

/** Asks the rooms of the site how they are. */
export function toObservedState({ stream, bridge, pages }: ObservedRooms): Omit<SiteState, 'startedAt' | 'publishes'> {
  const { stored, stale, unchecked, wanted, ...queue } = pages.counts()
  return {
    stream: {
      state: stream.state(),
      since: stream.since(),
      heardAt: stream.heardAt(),
      trouble: stream.trouble(),
    },
    lastChangeAt: bridge.lastChangeAt(),
    stuckSince: bridge.stuckSince(),
    pages: { stored, stale, unchecked, wanted },
    queue,
  }
}

interface ObservedRooms {
  stream: LiveStream
  bridge: Pick<Bridge, 'lastChangeAt' | 'stuckSince'>
  pages: Pick<SitePages, 'counts'>
}
