import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optionalText } from '../result-schema.ts'
import { storyFilter } from '../stories/story-card-fragment.ts'
import { topicResult } from '../topic.ts'
import { inLanguage } from '../translations/in-language.ts'

/** All topics that have a page, and how many stories each has. Parameter: `$language`. */
export const topicListQuery = defineQuery(`*[_type == "topic" && defined(slug.current)] | order(title asc, _id asc) {
  _id,
  title,
  "slug": slug.current,
  description,
  "storyCount": count(*[${storyFilter} && references(^._id)]),
  ${inLanguage}{ language, title, description }
}`)

export const topicListResult = listOf(
  topicResult.extend({ slug: z.string(), description: optionalText, storyCount: z.number().int().nonnegative() }),
)

export type TopicList = z.infer<typeof topicListResult>
