import { locales } from '../locales.ts'
import { type KindPage, toKindPage } from './kind-pages.ts'

const kinds: KindPage[] = ['unavailable', 'missing', 'malformed', 'previewEnded']

it.each(locales)('says in "%s" what is the matter, and leads to the front page of that language', (locale) => {
  for (const kind of kinds) {
    const page = toKindPage(kind, locale)
    expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(page).toContain(`<a href="${locale === 'en' ? '/' : `/${locale}`}">`)
    // Nothing that markup would read: the texts are not escaped.
    expect(/<p>([^<]*)<\/p>/.exec(page)?.[1]).toMatch(/^[^&<>"]{10,}$/)
  }
  expect(new Set(kinds.map((kind) => toKindPage(kind, locale))).size).toBe(kinds.length)
})
