import { z } from 'zod'
import { optionalText } from './result-schema.ts'

/** A topic by its title, and the slug of its page. */
export const topicFragment = /* groq */ `_id, title, "slug": slug.current`

export const topicResult = z.object({
  _id: z.string(),
  title: z.string().regex(/\S/, 'Expected a title'),
  slug: optionalText,
})

export type TopicContent = z.infer<typeof topicResult>
