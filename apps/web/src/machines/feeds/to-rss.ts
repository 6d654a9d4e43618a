import { writeXml } from '../write-xml.ts'
import { type Feed, type FeedItem, lastChangeOf } from './feed.ts'

export const rssType = 'application/rss+xml; charset=utf-8'

/** Writes a feed as RSS 2.0. What was withdrawn is not there any more; RSS has no word for it. */
export function toRss(feed: Feed): string {
  return writeXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
      channel: {
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description ?? feed.title,
        language: feed.language,
        lastBuildDate: toRssDate(lastChangeOf(feed)),
        // Minutes. Taken down means taken down soon, wherever it was read.
        ttl: '60',
        'atom:link': [{ '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.feedUrl }],
        item: feed.items.map((item) => toItem(item, feed)),
      },
    },
  })
}

function toItem(item: FeedItem, { author }: Feed) {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#': item.id },
    pubDate: toRssDate(item.publishedAt),
    'atom:updated': item.updatedAt,
    'dc:creator': author,
    'dc:language': item.language,
    category: item.categories,
    // Programs take a description for HTML.
    description: item.texts.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    ...(item.photo === null
      ? {}
      : {
          'media:content': [
            {
              '@url': item.photo.url,
              '@type': item.photo.contentType,
              '@medium': 'image',
              'media:description': item.photo.alt,
            },
          ],
        }),
  }
}

function toRssDate(moment: string): string {
  return new Date(moment).toUTCString()
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
