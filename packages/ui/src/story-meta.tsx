import type { CountryContent } from '@vigil/content-queries/country'
import { Fragment } from 'react'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'

/** Where a story happens: the names of its countries. */
export function Countries(props: { countries: readonly CountryContent[]; language: Language }) {
  if (props.countries.length === 0) return null
  return (
    <p className="kicker">
      <CountryNames {...props} />
    </p>
  )
}

/** Names side by side; each keeps its own direction. */
export function CountryNames({ countries, language }: { countries: readonly CountryContent[]; language: Language }) {
  return countries.map(({ _id, name, language: textLanguage }, index) => (
    <Fragment key={_id}>
      {index > 0 && ' · '}
      {textLanguage === language.locale ? name : <bdi {...inTextLanguage(textLanguage, language)}>{name}</bdi>}
    </Fragment>
  ))
}

/** The same, each name leading to the page of its country. */
export function CountryLinks({ countries, language }: { countries: readonly CountryContent[]; language: Language }) {
  if (countries.length === 0) return null
  return (
    <ul className="kicker kicker-links">
      {countries.map(({ _id, name, slug, language: textLanguage }) => (
        <li key={_id} {...inTextLanguage(textLanguage, language)}>
          {slug === null ? name : <a href={language.paths.country(slug)}>{name}</a>}
        </li>
      ))}
    </ul>
  )
}

export function Day({ day, language }: { day: string | null; language: Language }) {
  return day && <time dateTime={day}>{language.day(day)}</time>
}
