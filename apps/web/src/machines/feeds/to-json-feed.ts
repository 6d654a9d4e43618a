import type { Feed } from './feed.ts'

export const jsonFeedType = 'application/feed+json; charset=utf-8'

/** Writes a feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    ...(feed.description === null ? {} : { description: feed.description }),
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.texts.join('\n\n'),
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      language: item.language,
      ...(item.categories.length === 0 ? {} : { tags: item.categories }),
      ...(item.photo === null ? {} : { image: item.photo.url }),
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
