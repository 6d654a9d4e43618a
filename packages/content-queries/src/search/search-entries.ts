import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optionalText } from '../result-schema.ts'

/** What readers can find: documents that have a page of their own. */
const searchFilter = /* groq */ `_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current)`

/** Which documents can be found, oldest change first. Parameters: `$since` (ISO time, may be empty), `$after` (id), `$limit`. */
export const searchChangesQuery = defineQuery(
  `*[${searchFilter} && (_updatedAt > $since || _updatedAt == $since && _id > $after)] | order(_updatedAt asc, _id asc) [0...$limit]{ _id, _updatedAt }`,
)

export const searchChangesResult = z.array(z.object({ _id: z.string(), _updatedAt: z.string() }))

/** How many documents can be found. */
export const searchCountQuery = defineQuery(`count(*[${searchFilter}])`)

/** The ids of all documents that can be found. */
export const searchIdsQuery = defineQuery(`*[${searchFilter}]._id`)

/** The documents that name one of these. Parameter: `$ids`. */
export const searchDependentsQuery = defineQuery(`*[${searchFilter} && references($ids)]._id`)

/** The words by which these documents are found, in every language that has been reviewed. Parameter: `$ids`. */
export const searchEntriesQuery = defineQuery(`*[${searchFilter} && _id in $ids]{
  _id,
  "language": coalesce(language, "en"),
  "title": coalesce(title, name),
  "summary": coalesce(standfirst, description, introduction),
  "text": pt::text(body),
  "names": countries[]->name,
  "topics": topics[]->title,
  "day": publishedOn,
  "translations": translations[state == "reviewed"]{
    language,
    "title": coalesce(title, name),
    "summary": coalesce(standfirst, description, introduction),
    "text": pt::text(body)
  }
}`)

const words = z.object({
  language: z.string(),
  title: optionalText,
  summary: optionalText,
  text: optionalText,
})

export const searchEntryResult = words.extend({
  _id: z.string(),
  names: listOf(z.string()),
  topics: listOf(z.string()),
  day: optionalText,
  translations: listOf(words),
})

export const searchEntriesResult = listOf(searchEntryResult)

export type SearchEntry = z.infer<typeof searchEntryResult>
