import type { CountryContent } from '@vigil/content-queries/country'
import type { DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import type { PrayerOfCountry } from '@vigil/content-queries/prayer/prayer-of-country'
import { toMonth } from '@vigil/prayer-diary/days'
import { scheduleOf } from '@vigil/prayer-diary/prayer-schedule'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { PageHeader } from '../page-header.tsx'
import { PrayerText } from '../prayer-text.tsx'
import { AnsweredList } from './answered-list.tsx'
import { dayAnchor } from './diary-days.ts'
import { DiaryNavigation } from './diary-navigation.tsx'
import { DiaryPointText, UntranslatedNote } from './diary-point.tsx'

export type CountryPrayerViewProps = {
  prayer: PrayerOfCountry
  country: CountryContent & { slug: string }
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** What to pray for one country. */
export function CountryPrayerView({ prayer, country, language, editAttribute }: CountryPrayerViewProps) {
  const { today, upcoming, earlier, answered, prayers } = prayer
  const texts = [...upcoming, ...earlier, ...answered, ...prayers]
  const shared = { today, language, editAttribute }
  return (
    <div className="page diary">
      <PageHeader title={language.text('diary.prayFor', { country: country.name })} />
      <DiaryNavigation path={language.paths.prayerOfCountry(country.slug)} today={today} language={language} />
      <UntranslatedNote texts={texts} language={language} />
      {texts.length === 0 && (
        <p className="page-empty">{language.text('diary.noneForCountry', { country: country.name })}</p>
      )}
      <div className={prayers.length > 0 ? 'diary-columns' : undefined}>
        <div>
          <PointSection id="open" title={language.text('diary.open')} points={upcoming} {...shared} />
          <PointSection id="earlier" title={language.text('diary.earlier')} points={earlier} {...shared} />
        </div>
        {prayers.length > 0 && (
          <section className="diary-together" aria-labelledby="prayers-title">
            <h2 id="prayers-title" className="section-title">
              {language.text('diary.prayers')}
            </h2>
            {prayers.map((each) => (
              <PrayerText
                key={each._id}
                prayer={each}
                headingLevel={3}
                language={language}
                editAttribute={editAttribute}
              />
            ))}
          </section>
        )}
      </div>
      {answered.length > 0 && (
        <section className="diary-section" aria-labelledby="answered-title">
          <h2 id="answered-title" className="section-title">
            {language.text('diary.answers')}
          </h2>
          <AnsweredList points={answered} language={language} editAttribute={editAttribute} />
        </section>
      )}
      <p className="diary-more">
        <a href={language.paths.country(country.slug)}>{language.text('diary.storiesOf', { country: country.name })}</a>
        <a href={language.paths.subscribe}>{language.text('diary.inCalendar')}</a>
      </p>
    </div>
  )
}

interface PointSectionProps extends Omit<CountryPrayerViewProps, 'prayer' | 'country'> {
  readonly id: string
  readonly title: string
  readonly points: readonly DiaryPointContent[]
  readonly today: string
}

function PointSection({ id, title, points, today, language, editAttribute }: PointSectionProps) {
  if (points.length === 0) return null
  return (
    <section className="diary-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        {title}
      </h2>
      <ul className="diary-points">
        {points.map((point) => (
          <li key={point._id} className="diary-point">
            <DiaryPointText point={point} today={today} language={language} editAttribute={editAttribute} />
            <p className="diary-point-place">
              <PointTime point={point} language={language} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When the diary has a point. */
function PointTime({ point, language }: { point: DiaryPointContent; language: Language }) {
  switch (scheduleOf(point)) {
    case 'dated':
      return (
        point.date !== null && (
          <a href={`${language.paths.prayerMonth(toMonth(point.date))}#${dayAnchor(point.date)}`}>
            <time dateTime={point.date}>{language.fullDay(point.date)}</time>
          </a>
        )
      )
    case 'dayOfMonth':
      return point.dayOfMonth !== null && language.text('diary.everyMonth', { day: point.dayOfMonth })
    case 'rolling':
      return language.text('diary.anyDay')
  }
}
