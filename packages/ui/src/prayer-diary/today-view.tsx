import type { PrayerToday } from '@vigil/content-queries/prayer/prayer-today'
import { addDays, daysFrom, toMonth } from '@vigil/prayer-diary/days'
import { prayerOfDay } from '@vigil/prayer-diary/prayer-of-day'
import { BrandMark } from '../brand.tsx'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { inTextLanguage } from '../languages/in-text-language.ts'
import { AnsweredList } from './answered-list.tsx'
import { DayList } from './day-list.tsx'
import { toDiaryDays } from './diary-days.ts'
import { DiaryNavigation } from './diary-navigation.tsx'
import { CountryLink, DiaryPointPlace, DiaryPointText, UntranslatedNote } from './diary-point.tsx'
import { PrayerTogether } from './prayer-together.tsx'

export type TodayViewProps = {
  prayer: PrayerToday
  language: Language
  editAttribute?: EditAttribute | undefined
}

const daysAhead = 6

/** The front page of the diary: one thing to pray for today, the days ahead, a prayer to say, answers of late. */
export function TodayView({ prayer, language, editAttribute }: TodayViewProps) {
  const { today, answered, countries } = prayer
  const [ofToday, ...ahead] = toDiaryDays(prayer, daysFrom(today, addDays(today, daysAhead)))
  const together = prayerOfDay(prayer.prayers, today)
  const [first, ...others] = ofToday?.entries ?? []
  const shared = { today, language, editAttribute }
  const shown = [ofToday, ...ahead].flatMap((day) => day?.entries.map(({ point }) => point) ?? [])
  return (
    <>
      <section className="diary-today" aria-labelledby="today-title">
        <div className="diary-today-inner">
          <p className="diary-today-date">
            <time dateTime={today}>{language.fullDay(today)}</time>
          </p>
          <BrandMark />
          <h1 id="today-title" className="diary-today-title">
            {language.text('diary.todayTitle')}
          </h1>
          {first === undefined ? (
            <p className="diary-today-empty">{language.text('diary.noneToday')}</p>
          ) : (
            <div className="diary-today-point">
              <DiaryPointText point={first.point} {...shared} />
              <DiaryPointPlace countries={first.point.countries} language={language} />
            </div>
          )}
          {others.length > 0 && (
            <div className="diary-today-others">
              <h2 className="diary-today-others-title">{language.text('diary.alsoToday')}</h2>
              <ul>
                {others.map(({ id, point }) => (
                  <li key={id}>
                    <DiaryPointText point={point} {...shared} />
                    <DiaryPointPlace countries={point.countries} language={language} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
      <div className="page diary">
        <DiaryNavigation path={language.paths.prayer} today={today} language={language} />
        <UntranslatedNote texts={[...shown, ...answered, ...(together ? [together] : [])]} language={language} />
        <div className="diary-columns">
          <section aria-labelledby="ahead-title">
            <h2 id="ahead-title" className="section-title">
              {language.text('diary.comingDays')}
            </h2>
            <DayList days={ahead} {...shared} />
            <p className="diary-more">
              <a href={language.paths.prayerWeek}>{language.text('diary.wholeWeek')}</a>
              <a href={language.paths.prayerMonth(toMonth(today))}>{language.text('diary.wholeMonth')}</a>
              <a href={language.paths.subscribe}>{language.text('diary.inCalendar')}</a>
            </p>
            <p className="diary-note">{language.text('diary.newDay')}</p>
          </section>
          <div className="diary-aside">
            <PrayerTogether prayer={together} language={language} editAttribute={editAttribute} />
            {answered.length > 0 && (
              <section aria-labelledby="lately-title">
                <h2 id="lately-title" className="section-title">
                  {language.text('diary.lately')}
                </h2>
                <AnsweredList points={answered} language={language} editAttribute={editAttribute} />
                <p className="diary-more">
                  <a href={language.paths.answeredPrayer}>{language.text('diary.allAnswered')}</a>
                </p>
              </section>
            )}
          </div>
        </div>
        {countries.length > 0 && (
          <section className="diary-section" aria-labelledby="countries-title">
            <h2 id="countries-title" className="section-title">
              {language.text('diary.byCountry')}
            </h2>
            <ul className="diary-countries">
              {countries.map((country) => (
                <li key={country._id} {...inTextLanguage(country.language, language)}>
                  <CountryLink country={country} language={language} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
