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
import { type NewsEntry, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

/** A sitemap as it is sent, and what it depends on. */
export interface LoadedSitemap {
  text: string
  syncTags: readonly string[]
}

const locale = defaultLocale

/** The sitemap of sitemaps. */
export async function loadSitemapIndex(): Promise<LoadedSitemap | null> {
  const query = { name: 'sitemap-index', query: sitemapIndexQuery, locale }
  const loaded = await loadPage(query, sitemapIndexResult, publishedPerspective)
  if (loaded.state !== 'found') return null
  const { countries, others } = loaded.page
  const choices: SitemapChoice[] = [
    { of: 'pages' },
    { of: 'news' },
    ...countries.flatMap(({ slug, count }) => toPages(slug, count)),
    ...toPages(null, others),
  ]
  const urls = choices.map((choice) => toAbsoluteUrl(toSitemapPath(choice)))
  return { text: writeSitemapIndex(urls), syncTags: loaded.syncTags }
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

function toPages(country: string | null, count: number): SitemapChoice[] {
  const pages = Math.ceil(count / storiesInSitemap)
  return Array.from({ length: pages }, (_page, index) => ({ of: 'stories', country, page: index + 1 }))
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
  // Of days, which is all that stories tell of their time: today and yesterday are the last 48 hours at most.
  const query = { name: 'news-sitemap', query: newsSitemapQuery, locale, days: { first: -1, last: 0 } }
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
