import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optionalText } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from '../stories/story-card-fragment.ts'
import { storiesPerPage } from '../stories/story-list.ts'
import { topicResult } from '../topic.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'

/** The page of one topic. Parameters: `$slug`, `$language`. */
export const topicPageQuery = defineQuery(`*[_type == "topic" && slug.current == $slug] | order(_id asc)[0]{
  _id,
  title,
  "slug": slug.current,
  description,
  "storyCount": count(*[${storyFilter} && references(^._id)]),
  "stories": *[${storyFilter} && references(^._id)] | ${storyOrder} [0...${storiesPerPage}]{ ${storyCardFragment} },
  ${shownLanguagesFragment},
  ${inLanguage}{ language, title, description }
}`)

export const topicPageResult = topicResult.extend({
  slug: z.string(),
  description: optionalText,
  storyCount: z.number().int().nonnegative(),
  stories: listOf(storyCardResult),
  ...shownLanguagesShape,
})

export type TopicPage = z.infer<typeof topicPageResult>
