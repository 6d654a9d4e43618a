import { defaultLocale, isLocale, type Locale, locales } from './locales.ts'

export interface AlternateAddress {
  /** A code, or `x-default`: for readers of all other languages. */
  readonly language: string
  readonly url: string
}

/**
 * Where a text is at home: under the site’s languages that it was written or translated into. What is in none of them
 * is at home under the first one’s address.
 */
export function homesOf(languages: readonly string[]): readonly [Locale, ...Locale[]] {
  const [first = defaultLocale, ...others] = locales.filter((locale) => languages.includes(locale))
  return [first, ...others]
}

/** The addresses of one page in all languages in which it is at home; none where there is nothing to choose between. */
export function toAlternates(languages: readonly string[], urlIn: (locale: Locale) => string): AlternateAddress[] {
  const homes = homesOf(languages.filter(isLocale))
  if (homes.length < 2) return []
  return [
    ...homes.map((locale) => ({ language: locale, url: urlIn(locale) })),
    { language: 'x-default', url: urlIn(homes[0]) },
  ]
}
