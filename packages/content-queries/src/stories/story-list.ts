import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from './story-card-fragment.ts'

export const storiesPerPage = 12

/** What a list of stories is narrowed to. All that is given must fit. */
export interface StoryListFilter {
  /** Id of a country. */
  readonly country?: string | undefined
  /** Id of a topic. */
  readonly topic?: string | undefined
  /** Four digits. */
  readonly year?: string | undefined
}

/** One page of the list of all stories. Parameters: `$start`, `$end` (see `toStoryListRange`). */
export const storyListQuery = defineQuery(`{
  "total": count(*[${storyFilter}]),
  "stories": *[${storyFilter}] | ${storyOrder} [$start...$end]{ ${storyCardFragment} }
}`)

/** The same for a narrower list: one of eight texts, each with only the conditions it needs, so that indexes find it. */
export function toStoryListQuery(filter: StoryListFilter): string {
  return storyListQuery.replaceAll(storyFilter, `${storyFilter}${toStoryConditions(filter)}`)
}

export const storyListResult = z.object({ total: z.number().int().nonnegative(), stories: listOf(storyCardResult) })

export type StoryList = z.infer<typeof storyListResult>

/** The conditions of a filter, to stand behind others. Their parameters: `toStoryFilterParams`. */
export function toStoryConditions({ country, topic, year }: StoryListFilter): string {
  return [
    country === undefined ? '' : ' && references($country)',
    topic === undefined ? '' : ' && references($topic)',
    year === undefined ? '' : ' && publishedOn >= $from && publishedOn <= $until',
  ].join('')
}

export function toStoryFilterParams({ country, topic, year }: StoryListFilter): Record<string, string> {
  return {
    ...(country !== undefined && { country }),
    ...(topic !== undefined && { topic }),
    ...(year !== undefined && { from: `${year}-01-01`, until: `${year}-12-31` }),
  }
}

/** The parameters of a page of a list; the first page is 1. */
export function toStoryListRange(page: number): { start: number; end: number } {
  return { start: (page - 1) * storiesPerPage, end: page * storiesPerPage }
}
