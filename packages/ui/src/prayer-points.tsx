import type { PrayerPointContent } from '@vigil/content-queries/prayer/prayer-point'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { CountryNames, Day } from './story-meta.tsx'

export type PrayerPointsProps = {
  prayerPoints: readonly PrayerPointContent[]
  /** Whether to say for which country and day each point is. Default: not, as in a story that says so itself. */
  details?: 'hidden' | 'shown'
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Things to pray for, one by one. */
export function PrayerPoints({ prayerPoints, details = 'hidden', language, editAttribute }: PrayerPointsProps) {
  if (prayerPoints.length === 0) return null
  return (
    <ul className="prayer-points">
      {prayerPoints.map((point) => (
        <li key={point._id} className="prayer-point">
          <p
            className="prayer-point-text"
            {...inTextLanguage(point.language, language)}
            data-sanity={editAttribute?.({ id: point._id, type: 'prayerPoint' }, 'text')}
          >
            {point.text}
          </p>
          {(point.answeredOn || point.answeredText) && (
            <PrayerPointAnswer point={point} language={language} editAttribute={editAttribute} />
          )}
          {details === 'shown' && <PrayerPointDetails point={point} language={language} />}
        </li>
      ))}
    </ul>
  )
}

function PrayerPointAnswer({
  point,
  language,
  editAttribute,
}: { point: PrayerPointContent } & Pick<PrayerPointsProps, 'language' | 'editAttribute'>) {
  return (
    <p
      className="prayer-point-answer"
      data-sanity={editAttribute?.({ id: point._id, type: 'prayerPoint' }, 'answeredText')}
    >
      <strong>
        {point.answeredOn
          ? language.text('prayer.answeredOn', { day: language.day(point.answeredOn) })
          : language.text('prayer.answered')}
      </strong>{' '}
      {point.answeredText && <bdi {...inTextLanguage(point.language, language)}>{point.answeredText}</bdi>}
    </p>
  )
}

function PrayerPointDetails({ point, language }: { point: PrayerPointContent; language: Language }) {
  if (!point.date && point.countries.length === 0) return null
  return (
    <p className="prayer-point-details">
      {point.countries.length > 0 && (
        <span>
          <CountryNames countries={point.countries} language={language} />
        </span>
      )}
      <Day day={point.date} language={language} />
    </p>
  )
}
