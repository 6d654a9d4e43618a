/** The languages that the site itself speaks, into which content is translated. */
export const siteLanguages = [
  { value: 'en', title: 'English' },
  { value: 'fr', title: 'French' },
  { value: 'ar', title: 'Arabic' },
] as const

export type SiteLanguage = (typeof siteLanguages)[number]['value']

/** The language of documents that do not say theirs. */
export const originalLanguage: SiteLanguage = 'en'

/** A language as editors call it; the code of one that the site does not speak. */
export function languageTitle(code: string): string {
  return siteLanguages.find(({ value }) => value === code)?.title ?? code
}
