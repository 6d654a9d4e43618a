import type { CountryContent } from '@vigil/content-queries/country'
import type { DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import { Fragment } from 'react'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { inTextLanguage } from '../languages/in-text-language.ts'

export type DiaryPointProps = {
  point: DiaryPointContent
  /** The page's day: an answer that was already known by then is told. */
  today: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** What to pray for, in its own language. */
export function DiaryPointText({ point, today, language, editAttribute }: DiaryPointProps) {
  const document = { id: point._id, type: 'prayerPoint' }
  return (
    <>
      <p
        className="diary-point-text"
        {...inTextLanguage(point.language, language)}
        data-sanity={editAttribute?.(document, 'text')}
      >
        {point.text}
      </p>
      {point.answeredOn !== null && point.answeredOn <= today && (
        <p className="diary-point-answer">
          {language.text('prayer.answeredOn', { day: language.day(point.answeredOn) })}
        </p>
      )}
    </>
  )
}

/** For which countries a point is; one that is for none of them alone is for all. */
export function DiaryPointPlace({ countries, language }: { countries: readonly CountryContent[]; language: Language }) {
  return (
    <p className="diary-point-place">
      {countries.length === 0
        ? language.text('diary.general')
        : countries.map((country, index) => (
            <Fragment key={country._id}>
              {index > 0 && ' · '}
              <CountryLink country={country} language={language} />
            </Fragment>
          ))}
    </p>
  )
}

/** A country's name, which leads to its prayer points. */
export function CountryLink({ country, language }: { country: CountryContent; language: Language }) {
  const words = inTextLanguage(country.language, language)
  return country.slug === null ? (
    <span {...words}>{country.name}</span>
  ) : (
    <a href={language.paths.prayerOfCountry(country.slug)} {...words}>
      {country.name}
    </a>
  )
}

/** Says that some texts of a page stand in the language they were written in, where that is so. */
export function UntranslatedNote({
  texts,
  language,
}: {
  texts: readonly { readonly language: string }[]
  language: Language
}) {
  if (texts.every((text) => text.language === language.locale)) return null
  return <p className="diary-note">{language.text('diary.untranslated')}</p>
}
