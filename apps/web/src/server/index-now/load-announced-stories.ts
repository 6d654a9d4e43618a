import { parsePage } from '@vigil/content-queries/parse-page'
import {
  type AddressContent,
  announcedBeforeQuery,
  announcedBeforeResult,
  announcedStoriesQuery,
  announcedStoriesResult,
} from '@vigil/content-queries/sitemaps/sitemaps'
import { askSafely } from '../../data/ask-safely.ts'
import type { Environment } from '../../environment.ts'
import { defaultLocale } from '../../locales.ts'
import { toEntries, toPlace } from '../../machines/sitemaps/sitemap.ts'
import type { PublishedStories } from './plan-announcement.ts'

/** Asks the content server, as every page does, what may be announced; what the rules keep back is not there. */
export async function loadAnnouncedStories(
  environment: Environment,
  announcedBefore: readonly string[],
): Promise<PublishedStories> {
  const locale = defaultLocale
  const recent = await askSafely(environment, { name: 'announced-stories', query: announcedStoriesQuery, locale })
  const query = { name: 'announced-before', query: announcedBeforeQuery, locale, params: { ids: announcedBefore } }
  const before = announcedBefore.length === 0 ? [] : (await askSafely(environment, query)).result
  const toUrl = (path: string) => new URL(path, environment.siteUrl).href
  return {
    recent: toList(parsePage(announcedStoriesResult, recent.result)).map((story) => ({
      id: story._id,
      urls: toUrls(story, toUrl),
      updatedAt: story.updatedAt,
    })),
    stillThere: toList(parsePage(announcedBeforeResult, before)).map(({ _id, isQuiet }) => ({ id: _id, isQuiet })),
  }
}

function toList<Item>(parsed: ReturnType<typeof parsePage<Item[]>>): Item[] {
  // Nothing may be taken for removed because an answer could not be read.
  if (parsed.state !== 'found') throw new Error('The content server gave no list of stories.')
  return parsed.page
}

function toUrls(story: AddressContent, toUrl: (path: string) => string): string[] {
  const place = toPlace(story, (paths) => paths.story(story.slug))
  return toEntries(place, toUrl).map(({ url }) => url)
}
