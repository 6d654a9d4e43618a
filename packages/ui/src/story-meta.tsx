import type { CountryContent } from '@vigil/content-queries/country'
import type { Language } from './languages/create-language.ts'

/** Where a story happens: the names of its countries. */
export function Countries({ countries }: { countries: readonly CountryContent[] }) {
  if (countries.length === 0) return null
  return <p className="kicker">{countries.map(({ name }) => name).join(' · ')}</p>
}

/** The same, each name leading to the page of its country. */
export function CountryLinks({ countries, language }: { countries: readonly CountryContent[]; language: Language }) {
  if (countries.length === 0) return null
  return (
    <ul className="kicker kicker-links">
      {countries.map(({ _id, name, slug }) => (
        <li key={_id}>{slug === null ? name : <a href={language.paths.country(slug)}>{name}</a>}</li>
      ))}
    </ul>
  )
}

export function Day({ day, language }: { day: string | null; language: Language }) {
  return day && <time dateTime={day}>{language.day(day)}</time>
}
