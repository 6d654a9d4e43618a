import type { AddressContent } from '@vigil/content-queries/sitemaps/sitemaps'
import { createPaths, type Paths } from '@vigil/ui/paths'
import { defaultLocale, isLocale, type Locale, locales } from '../../locales.ts'

/** One address of a page in a sitemap, with those of the same page in other languages. */
export interface SitemapEntry {
  readonly url: string
  /** When what the page shows was changed last; null: it changes with the day, or nobody knows. */
  readonly changedAt: string | null
  readonly alternates: readonly { readonly language: string; readonly url: string }[]
}

export interface PagePlace {
  /** The path of the page in a language. */
  readonly at: (paths: Paths) => string
  /** In which languages it was written or reviewed; the site shows it in the others too, but not as theirs. */
  readonly languages: readonly string[]
  readonly changedAt: string | null
}

/** The addresses of a page, one for each language that it was written in. */
export function toEntries({ at, languages, changedAt }: PagePlace, toUrl: (path: string) => string): SitemapEntry[] {
  const spoken = locales.filter((locale) => languages.includes(locale))
  // What is in no language of the site is at home where its own language is nearest: under the first one's address.
  const homes: readonly Locale[] = spoken.length === 0 ? [defaultLocale] : spoken
  const urlIn = (locale: Locale) => toUrl(at(createPaths(locale)))
  const [first] = homes
  const alternates =
    homes.length < 2 || first === undefined
      ? []
      : [
          ...homes.map((locale) => ({ language: locale, url: urlIn(locale) })),
          { language: 'x-default', url: urlIn(first) },
        ]
  return homes.map((locale) => ({ url: urlIn(locale), changedAt, alternates }))
}

/** A document's page in a sitemap. */
export function toPlace({ languages, updatedAt }: AddressContent, at: PagePlace['at']): PagePlace {
  return { at, languages: languages.filter(isLocale), changedAt: updatedAt }
}

/** A page of the interface, which speaks every language. */
export function toInterfacePlace(at: PagePlace['at']): PagePlace {
  return { at, languages: locales, changedAt: null }
}
