/** Says in one word how the site is, and what is wrong if something is. Pure. */

import type { SiteState } from './site-state.ts'

/**
 * `connecting`: it has just started, or a connection broke a moment ago. `working`: pages are being rendered again.
 * `unreachable`, `refused`, `noDataset`: the content cannot be followed. `stuck`: changes arrive, but Next cannot be
 * told of them. `failing`: pages cannot be rendered again.
 */
export type Judgement = { state: 'well' | 'connecting' } | { state: 'working'; pages: number } | Trouble

/** Somebody may have to do something. */
export type Trouble =
  | { state: 'unreachable' | 'refused' | 'noDataset' | 'stuck'; since: number }
  | { state: 'failing'; pages: number }

// Connections break, and are there again before anybody has to do something about it.
const grace = 5000

/** The trouble that causes the others comes first. */
export function judgeSite({ stream, stuckSince, queue }: SiteState, now: number): Judgement {
  if (stream.state !== 'following') {
    const isNew = stream.trouble === null || now - stream.since < grace
    return isNew ? { state: 'connecting' } : { state: stream.trouble ?? 'unreachable', since: stream.since }
  }
  if (stuckSince !== null) {
    return now - stuckSince < grace ? { state: 'working', pages: 0 } : { state: 'stuck', since: stuckSince }
  }
  if (queue.retrying > 0) return { state: 'failing', pages: queue.retrying }
  const pages = queue.waiting + queue.running
  return pages > 0 ? { state: 'working', pages } : { state: 'well' }
}

export function isTrouble(judgement: Judgement): judgement is Trouble {
  return !['well', 'connecting', 'working'].includes(judgement.state)
}
