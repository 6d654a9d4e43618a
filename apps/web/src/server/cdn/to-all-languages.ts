import { isPagePath, type PagePath } from '@vigil/page-store/page-path'
import { toPathIn } from '@vigil/ui/paths'
import { defaultLocale, locales } from '../../locales.ts'

/** These addresses in every language: a redirect that is written for the first language holds for all. */
export function toAllLanguages(paths: readonly PagePath[]): PagePath[] {
  const all = paths.flatMap((path) => [path, ...locales.map((locale) => toPathIn(locale, path, defaultLocale))])
  return [...new Set(all)].filter(isPagePath)
}
