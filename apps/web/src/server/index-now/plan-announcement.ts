/** A story that search engines were told of, by the id of its document. */
export interface AnnouncedStory {
  readonly urls: readonly string[]
  readonly updatedAt: string
}

export type Announced = Readonly<Record<string, AnnouncedStory>>

export interface PublishedStories {
  /** Those that changed last and that attention may be drawn to. */
  readonly recent: readonly ({ readonly id: string } & AnnouncedStory)[]
  /** Of those announced before, the ones that are still published. */
  readonly stillThere: readonly { readonly id: string; readonly isQuiet: boolean }[]
}

export interface Announcement {
  /** What search engines are to look at again: new, changed and removed addresses. */
  readonly urls: readonly string[]
  readonly announced: Announced
}

const mostRemembered = 1000

/**
 * What to tell search engines now. A story that has become sensitive since is forgotten without a word, and so is its
 * removal: no announcement draws anybody's eyes to it.
 *
 * @param since what did not change after it is no news; it was there before anybody announced anything
 */
export function planAnnouncement(
  before: Announced,
  { recent, stillThere }: PublishedStories,
  since: string,
): Announcement {
  const there = new Map(stillThere.map((story) => [story.id, story]))
  const removed = Object.entries(before).filter(([id]) => !there.has(id))
  const kept = Object.entries(before).filter(([id]) => there.get(id)?.isQuiet === false)
  const changed = recent.filter(({ id, updatedAt }) => updatedAt > (before[id]?.updatedAt ?? since))
  const urls = [
    ...removed.flatMap(([, story]) => story.urls),
    // The old addresses too, where a story has moved.
    ...changed.flatMap(({ id, urls }) => [...(before[id]?.urls ?? []), ...urls]),
  ]
  const entries = [...kept, ...changed.map(({ id, urls, updatedAt }) => [id, { urls, updatedAt }] as const)]
  const newest = [...new Map(entries)].toSorted(([, a], [, b]) => (a.updatedAt < b.updatedAt ? 1 : -1))
  return { urls: [...new Set(urls)], announced: Object.fromEntries(newest.slice(0, mostRemembered)) }
}
