import { type ShownLanguages, shownLanguagesOf } from '@vigil/content-queries/translations/shown-languages'
import { createPaths, type Paths } from '@vigil/ui/paths'
import { type AlternateAddress, homesOf, toAlternates } from '../../alternate-addresses.ts'
import { type Locale, locales } from '../../locales.ts'

/** One address of a page in a sitemap, with those of the same page in other languages. */
export interface SitemapEntry {
  readonly url: string
  /** When what the page shows was changed last; null: it changes with the day, or nobody knows. */
  readonly changedAt: string | null
  readonly alternates: readonly AlternateAddress[]
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
  const urlIn = (locale: Locale) => toUrl(at(createPaths(locale)))
  const alternates = toAlternates(languages, urlIn)
  return homesOf(languages).map((locale) => ({ url: urlIn(locale), changedAt, alternates }))
}

/** A document's page in a sitemap. */
export function toPlace(document: ShownLanguages & { readonly updatedAt: string }, at: PagePlace['at']): PagePlace {
  return { at, languages: shownLanguagesOf(document), changedAt: document.updatedAt }
}

/** A page of the interface, which speaks every language. */
export function toInterfacePlace(at: PagePlace['at']): PagePlace {
  return { at, languages: locales, changedAt: null }
}
