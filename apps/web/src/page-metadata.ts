import { stegaClean } from '@sanity/client/stega'
import type { Metadata } from 'next'
import { getSiteSettings } from './data/pages'
import type { Perspective } from './data/perspective'
import { getEnvironment } from './environment'

export type PageDescription = {
  path: string
  perspective: Perspective
  /** Without the site's name; the front page has none of its own. */
  title?: string
  description?: string | null
  publishedOn?: string | null
}

/** What a page says about itself to search engines and to whoever passes it on. Never with a preview's markers. */
export async function createMetadata({
  path,
  perspective,
  title,
  description,
  publishedOn,
}: PageDescription): Promise<Metadata> {
  const { settings } = stegaClean(await getSiteSettings(perspective))
  const siteTitle = settings.title
  const fullTitle = title
    ? `${stegaClean(title)} – ${siteTitle}`
    : [siteTitle, settings.tagline].filter(Boolean).join(' – ')
  const summary = stegaClean(description) ?? settings.description
  const url = toAbsoluteUrl(path)
  return {
    title: fullTitle,
    ...(summary && { description: summary }),
    alternates: { canonical: url },
    referrer: 'no-referrer',
    openGraph: {
      title: stegaClean(title) ?? siteTitle,
      ...(summary && { description: summary }),
      url,
      siteName: siteTitle,
      locale: 'en_GB',
      ...(publishedOn === undefined
        ? { type: 'website' }
        : { type: 'article', ...(publishedOn && { publishedTime: publishedOn }) }),
    },
  }
}

/** A path's address on the web. */
export function toAbsoluteUrl(path: string): string {
  return new URL(path, getEnvironment().siteUrl).href
}
