import type { CountryList } from '@vigil/content-queries/countries/country-list'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PageHeader } from './page-header.tsx'
import { findRegion, regionNames } from './regions.ts'

export type CountriesViewProps = { countries: CountryList; language: Language }

/** All countries by the part of the world that they belong to. */
export function CountriesView({ countries, language }: CountriesViewProps) {
  return (
    <div className="page">
      <PageHeader
        title={language.text('choices.countries')}
        introduction={language.text('choices.countriesIntroduction')}
      />
      {countries.length === 0 && <p className="page-empty">{language.text('choices.noCountries')}</p>}
      <div className="places">
        {groupByRegion(countries, language).map(({ key, title, members }) => (
          <section key={key} className="place-group" aria-labelledby={`region-${key}`}>
            <h2 id={`region-${key}`} className="place-group-title">
              {title}
            </h2>
            <ul className="place-list">
              {members.map(({ _id, name, slug, storyCount, language: textLanguage }) => (
                <li key={_id}>
                  <a href={language.paths.country(slug)} {...inTextLanguage(textLanguage, language)}>
                    {name}
                  </a>{' '}
                  <span className="place-count">
                    {storyCount > 0
                      ? language.text('choices.found', { count: storyCount })
                      : language.text('choices.none')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function groupByRegion(countries: CountryList, language: Language) {
  const sorted = [...countries].sort((a, b) => a.name.localeCompare(b.name, language.locale))
  const regions = regionNames.map((region) => ({
    key: region,
    title: language.text(`regions.${region}`),
    members: sorted.filter((country) => findRegion(country.region) === region),
  }))
  const others = sorted.filter((country) => findRegion(country.region) === null)
  return [...regions, { key: 'other', title: language.text('choices.otherRegion'), members: others }].filter(
    ({ members }) => members.length > 0,
  )
}
