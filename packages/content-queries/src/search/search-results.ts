import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optionalDay, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

/** What a search shows of each document that it found. Parameters: `$ids`, `$language`, `$translationStates`. */
export const searchResultsQuery = defineQuery(`*[_id in $ids && defined(slug.current)]{
  _id,
  _type,
  "slug": slug.current,
  "day": publishedOn,
  "isWarned": defined(contentWarning),
  "title": coalesce(title, name),
  "summary": coalesce(standfirst, description, introduction),
  "text": pt::text(body),
  ${inLanguage}{
    language,
    "title": coalesce(title, name),
    "summary": coalesce(standfirst, description, introduction),
    "text": pt::text(body)
  }
}`)

export const searchResult = z.object({
  _id: z.string(),
  _type: z.enum(['story', 'page', 'country', 'topic', 'messageCampaign']),
  slug: z.string().min(1),
  language: z.string(),
  day: optionalDay,
  isWarned: z.boolean(),
  title: optionalText.transform((title) => title ?? '–'),
  summary: optionalText,
  text: optionalText,
})

export const searchResultsResult = listOf(searchResult)

export type SearchResult = z.infer<typeof searchResult>
