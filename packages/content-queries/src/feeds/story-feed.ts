import { defineQuery } from 'groq'
import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf } from '../result-schema.ts'
import { storyAbroadFragment, storyAbroadResult } from '../stories/story-abroad.ts'
import { storyFilter, storyOrder } from '../stories/story-card-fragment.ts'
import { topicFragment, topicResult } from '../topic.ts'

/** More than a newsroom writes in the time for which a reader's program forgets to ask. */
export const storiesInFeed = 30

const newest = (filter: string) =>
  `*[${filter}] | ${storyOrder} [0...${storiesInFeed}]{ ${storyAbroadFragment} }` as const

const stories = listOf(storyAbroadResult)

/** The newest stories. Parameter: `$language`. */
export const storyFeedQuery = defineQuery(`{ "stories": ${newest(storyFilter)} }`)

export const storyFeedResult = z.object({ stories })

/** The newest stories of a country. Parameters: `$slug`, `$language`. */
export const countryFeedQuery = defineQuery(`*[_type == "country" && slug.current == $slug] | order(_id asc)[0]{
  ${countryFragment},
  "stories": ${newest(`${storyFilter} && references(^._id)`)}
}`)

export const countryFeedResult = countryResult.extend({ stories })

/** The newest stories about a topic. Parameters: `$slug`, `$language`. */
export const topicFeedQuery = defineQuery(`*[_type == "topic" && slug.current == $slug] | order(_id asc)[0]{
  ${topicFragment},
  "stories": ${newest(`${storyFilter} && references(^._id)`)}
}`)

export const topicFeedResult = topicResult.extend({ stories })
