export { defaultLocale, isLocale, type Locale, locales } from '@vigil/ui/languages/locales'

/**
 * What `next build` renders in place of content: one empty page per route, at an address that no path leads to.
 * Next wants to see each route with some parameters; with these it never asks the content server.
 */
export const buildPlaceholder = '_build'
