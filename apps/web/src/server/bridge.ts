/**
 * From a publish to new pages: takes the sync tags of live events, makes Next forget what carries them, then marks the
 * stored pages that carry them as stale and has them rendered again.
 *
 * One change at a time, in this order: a page rendered before Next has forgotten would be the old page again.
 * What arrives in the meantime is gathered into the next turn. The first turn of a process makes Next forget everything: it
 * may have answered somebody before the first word about the content came.
 */

import type { LiveEvent } from './live-stream.ts'
import type { SiteLog } from './site-log.ts'

export type Change = readonly string[] | 'all'

export interface ChangeDetails {
  /** The last event that is covered by this and all earlier changes; null when no event has had a name. */
  position: string | null
  /** When the events of this change arrived. */
  arrivals: readonly number[]
}

export interface Bridge {
  /** Takes an event of the live stream. */
  receive(event: LiveEvent): void
  /** For what changes without an event. */
  checkEverything(): void
  /** Resolves when nothing that was received is still on its way to the pages. */
  settled(): Promise<void>
  lastChangeAt(): number | null
  /** Since when Next cannot be told what changed; null when it can. */
  stuckSince(): number | null
  close(): Promise<void>
}

export interface BridgeOptions {
  /** Makes Next forget these tags, or everything; rejects when Next could not be told. */
  revalidate: (change: Change) => Promise<void>
  /** Marks stored pages, has them rendered again. */
  applyChange: (change: Change, details: ChangeDetails) => void
  log: SiteLog
  clock?: () => number
  /** Milliseconds before Next is told again after that failed. Defaults to 500. */
  retryDelay?: number
}

/** Changes of which it is known when they came, while Next cannot be told: the oldest, who wait longest. */
const mostArrivals = 1000

export function createBridge({
  revalidate,
  applyChange,
  log,
  clock = Date.now,
  retryDelay = 500,
}: BridgeOptions): Bridge {
  let pending: Set<string> | 'all' | null = null
  let working: Promise<void> | null = null
  let lastChangeAt: number | null = null
  let stuckSince: number | null = null
  let arrivals: number[] = []
  let isClosed = false
  let isFirst = true
  let position: string | null = null

  function add(change: Change): void {
    if (isClosed) return
    pending = change === 'all' || pending === 'all' ? 'all' : new Set([...(pending ?? []), ...change])
    working ??= work().finally(() => {
      working = null
    })
  }

  async function work(): Promise<void> {
    while (pending !== null && !isClosed) {
      const change: Change = pending === 'all' ? 'all' : [...pending]
      const reached = position
      const arrived = arrivals
      pending = null
      arrivals = []
      try {
        await revalidate(isFirst ? 'all' : change)
        isFirst = false
        stuckSince = null
        applyChange(change, { position: reached, arrivals: arrived })
      } catch (error) {
        stuckSince ??= clock()
        arrivals = [...arrived, ...arrivals].slice(0, mostArrivals)
        log.warn('Next could not be told what changed; trying again', error)
        add(change)
        await new Promise((resolve) => setTimeout(resolve, retryDelay))
      }
    }
  }

  return {
    receive(event) {
      position = event.id ?? position
      switch (event.kind) {
        case 'welcome':
          // Where nothing says what changed while no site was there to hear it, everything may have.
          if (!event.isResumed) add('all')
          else if (isFirst) add([])
          break
        case 'gap':
          add('all')
          break
        case 'changed':
          lastChangeAt = clock()
          if (event.tags.length > 0) {
            if (arrivals.length < mostArrivals) arrivals.push(lastChangeAt)
            add(event.tags)
          }
          break
      }
    },
    checkEverything: () => add('all'),
    async settled() {
      while (working !== null) await working
    },
    lastChangeAt: () => lastChangeAt,
    stuckSince: () => stuckSince,
    async close() {
      isClosed = true
      await working
    },
  }
}
