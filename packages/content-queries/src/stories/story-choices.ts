import { defineQuery } from 'groq'
import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optional, optionalDay } from '../result-schema.ts'
import { topicFragment, topicResult } from '../topic.ts'
import { storyFilter } from './story-card-fragment.ts'
import { type StoryListFilter, toStoryConditions } from './story-list.ts'

/** The country and the topic that an address names by their slugs. Parameters: `$country`, `$topic`; empty for none. */
export const storyFilterQuery = defineQuery(`{
  "country": *[_type == "country" && slug.current == $country] | order(_id asc)[0]{ ${countryFragment} },
  "topic": *[_type == "topic" && slug.current == $topic] | order(_id asc)[0]{ ${topicFragment} }
}`)

export const storyFilterResult = z.object({ country: optional(countryResult), topic: optional(topicResult) })

/** By what the list of all stories can be narrowed, with counts. A choice that leads to no story is none. */
export const storyChoicesQuery = toStoryChoicesQuery({})

/**
 * The same within a filter: each kind of choice is counted within the other two, so that one can be changed for
 * another. Parameters: those of the filter.
 */
export function toStoryChoicesQuery({ country, topic, year }: StoryListFilter): string {
  return defineQuery(`{
    "countries": *[_type == "country" && defined(slug.current)] | order(name asc) {
      ${countryFragment},
      "count": count(*[${storyFilter} && references(^._id)${toStoryConditions({ topic, year })}])
    }[count > 0],
    "topics": *[_type == "topic" && defined(slug.current)] | order(title asc) {
      ${topicFragment},
      "count": count(*[${storyFilter} && references(^._id)${toStoryConditions({ country, year })}])
    }[count > 0],
    "days": *[${storyFilter} && defined(publishedOn)${toStoryConditions({ country, topic })}].publishedOn
  }`)
}

const count = z.number().int().positive()

export const storyChoicesResult = z
  .object({
    countries: listOf(countryResult.extend({ slug: z.string(), count })),
    topics: listOf(topicResult.extend({ slug: z.string(), count })),
    days: listOf(optionalDay),
  })
  .transform(({ days, ...choices }) => ({ ...choices, years: countYears(days) }))

export type StoryChoices = z.infer<typeof storyChoicesResult>

function countYears(days: readonly string[]): { year: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1)
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year.localeCompare(a.year))
}
