import { writeXml } from '../write-xml.ts'
import { type Feed, type FeedItem, lastChangeOf } from './feed.ts'

export const atomType = 'application/atom+xml; charset=utf-8'

/** Writes a feed as Atom (RFC 4287); what was withdrawn leaves a tombstone (RFC 6721) that says nothing but its id. */
export function toAtom(feed: Feed): string {
  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      '@xml:lang': feed.language,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description ?? undefined,
      updated: lastChangeOf(feed),
      author: { name: feed.author },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.feedUrl },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.homeUrl },
      ],
      entry: feed.items.map((item) => toEntry(item, feed)),
      'at:deleted-entry': feed.withdrawn.map(({ id, at }) => ({ '@ref': id, '@when': at })),
    },
  })
}

function toEntry(item: FeedItem, { language }: Feed) {
  return {
    ...(item.language === language ? {} : { '@xml:lang': item.language }),
    id: item.id,
    title: item.title,
    published: item.publishedAt,
    updated: item.updatedAt,
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
      ...(item.photo === null
        ? []
        : [
            {
              '@rel': 'enclosure',
              '@type': item.photo.contentType,
              '@href': item.photo.url,
              '@title': item.photo.alt,
            },
          ]),
    ],
    category: item.categories.map((term) => ({ '@term': term })),
    summary: { '@type': 'text', '#': item.texts.join('\n\n') },
  }
}
