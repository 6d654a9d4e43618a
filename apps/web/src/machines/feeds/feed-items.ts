import type { PrayerPointAbroad } from '@vigil/content-queries/feeds/prayer-feed'
import type { StoryAbroad } from '@vigil/content-queries/stories/story-abroad'
import type { Language } from '@vigil/ui/languages/create-language'
import type { ImageUrl } from '@vigil/ui/image-url'
import type { StableId } from '../stable-id.ts'
import type { FeedItem, FeedPhoto } from './feed.ts'

export interface ItemContext {
  language: Language
  stableId: StableId
  imageUrl: ImageUrl
  /** A path's address on the web. */
  toUrl: (path: string) => string
}

/** A story in a feed: its title and standfirst, with what readers must know of it. Its text stays where it can be taken down. */
export function toStoryItem(story: StoryAbroad, { language, stableId, imageUrl, toUrl }: ItemContext): FeedItem {
  const { contentWarning, hasChangedNames, nameChangedNotice } = story
  const notice = nameChangedNotice ?? (hasChangedNames ? language.text('reading.nameChanged') : null)
  return {
    id: `urn:uuid:${stableId(story._id, language.locale)}`,
    url: toUrl(language.paths.story(story.slug)),
    title: story.title,
    texts: [
      contentWarning && language.text('subscribe.warning', { text: contentWarning }),
      story.standfirst,
      notice && (hasChangedNames ? `* ${notice}` : notice),
    ].filter((text) => text !== null),
    language: story.language,
    publishedAt: story.publishedOn === null ? story.createdAt : `${story.publishedOn}T00:00:00.000Z`,
    updatedAt: story.updatedAt,
    categories: [...story.countries.map(({ name }) => name), ...story.topics.map(({ title }) => title)],
    photo: story.heroImage === null ? null : toPhoto(story.heroImage, imageUrl, toUrl),
  }
}

/** A prayer point in a feed. */
export function toPrayerItem(point: PrayerPointAbroad, { language, stableId, toUrl }: ItemContext): FeedItem {
  return {
    id: `urn:uuid:${stableId(point._id, language.locale)}`,
    url: toUrl(language.paths.prayer),
    title: toPrayerTitle(point, language),
    texts: [point.text],
    language: point.language,
    publishedAt: point.date === null ? point.createdAt : `${point.date}T00:00:00.000Z`,
    updatedAt: point.updatedAt,
    categories: point.countries.map(({ name }) => name),
    photo: null,
  }
}

/** What a prayer point is called where it needs a title. */
export function toPrayerTitle({ countries }: Pick<PrayerPointAbroad, 'countries'>, language: Language): string {
  if (countries.length === 0) return language.text('subscribe.pray')
  return language.text('subscribe.prayFor', { countries: language.list(countries.map(({ name }) => name)) })
}

const contentTypes: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' }

function toPhoto(
  figure: NonNullable<StoryAbroad['heroImage']>,
  imageUrl: ImageUrl,
  toUrl: (path: string) => string,
): FeedPhoto {
  const extension = figure.assetId.slice(figure.assetId.lastIndexOf('-') + 1)
  return {
    url: toUrl(imageUrl(figure, { width: 1200 })),
    contentType: contentTypes[extension] ?? `image/${extension}`,
    alt: figure.alt ?? '',
  }
}
