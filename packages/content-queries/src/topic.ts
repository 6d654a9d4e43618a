import { z } from 'zod'
import { optionalText } from './result-schema.ts'
import { inLanguage } from './translations/in-language.ts'

/** A topic by its title, and the slug of its page. Needs `$language`. */
export const topicFragment = /* groq */ `_id, title, "slug": slug.current, ${inLanguage}{ language, title }`

export const topicResult = z.object({
  _id: z.string(),
  language: z.string(),
  title: z.string().regex(/\S/, 'Expected a title'),
  slug: optionalText,
})

export type TopicContent = z.infer<typeof topicResult>
