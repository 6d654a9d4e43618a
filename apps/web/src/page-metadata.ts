import { stegaClean } from '@sanity/client/stega'
import type { SeoContent } from '@vigil/content-queries/seo'
import type { Language } from '@vigil/ui/languages/create-language'
import { type ShownLanguages, shownLanguagesOf } from '@vigil/content-queries/translations/shown-languages'
import { type FeedChoice, toPathIn } from '@vigil/ui/paths'
import type { Metadata } from 'next'
import { homesOf, toAlternates } from './alternate-addresses'
import { getSiteSettings } from './data/pages'
import type { Perspective } from './data/perspective'
import { getEnvironment } from './environment'
import { defaultLocale, isLocale, type Locale, locales } from './locales'
import { cardSize } from './machines/cards/card-size'

export type PageDescription = {
  language: Language
  path: string
  perspective: Perspective
  /** Without the site's name; the front page has none of its own. */
  title?: string
  description?: string | null
  publishedOn?: string | null
  /** The document that the page shows: the language that it is shown in, and all that it has. Left out: the page's own words. */
  text?: ShownLanguages & { readonly language: string }
  /** What editors wrote for search results and links, where it differs from the page. */
  seo?: SeoContent | null
  /** Keeps the page's photos out of search results. */
  withholdsPhotos?: boolean
  /** The path of the picture that stands for the page where its address is passed on, and what it says. */
  card?: { readonly path: string; readonly text: string }
  /** The feed that brings what the page brings. Defaults to all stories. */
  feed?: FeedChoice
  /** The path of the calendar that shows what the page shows. */
  calendar?: string
}

// As OpenGraph writes them.
const openGraphLocales: Readonly<Record<Locale, string>> = { en: 'en_GB', fr: 'fr_FR', ar: 'ar_AR' }

/** What a page says about itself to search engines and to whoever passes it on. Never with a preview's markers. */
export async function createMetadata({
  language,
  path,
  perspective,
  title,
  description,
  publishedOn,
  text,
  seo,
  withholdsPhotos = false,
  card,
  feed = { of: 'stories' },
  calendar,
}: PageDescription): Promise<Metadata> {
  const { settings } = stegaClean(await getSiteSettings(language.locale, perspective))
  const siteTitle = settings.title
  const ownTitle = stegaClean(seo?.title ?? title)
  const fullTitle = ownTitle ? `${ownTitle} – ${siteTitle}` : [siteTitle, settings.tagline].filter(Boolean).join(' – ')
  const summary = stegaClean(seo?.description ?? description) ?? settings.description
  const spoken = text === undefined ? locales : homesOf(stegaClean(shownLanguagesOf(text)))
  const addresses = findAddresses(language, path, stegaClean(text?.language), spoken)
  return {
    title: fullTitle,
    ...(summary && { description: summary }),
    alternates: { ...addresses, types: toSubscriptions(language, feed, calendar) },
    referrer: 'no-referrer',
    ...toRobots(seo?.isListed ?? true, withholdsPhotos),
    openGraph: {
      title: ownTitle ?? siteTitle,
      ...(summary && { description: summary }),
      url: addresses.canonical,
      siteName: siteTitle,
      ...(card && {
        images: [{ url: toAbsoluteUrl(card.path), ...cardSize, alt: stegaClean(card.text), type: 'image/png' }],
      }),
      locale: openGraphLocales[language.locale],
      alternateLocale: spoken.filter((locale) => locale !== language.locale).map((locale) => openGraphLocales[locale]),
      ...(publishedOn === undefined
        ? { type: 'website' }
        : { type: 'article', ...(publishedOn && { publishedTime: publishedOn }) }),
    },
  }
}

/**
 * Where the page is at home, and its addresses in all languages. What is shown in another language than the page's,
 * because nobody has translated it yet, is at home at that language's address, and is no translation of it.
 */
function findAddresses(
  { locale }: Language,
  path: string,
  textLanguage: string | undefined,
  spoken: readonly Locale[],
) {
  const isTranslated = textLanguage === undefined || textLanguage === locale
  if (!isTranslated) {
    const home = isLocale(textLanguage) ? textLanguage : defaultLocale
    return { canonical: toAbsoluteUrl(toPathIn(home, path, locale)) }
  }
  const alternates = toAlternates(spoken, (other) => toAbsoluteUrl(toPathIn(other, path, locale)))
  const languages = Object.fromEntries(alternates.map(({ language, url }) => [language, url]))
  return { canonical: toAbsoluteUrl(path), languages }
}

/** What programs can subscribe to, by its type. */
function toSubscriptions({ paths }: Language, feed: FeedChoice, calendar: string | undefined) {
  return {
    'application/atom+xml': toAbsoluteUrl(paths.feed(feed, 'atom')),
    'application/rss+xml': toAbsoluteUrl(paths.feed(feed, 'rss')),
    'application/feed+json': toAbsoluteUrl(paths.feed(feed, 'json')),
    ...(calendar === undefined ? {} : { 'text/calendar': toAbsoluteUrl(calendar) }),
  }
}

// Left out where search engines may do what they do by themselves.
function toRobots(isListed: boolean, withholdsPhotos: boolean): Pick<Metadata, 'robots'> {
  if (isListed && !withholdsPhotos) return {}
  return {
    robots: {
      ...(isListed ? {} : { index: false, noarchive: true }),
      ...(withholdsPhotos ? { noimageindex: true, 'max-image-preview': 'none' } : {}),
    },
  }
}

/** A path's address on the web. */
export function toAbsoluteUrl(path: string): string {
  return new URL(path, getEnvironment().siteUrl).href
}
