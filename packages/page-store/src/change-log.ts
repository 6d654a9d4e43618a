/**
 * Remembers when tags last changed, so that a page whose rendering began before a change, and ended after it,
 * is not mistaken for fresh.
 */

export interface ChangeLog {
  /** The present moment; moments only grow, and only when something changes. */
  now(): number
  /** Records that these tags, or everything, changed now. */
  record(tags: readonly string[] | 'all'): void
  /** Whether any of these tags changed after the moment. */
  hasChangedSince(moment: number, tags: readonly string[]): boolean
}

/**
 * @param limit how many tags are remembered one by one; beyond it all tags count as changed, which costs
 *   renderings but never freshness.
 */
export function createChangeLog(limit = 50_000): ChangeLog {
  const changed = new Map<string, number>()
  let moment = 0
  let everythingChanged = 0

  function record(tags: readonly string[] | 'all'): void {
    moment += 1
    if (tags === 'all' || changed.size + tags.length > limit) {
      changed.clear()
      everythingChanged = moment
      return
    }
    for (const tag of tags) changed.set(tag, moment)
  }

  return {
    now: () => moment,
    record,
    hasChangedSince: (since, tags) => everythingChanged > since || tags.some((tag) => (changed.get(tag) ?? 0) > since),
  }
}
