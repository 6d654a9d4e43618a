import { prayerFeedQuery, prayerFeedResult } from '@vigil/content-queries/feeds/prayer-feed'
import { publishedIdsQuery, publishedIdsResult } from '@vigil/content-queries/feeds/published-ids'
import {
  countryFeedQuery,
  countryFeedResult,
  storyFeedQuery,
  storyFeedResult,
  topicFeedQuery,
  topicFeedResult,
} from '@vigil/content-queries/feeds/story-feed'
import type { StoryAbroad } from '@vigil/content-queries/stories/story-abroad'
import type { Language } from '@vigil/ui/languages/create-language'
import type { FeedChoice, FeedFormat } from '@vigil/ui/paths'
import { loadPage } from '../../data/load-page'
import { getSiteSettings } from '../../data/pages'
import { publishedPerspective } from '../../data/perspective'
import { imageUrl } from '../../images/image-url'
import { toAbsoluteUrl } from '../../page-metadata'
import { siteStableId } from '../site-stable-id'
import type { Feed, FeedItem } from './feed'
import { toPrayerItem, toStoryItem } from './feed-items'
import { type FeedMemory, remember } from './feed-memory'

export interface LoadedFeed {
  feed: Feed
  memory: FeedMemory
  syncTags: readonly string[]
}

export interface FeedRequest {
  choice: FeedChoice
  format: FeedFormat
  language: Language
  /** What the last rendering remembered. */
  memory: FeedMemory
}

/** What a feed says now, as readers see the site; null when there is no such feed. */
export async function loadFeed({ choice, format, language, memory }: FeedRequest): Promise<LoadedFeed | null> {
  const [content, { settings, syncTags }] = await Promise.all([
    loadContent(choice, language),
    getSiteSettings(language.locale, publishedPerspective),
  ])
  if (content === null) return null
  const remembered = await remember(memory, { shown: content.shown, findPublished, now: new Date() })
  const { stableId, locale } = { stableId: siteStableId(), locale: language.locale }
  const feed: Feed = {
    id: `urn:uuid:${stableId('feed', locale, language.paths.feed(choice, 'atom'))}`,
    title: content.name === null ? settings.title : `${settings.title} – ${content.name}`,
    description: choice.of === 'stories' ? settings.description : null,
    homeUrl: toAbsoluteUrl(content.homePath),
    feedUrl: toAbsoluteUrl(language.paths.feed(choice, format)),
    language: locale,
    author: settings.organisation ?? settings.title,
    items: content.items,
    withdrawn: Object.entries(remembered.withdrawn).map(([id, at]) => ({ id: `urn:uuid:${stableId(id, locale)}`, at })),
  }
  return { feed, memory: remembered, syncTags: [...content.syncTags, ...syncTags] }
}

interface Content {
  /** Beside the site's own; null where the feed is about the whole site. */
  name: string | null
  homePath: string
  items: readonly FeedItem[]
  /** Ids of its documents. */
  shown: readonly string[]
  syncTags: readonly string[]
}

async function loadContent(choice: FeedChoice, language: Language): Promise<Content | null> {
  const { paths, locale } = language
  const context = { language, stableId: siteStableId(), imageUrl, toUrl: toAbsoluteUrl }
  const ofStories = (stories: readonly StoryAbroad[]) => ({
    items: stories.map((story) => toStoryItem(story, context)),
    shown: stories.map(({ _id }) => _id),
  })
  switch (choice.of) {
    case 'stories': {
      const loaded = await load({ name: 'story-feed', query: storyFeedQuery, locale }, storyFeedResult)
      if (loaded === null) return null
      return { ...ofStories(loaded.page.stories), name: null, homePath: paths.stories, syncTags: loaded.syncTags }
    }
    case 'country': {
      const query = { name: 'country-feed', query: countryFeedQuery, locale, params: { slug: choice.slug } }
      const loaded = await load(query, countryFeedResult)
      if (loaded === null) return null
      const name = language.text('subscribe.storiesFrom', { country: loaded.page.name })
      const homePath = paths.country(choice.slug)
      return { ...ofStories(loaded.page.stories), name, homePath, syncTags: loaded.syncTags }
    }
    case 'topic': {
      const query = { name: 'topic-feed', query: topicFeedQuery, locale, params: { slug: choice.slug } }
      const loaded = await load(query, topicFeedResult)
      if (loaded === null) return null
      const name = language.text('subscribe.storiesAbout', { topic: loaded.page.title })
      return { ...ofStories(loaded.page.stories), name, homePath: paths.topic(choice.slug), syncTags: loaded.syncTags }
    }
    case 'prayer': {
      const loaded = await load({ name: 'prayer-feed', query: prayerFeedQuery, locale }, prayerFeedResult)
      if (loaded === null) return null
      return {
        name: language.text('subscribe.prayerPoints'),
        homePath: paths.prayer,
        items: loaded.page.points.map((point) => toPrayerItem(point, context)),
        shown: loaded.page.points.map(({ _id }) => _id),
        syncTags: loaded.syncTags,
      }
    }
  }
}

async function load<Page>(...[query, schema]: LoadArguments<Page>) {
  const loaded = await loadPage<Page>(query, schema, publishedPerspective)
  return loaded.state === 'found' ? loaded : null
}

type LoadArguments<Page> =
  Parameters<typeof loadPage<Page>> extends [infer Query, infer Schema, unknown]
    ? [query: Query, schema: Schema]
    : never

/** As the rules let readers see them: what is kept back is as good as withdrawn. */
async function findPublished(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const query = { name: 'published-ids', query: publishedIdsQuery, locale: 'en' as const, params: { ids } }
  const loaded = await loadPage(query, publishedIdsResult, publishedPerspective)
  return new Set(loaded.state === 'found' ? loaded.page.map(({ _id }) => _id) : [])
}
