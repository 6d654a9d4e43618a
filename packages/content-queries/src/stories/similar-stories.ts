import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from './story-card-fragment.ts'

const mostSimilar = 3

/**
 * The ids of stories to read next where editors chose none: of the same countries first, then on the same topics.
 * Parameter: `$id`.
 *
 * Only ids: a page depends on the few stories it shows, and not on every other story of its country.
 */
export const similarStoryIdsQuery = defineQuery(`*[_type == "story" && _id == $id][0]{
  "ofCountries": *[${storyFilter} && _id != $id && references(^.countries[]._ref)] | ${storyOrder} [0...${mostSimilar}]._id,
  "onTopics": *[${storyFilter} && _id != $id && references(^.topics[]._ref)] | ${storyOrder} [0...${mostSimilar}]._id
}`)

export const similarStoryIdsResult = z
  .object({ ofCountries: listOf(z.string()), onTopics: listOf(z.string()) })
  .transform(({ ofCountries, onTopics }) => [...new Set([...ofCountries, ...onTopics])].slice(0, mostSimilar))

/** Some stories as cards, newest first. Parameter: `$ids`. */
export const storyCardsQuery = defineQuery(`*[${storyFilter} && _id in $ids] | ${storyOrder} { ${storyCardFragment} }`)

export const storyCardsResult = listOf(storyCardResult)
