import { findCountries, nameOfCountry } from '../recognise/countries.ts'
import { findRegions } from '../recognise/regions.ts'
import type { ExistingCountry } from './draft.ts'

interface StoryCountries {
  /** ISO codes of what the story is about. */
  readonly codes: readonly string[]
  readonly existing: readonly ExistingCountry[]
}

/**
 * Says why a text that stands under a story does not belong to it, or null when it may. Shared blocks drift: a page
 * about one country carries the prayer and the campaign of another.
 */
export function findMismatch(text: string, { codes, existing }: StoryCountries): string | null {
  if (codes.length === 0) return null
  const named = [...findCountries(text).keys()]
  const story = list(codes.map(nameOfCountry))
  if (named.length > 0) {
    return named.some((code) => codes.includes(code))
      ? null
      : `It is about ${list(named.map(nameOfCountry))}; the story is about ${story}.`
  }
  const regions = findRegions(text)
  const storyRegions = existing.filter(({ isoCode }) => codes.includes(isoCode)).map(({ region }) => region)
  if (regions.length === 0 || storyRegions.length === 0 || regions.some((region) => storyRegions.includes(region)))
    return null
  return `It is about the region ${list(regions)}; the story is about ${story}.`
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words)
}
