import {
  countrySitemapQuery,
  newsSitemapQuery,
  newsSitemapResult,
  pageSitemapQuery,
  pageSitemapResult,
  placelessSitemapQuery,
  sitemapIndexQuery,
  sitemapIndexResult,
  storiesInSitemap,
  storySitemapResult,
} from '@vigil/content-queries/sitemaps/sitemaps'
import { createPaths } from '@vigil/ui/paths'
import { loadPage } from '../../data/load-page'
import { getSiteSettings } from '../../data/pages'
import { publishedPerspective } from '../../data/perspective'
import { defaultLocale, isLocale } from '../../locales'
import { toAbsoluteUrl } from '../../page-metadata'
import { type SitemapChoice, toSitemapPath } from './parse-sitemap-name'
import { type PagePlace, toEntries, toInterfacePlace, toPlace } from './sitemap'
import { dateSitemaps, readSitemapMemory, type SitemapState, writeSitemapMemory } from './sitemap-memory'
import { type NewsEntry, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

/** A sitemap as it is sent, and what it depends on. */
export interface LoadedSitemap {
  text: string
  syncTags: readonly string[]
}

const locale = defaultLocale

// Of days, which is all that stories tell of their time: today and yesterday are the last 48 hours at most.
const newsDays = { first: -1, last: 0 }

/** The sitemap of sitemaps, and what it is to remember at its next rendering. */
export async function loadSitemapIndex(
  remembered: string | null,
  now: Date,
): Promise<(LoadedSitemap & { note: string }) | null> {
  const query = { name: 'sitemap-index', query: sitemapIndexQuery, locale, days: newsDays }
  const loaded = await loadPage(query, sitemapIndexResult, publishedPerspective)
  if (loaded.state !== 'found') return null
  const { countries, others, pages, news } = loaded.page
  const states = [
    toState({ of: 'pages' }, pages),
    toState({ of: 'news' }, news),
    ...countries.flatMap((country) => toStates(country.slug, country)),
    ...toStates(null, others),
  ]
  const sitemaps = dateSitemaps(readSitemapMemory(remembered), states, now)
  const entries = sitemaps.map(({ path, changedAt }) => ({ url: toAbsoluteUrl(path), changedAt }))
  return { text: writeSitemapIndex(entries), syncTags: loaded.syncTags, note: writeSitemapMemory(sitemaps) }
}

/** One sitemap; null when there is none of this name. */
export function loadSitemap(choice: SitemapChoice): Promise<LoadedSitemap | null> {
  switch (choice.of) {
    case 'pages':
      return loadPageSitemap()
    case 'news':
      return loadNewsSitemap()
    case 'stories':
      return loadStorySitemap(choice.country, choice.page)
  }
}

type Extent = Pick<SitemapState, 'count' | 'latest'>

// All sitemaps of a country begin anew when a story leaves one of them, so they share a state.
function toStates(country: string | null, extent: Extent): SitemapState[] {
  const pages = Math.ceil(extent.count / storiesInSitemap)
  return Array.from({ length: pages }, (_page, index) => toState({ of: 'stories', country, page: index + 1 }, extent))
}

function toState(choice: SitemapChoice, { count, latest }: Extent): SitemapState {
  return { path: toSitemapPath(choice), count, latest }
}

async function loadStorySitemap(country: string | null, page: number): Promise<LoadedSitemap | null> {
  const params = { start: (page - 1) * storiesInSitemap, end: page * storiesInSitemap }
  const query =
    country === null
      ? { name: 'placeless-sitemap', query: placelessSitemapQuery, locale, params }
      : { name: 'country-sitemap', query: countrySitemapQuery, locale, params: { ...params, slug: country } }
  const loaded = await loadPage(query, storySitemapResult, publishedPerspective)
  if (loaded.state !== 'found' || loaded.page.stories.length === 0) return null
  const places = loaded.page.stories.map((story) => toPlace(story, (paths) => paths.story(story.slug)))
  return { text: writeSitemap(toAllEntries(places)), syncTags: loaded.syncTags }
}

async function loadPageSitemap(): Promise<LoadedSitemap | null> {
  const query = { name: 'page-sitemap', query: pageSitemapQuery, locale }
  const loaded = await loadPage(query, pageSitemapResult, publishedPerspective)
  if (loaded.state !== 'found') return null
  const { pages, countries, topics } = loaded.page
  const places = [
    toInterfacePlace(({ home }) => home),
    toInterfacePlace(({ stories }) => stories),
    toInterfacePlace((paths) => paths.countries),
    toInterfacePlace((paths) => paths.topics),
    toInterfacePlace(({ prayer }) => prayer),
    toInterfacePlace(({ prayerWeek }) => prayerWeek),
    toInterfacePlace(({ answeredPrayer }) => answeredPrayer),
    toInterfacePlace(({ act }) => act),
    toInterfacePlace(({ subscribe }) => subscribe),
    toInterfacePlace(({ accessibility }) => accessibility),
    toInterfacePlace(({ privacy }) => privacy),
    ...pages.map((page) => toPlace(page, (paths) => paths.page(page.slug))),
    // Their stories and prayer points change without them, so nobody knows when these pages did.
    ...countries.map((country) => ({ ...toPlace(country, (paths) => paths.country(country.slug)), changedAt: null })),
    ...topics.map((topic) => ({ ...toPlace(topic, (paths) => paths.topic(topic.slug)), changedAt: null })),
  ]
  return { text: writeSitemap(toAllEntries(places)), syncTags: loaded.syncTags }
}

async function loadNewsSitemap(): Promise<LoadedSitemap | null> {
  const query = { name: 'news-sitemap', query: newsSitemapQuery, locale, days: newsDays }
  const [loaded, { settings, syncTags }] = await Promise.all([
    loadPage(query, newsSitemapResult, publishedPerspective),
    getSiteSettings(locale, publishedPerspective),
  ])
  if (loaded.state !== 'found') return null
  const entries = loaded.page.stories.flatMap(({ slug, title, language, publishedOn }): NewsEntry[] => {
    if (publishedOn === null) return []
    const paths = createPaths(isLocale(language) ? language : defaultLocale)
    return [{ url: toAbsoluteUrl(paths.story(slug)), title, language, day: publishedOn }]
  })
  return { text: writeNewsSitemap(settings.title, entries), syncTags: [...loaded.syncTags, ...syncTags] }
}

function toAllEntries(places: readonly PagePlace[]) {
  return places.flatMap((place) => toEntries(place, toAbsoluteUrl))
}
