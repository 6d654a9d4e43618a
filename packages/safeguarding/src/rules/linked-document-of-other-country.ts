import type { PublishCandidate, Rule, RuleContext } from '../finding.ts'
import { countryIds, labelOf, linkedDocuments } from '../linked-documents.ts'

const blocksOfStories: ReadonlySet<unknown> = new Set(['prayer', 'prayerPoint', 'callToAction'])

/** Blocks that are reused drift from their story: a prayer for one country stands under a story of another. */
export const linkedDocumentOfOtherCountry: Rule = {
  name: 'linked-document-of-other-country',
  severity: 'blocking',
  *find(story, context) {
    const { getDocument } = context
    const storyCountries = countryIds(story)
    if (story._type !== 'story' || getDocument === undefined || storyCountries.length === 0) return
    for (const { path, id } of linkedDocuments(story)) {
      const linked = getDocument(id)
      if (linked === null || !blocksOfStories.has(linked._type) || linked.general === true) continue
      const linkedCountries = countryIds(linked)
      if (linkedCountries.length === 0 || linkedCountries.some((country) => storyCountries.includes(country))) continue
      yield {
        path,
        message: `${labelOf(linked)} is about ${names(linkedCountries, context)}, but this story is not. Link one that fits the story, add the country, or mark it as fitting any story.`,
      }
    }
  },
}

function names(ids: readonly string[], { getDocument }: RuleContext): string {
  const found = ids.flatMap((id) => nameOf(getDocument?.(id) ?? null))
  return found.length === 0 ? 'another country' : new Intl.ListFormat('en-GB').format(found)
}

function nameOf(country: PublishCandidate | null): string[] {
  return country !== null && typeof country.name === 'string' ? [country.name] : []
}
