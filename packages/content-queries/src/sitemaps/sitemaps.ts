import { defineQuery } from 'groq'
import { z } from 'zod'
import { moment } from '../moment.ts'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { isHarmless } from '../stories/share-safely.ts'
import {
  storyCardShape,
  storyFilter,
  storyOrder,
  storyTitleFragment,
  storyTitleWords,
} from '../stories/story-card-fragment.ts'
import { createNameMarker } from '../stories/changed-names.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'

/** What may stand in one sitemap is fifty times as much; but a sitemap is made anew whenever one of its stories changes. */
export const storiesInSitemap = 1000

const isListed = /* groq */ `${storyFilter} && seo.noIndex != true`

const addressFragment = /* groq */ `
  _id,
  "slug": slug.current,
  "updatedAt": _updatedAt,
  ${shownLanguagesFragment}
`

const addressResult = z.object({
  _id: z.string(),
  slug: z.string().min(1),
  updatedAt: moment,
  ...shownLanguagesShape,
})

/** A page by the end of its address, and the languages in which somebody wrote or reviewed it. */
export type AddressContent = z.infer<typeof addressResult>

const isListedPage = /* groq */ `_type == "page" && defined(slug.current) && seo.noIndex != true`
const isListedPlace = /* groq */ `_type in ["country", "topic"] && defined(slug.current)`
const isNews = /* groq */ `${isListed} && ${isHarmless} && publishedOn >= $from && publishedOn <= $to`

/** How much there is of something, and when the newest of it was changed. */
const extentOf = (filter: string) => /* groq */ `
  "count": count(*[${filter}]),
  "latest": *[${filter}] | order(_updatedAt desc)[0]._updatedAt
`

/**
 * How many stories search engines may list, of each country, as their first, and of none; how many other pages, and how
 * much news. Parameters: `$from` and `$to`, the days of news.
 */
export const sitemapIndexQuery = defineQuery(`{
  "countries": *[_type == "country" && defined(slug.current)] | order(_id asc){
    _id,
    "slug": slug.current,
    ${extentOf(`${isListed} && references(^._id) && countries[0]._ref == ^._id`)}
  },
  "others": { ${extentOf(`${isListed} && !defined(countries[0])`)} },
  "pages": { ${extentOf(`(${isListedPage}) || (${isListedPlace})`)} },
  "news": { ${extentOf(isNews)} }
}`)

const extent = z.object({ count: z.number(), latest: optional(moment) })

export const sitemapIndexResult = z.object({
  countries: listOf(extent.extend({ _id: z.string(), slug: z.string().min(1) })),
  others: extent,
  pages: extent,
  news: extent,
})

/**
 * The stories of one country, by the first that they name, so that an edit reaches one sitemap and not all.
 * Parameters: `$slug`, `$start`, `$end`.
 */
export const countrySitemapQuery = defineQuery(`*[_type == "country" && slug.current == $slug] | order(_id asc)[0]{
  _id,
  "stories": *[${isListed} && references(^._id) && countries[0]._ref == ^._id] | order(_id asc)[$start...$end]{
    ${addressFragment}
  }
}`)

export const storySitemapResult = z.object({ stories: listOf(addressResult) })

/** The stories that name no country. Parameters: `$start`, `$end`. */
export const placelessSitemapQuery = defineQuery(`{
  "stories": *[${isListed} && !defined(countries[0])] | order(_id asc)[$start...$end]{ ${addressFragment} }
}`)

/** All that has a page and is no story. */
export const pageSitemapQuery = defineQuery(`{
  "pages": *[${isListedPage}] | order(_id asc)[0...500]{ ${addressFragment} },
  "countries": *[_type == "country" && defined(slug.current)] | order(_id asc)[0...500]{ ${addressFragment} },
  "topics": *[_type == "topic" && defined(slug.current)] | order(_id asc)[0...500]{ ${addressFragment} }
}`)

export const pageSitemapResult = z.object({
  pages: listOf(addressResult),
  countries: listOf(addressResult),
  topics: listOf(addressResult),
})

/** The stories of the days `$from` to `$to` that attention may be drawn to. Also needs `$language`. */
export const newsSitemapQuery = defineQuery(`{
  "stories": *[${isNews}] | ${storyOrder} [0...1000]{
    ${storyTitleFragment},
    ${inLanguage}{ ${storyTitleWords} }
  }
}`)

export const newsSitemapResult = z.object({
  stories: listOf(
    storyCardShape.omit({ heroImage: true }).transform(({ changedNames, ...story }) => ({
      ...story,
      title: createNameMarker(changedNames).mark(story.title),
    })),
  ),
})

/** The stories that changed last and that search engines may be told of. */
export const announcedStoriesQuery = defineQuery(
  `*[${isListed} && ${isHarmless}] | order(_updatedAt desc)[0...100]{ ${addressFragment} }`,
)

export const announcedStoriesResult = listOf(addressResult)

/** Which of these stories are still published, and whether attention may still be drawn to them. Parameter: `$ids`. */
export const announcedBeforeQuery = defineQuery(`*[_type == "story" && _id in $ids]{
  _id,
  "slug": slug.current,
  "isQuiet": !(${isHarmless} && seo.noIndex != true)
}`)

export const announcedBeforeResult = listOf(z.object({ _id: z.string(), slug: optionalText, isQuiet: z.boolean() }))
