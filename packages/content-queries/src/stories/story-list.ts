import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from './story-card-fragment.ts'

export const storiesPerPage = 12

/** One page of the list of stories. Parameters: `$start`, `$end` (see `toStoryListRange`). */
export const storyListQuery = defineQuery(`{
  "total": count(*[${storyFilter}]),
  "stories": *[${storyFilter}] | ${storyOrder} [$start...$end]{ ${storyCardFragment} }
}`)

export const storyListResult = z.object({ total: z.number().int().nonnegative(), stories: listOf(storyCardResult) })

export type StoryList = z.infer<typeof storyListResult>

/** The parameters of `storyListQuery` for a page; the first page is 1. */
export function toStoryListRange(page: number): { start: number; end: number } {
  return { start: (page - 1) * storiesPerPage, end: page * storiesPerPage }
}
