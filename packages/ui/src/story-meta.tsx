import type { CountryContent } from '@vigil/content-queries/country'
import type { Language } from './languages/create-language.ts'

/** Where a story happens: the names of its countries. */
export function Countries({ countries }: { countries: readonly CountryContent[] }) {
  if (countries.length === 0) return null
  return <p className="kicker">{countries.map(({ name }) => name).join(' · ')}</p>
}

export function Day({ day, language }: { day: string | null; language: Language }) {
  return day && <time dateTime={day}>{language.day(day)}</time>
}
