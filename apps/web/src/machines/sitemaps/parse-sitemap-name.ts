export type SitemapChoice =
  | { readonly of: 'pages' | 'news' }
  /** The stories whose first country this is, or that name none; counted from 1. */
  | { readonly of: 'stories'; readonly country: string | null; readonly page: number }

const mostPages = 10_000

/** Reads what follows `/sitemaps/`; null when there is no such sitemap. */
export function parseSitemapName(name: string): SitemapChoice | null {
  if (name === 'pages.xml') return { of: 'pages' }
  if (name === 'news.xml') return { of: 'news' }
  const [, country, number] = /^stories(?:-in-(.+))?-([1-9]\d{0,4})\.xml$/.exec(name) ?? []
  const page = Number(number)
  return number === undefined || page > mostPages ? null : { of: 'stories', country: country ?? null, page }
}

/** The path of a sitemap. */
export function toSitemapPath(choice: SitemapChoice): string {
  if (choice.of !== 'stories') return `/sitemaps/${choice.of}.xml`
  const place = choice.country === null ? '' : `-in-${encodeURIComponent(choice.country)}`
  return `/sitemaps/stories${place}-${choice.page}.xml`
}
