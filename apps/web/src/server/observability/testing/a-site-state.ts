import type { SiteState } from '../site-state.ts'

/** 22 November 2026 at 10:34 UTC. */
export const now = Date.UTC(2026, 10, 22, 10, 34, 0)

const minutesAgo = (minutes: number) => now - minutes * 60_000

/** A site that is well. */
export function aSiteState(parts: Partial<SiteState> = {}): SiteState {
  return {
    startedAt: minutesAgo(26 * 60),
    stream: { state: 'following', since: minutesAgo(125), heardAt: now - 4000, trouble: null },
    lastChangeAt: minutesAgo(3),
    stuckSince: null,
    pages: { stored: 812, stale: 0, unchecked: 0, wanted: 0 },
    queue: { waiting: 0, running: 0, retrying: 0 },
    publishes: { visible: [], underWay: 0, oldestUnderWay: null },
    ...parts,
  }
}

/** A site that has lost its content server. */
export function aLostSite(parts: Partial<SiteState['stream']> = {}): SiteState {
  return aSiteState({
    stream: { state: 'waiting', since: minutesAgo(3), heardAt: minutesAgo(3), trouble: 'unreachable', ...parts },
  })
}

/** Publishes that took so many milliseconds, the last one three minutes ago. */
export function publishesOf(...took: number[]): SiteState['publishes'] {
  const visible = took.map((each, index) => ({
    arrivedAt: minutesAgo(3 + 7 * (took.length - 1 - index)),
    took: each,
    pages: 3 + ((index * 5) % 11),
  }))
  return { visible, underWay: 0, oldestUnderWay: null }
}
