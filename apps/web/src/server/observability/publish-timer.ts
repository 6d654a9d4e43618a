/** Measures publishes: from the arrival of their event until the last stored page that shows them has been swapped. */

import type { PagePath } from '@vigil/page-store/page-path'

/** A publish that every page shows which it touched. */
export interface Publish {
  /** When its event arrived, in milliseconds since 1970. */
  arrivedAt: number
  /** Milliseconds until the last page was swapped. */
  took: number
  /** How many pages were rendered for it; those that it came together with count too. */
  pages: number
}

export interface PublishTimer {
  /** These pages have to be rendered again because of what arrived then. */
  expect(arrivals: readonly number[], paths: Iterable<PagePath>): void
  /** A rendering begins. Call what it returns once readers get the result; if there is none, another will begin. */
  begin(path: PagePath): () => void
  /** The last publishes, oldest first. */
  visible(): readonly Publish[]
  underWay(): number
  oldestUnderWay(): number | null
}

export interface PublishTimerOptions {
  onVisible?: (publish: Publish) => void
  clock?: () => number
  /** Publishes remembered. Defaults to 12. */
  memory?: number
  /** Changes followed at a time; more are not measured. Defaults to 200. */
  limit?: number
}

interface Turn {
  arrivals: readonly number[]
  pages: number
  waiting: Set<PagePath>
}

/** NB: a publish that no stored page shows has nothing to become visible on; it is not counted. */
export function createPublishTimer({
  onVisible = () => {},
  clock = Date.now,
  memory = 12,
  limit = 200,
}: PublishTimerOptions = {}): PublishTimer {
  const turns = new Set<Turn>()
  const visible: Publish[] = []

  function finish({ arrivals, pages }: Turn): void {
    const now = clock()
    for (const arrivedAt of arrivals) {
      const publish = { arrivedAt, took: Math.max(0, now - arrivedAt), pages }
      visible.push(publish)
      onVisible(publish)
    }
    visible.splice(0, visible.length - memory)
  }

  return {
    expect(arrivals, paths) {
      const waiting = new Set(paths)
      if (arrivals.length === 0 || waiting.size === 0 || turns.size >= limit) return
      turns.add({ arrivals, pages: waiting.size, waiting })
    },
    begin(path) {
      // What is expected from now on, this rendering may not have seen.
      const served = [...turns].filter(({ waiting }) => waiting.has(path))
      return () => {
        for (const turn of served) {
          turn.waiting.delete(path)
          if (turn.waiting.size === 0 && turns.delete(turn)) finish(turn)
        }
      }
    },
    visible: () => visible,
    underWay: () => [...turns].reduce((sum, { arrivals }) => sum + arrivals.length, 0),
    oldestUnderWay: () => {
      const [first] = [...turns].flatMap(({ arrivals }) => arrivals).toSorted((a, b) => a - b)
      return first ?? null
    },
  }
}
