import type { StoryFilterChoice } from '@vigil/ui/paths'

export interface StoryListAddress {
  readonly filter: StoryFilterChoice
  /** The first is 1. */
  readonly page: number
}

/** The slugs or the year behind these words, in the order in which an address has them. */
const words = [
  ['in', 'country', /^[a-z0-9-]{1,96}$/],
  ['about', 'topic', /^[a-z0-9-]{1,96}$/],
  ['from', 'year', /^[12]\d{3}$/],
] as const

/**
 * Reads what stands behind `/stories`, as `paths.storyList` writes it; null for anything else. Each list has one
 * address: the order is fixed, and the first page is not numbered.
 */
export function parseStoryFilter(segments: readonly string[]): StoryListAddress | null {
  const rest = [...segments]
  const filter: Partial<Record<keyof StoryFilterChoice, string>> = {}
  for (const [word, kind, pattern] of words) {
    if (rest[0] !== word) continue
    const value = rest[1] ?? ''
    if (!pattern.test(value)) return null
    filter[kind] = value
    rest.splice(0, 2)
  }
  if (rest.length === 0) return { filter, page: 1 }
  const [word, number = '', ...more] = rest
  const isPage = word === 'page' && /^[1-9]\d{0,5}$/.test(number) && number !== '1' && more.length === 0
  return isPage ? { filter, page: Number(number) } : null
}
