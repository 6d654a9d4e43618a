/** The languages that the whole site speaks, by their codes (BCP 47). The first one's paths name no language. */
export const locales = ['en', 'fr', 'ar'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = locales[0]

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value)
}

/** Each language in its own words, as the choice of languages shows it. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français', ar: 'العربية' }

/** The direction that a language is written in; also for languages that the site itself does not speak. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur|ps|ckb|ku-Arab|syr|dv|yi)(?:-|$)/.test(language) ? 'rtl' : 'ltr'
}
