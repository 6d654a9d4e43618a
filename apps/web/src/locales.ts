/** The languages of the site. The first serves the paths that name no language, which so far are all. */
export const locales = ['en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = locales[0]

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * What `next build` renders in place of content: one empty page per route, at an address that no path leads to.
 * Next wants to see each route with some parameters; with these it never asks the content server.
 */
export const buildPlaceholder = '_build'
