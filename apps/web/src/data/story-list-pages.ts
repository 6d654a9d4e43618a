import {
  storyFilterQuery,
  storyFilterResult,
  storyChoicesResult,
  type StoryChoices,
  toStoryChoicesQuery,
} from '@vigil/content-queries/stories/story-choices'
import {
  type StoryList,
  type StoryListFilter,
  storiesPerPage,
  storyListResult,
  toStoryFilterParams,
  toStoryListQuery,
  toStoryListRange,
} from '@vigil/content-queries/stories/story-list'
import { countryListQuery, countryListResult } from '@vigil/content-queries/countries/country-list'
import { countryPageQuery, countryPageResult } from '@vigil/content-queries/countries/country-page'
import { topicListQuery, topicListResult } from '@vigil/content-queries/topics/topic-list'
import { topicPageQuery, topicPageResult } from '@vigil/content-queries/topics/topic-page'
import { cache } from 'react'
import type { Locale } from '../locales'
import { type LoadedPage, loadPage } from './load-page'
import type { Perspective } from './perspective'

/** One page of a list of stories, whatever it is narrowed to. */
export interface StoryListPage extends StoryList {
  readonly choices: StoryChoices
  readonly pageCount: number
  /** What the list is narrowed to, as readers call it. */
  readonly chosen: readonly string[]
}

/**
 * A list of stories by the slugs of a country and a topic and by a year, each empty for none. A list that is narrowed to
 * what does not exist, or to nothing, is missing; so is a page past its end.
 */
export const getStoryList = cache(
  async (
    country: string,
    topic: string,
    year: string,
    page: number,
    locale: Locale,
    perspective: Perspective,
  ): Promise<LoadedPage<StoryListPage>> => {
    const found = await findFilter(country, topic, year, locale, perspective)
    if (found.state !== 'found') return found
    const { filter, chosen } = found.page
    const params = toStoryFilterParams(filter)
    const [list, choices] = await Promise.all([
      loadPage(
        {
          name: 'story-list',
          query: toStoryListQuery(filter),
          locale,
          params: { ...params, ...toStoryListRange(page) },
        },
        storyListResult,
        perspective,
      ),
      loadPage(
        { name: 'story-choices', query: toStoryChoicesQuery(filter), locale, params },
        storyChoicesResult,
        perspective,
      ),
    ])
    const syncTags = [...new Set([...found.syncTags, ...list.syncTags, ...choices.syncTags])]
    if (list.state !== 'found') return { state: list.state, syncTags }
    // The list of all stories is there even while there are none.
    const isEmpty = list.page.stories.length === 0 && (page > 1 || chosen.length > 0)
    if (isEmpty) return { state: 'missing', syncTags }
    return {
      state: 'found',
      page: {
        ...list.page,
        chosen,
        pageCount: Math.max(1, Math.ceil(list.page.total / storiesPerPage)),
        choices: choices.state === 'found' ? choices.page : { countries: [], topics: [], years: [] },
      },
      syncTags,
    }
  },
)

export const getCountryList = cache((locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'country-list', query: countryListQuery, locale }, countryListResult, perspective),
)

export const getCountryPage = cache((slug: string, locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'country-page', query: countryPageQuery, locale, params: { slug } }, countryPageResult, perspective),
)

export const getTopicList = cache((locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'topic-list', query: topicListQuery, locale }, topicListResult, perspective),
)

export const getTopicPage = cache((slug: string, locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'topic-page', query: topicPageQuery, locale, params: { slug } }, topicPageResult, perspective),
)

/** What an address names by slugs, as ids. */
async function findFilter(
  country: string,
  topic: string,
  year: string,
  locale: Locale,
  perspective: Perspective,
): Promise<LoadedPage<{ filter: StoryListFilter; chosen: string[] }>> {
  const ofYear = year === '' ? {} : { year }
  const years = year === '' ? [] : [year]
  if (country === '' && topic === '') return { state: 'found', page: { filter: ofYear, chosen: years }, syncTags: [] }
  const named = await loadPage(
    { name: 'story-filter', query: storyFilterQuery, locale, params: { country, topic } },
    storyFilterResult,
    perspective,
  )
  const { syncTags } = named
  if (named.state !== 'found') return { state: named.state, syncTags }
  const { country: place, topic: subject } = named.page
  if ((country !== '' && place === null) || (topic !== '' && subject === null)) return { state: 'missing', syncTags }
  const filter = { ...(place && { country: place._id }), ...(subject && { topic: subject._id }), ...ofYear }
  const chosen = [...(place ? [place.name] : []), ...(subject ? [subject.title] : []), ...years]
  return { state: 'found', page: { filter, chosen }, syncTags }
}
