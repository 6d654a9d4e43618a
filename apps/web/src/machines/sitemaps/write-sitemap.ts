import { writeXml } from '../write-xml.ts'
import type { SitemapEntry } from './sitemap.ts'

export const sitemapType = 'application/xml; charset=utf-8'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of all sitemaps, each with the moment of its last change, where it is known. */
export function writeSitemapIndex(sitemaps: readonly Pick<SitemapEntry, 'url' | 'changedAt'>[]): string {
  const sitemap = sitemaps.map(({ url, changedAt }) => ({ loc: url, lastmod: changedAt ?? undefined }))
  return writeXml({ sitemapindex: { '@xmlns': namespace, sitemap } })
}

export function writeSitemap(entries: readonly SitemapEntry[]): string {
  return writeXml({
    urlset: {
      '@xmlns': namespace,
      '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      url: entries.map(({ url, changedAt, alternates }) => ({
        loc: url,
        lastmod: changedAt ?? undefined,
        'xhtml:link': alternates.map((alternate) => ({
          '@rel': 'alternate',
          '@hreflang': alternate.language,
          '@href': alternate.url,
        })),
      })),
    },
  })
}

export interface NewsEntry {
  readonly url: string
  readonly title: string
  readonly language: string
  /** `2026-11-22`. */
  readonly day: string
}

/** The stories of two days, for those who look for news. */
export function writeNewsSitemap(publication: string, entries: readonly NewsEntry[]): string {
  return writeXml({
    urlset: {
      '@xmlns': namespace,
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: entries.map(({ url, title, language, day }) => ({
        loc: url,
        'news:news': {
          'news:publication': { 'news:name': publication, 'news:language': language },
          'news:publication_date': day,
          'news:title': title,
        },
      })),
    },
  })
}
