import type { Diary } from '@vigil/content-queries/prayer/diary'
import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'
import { daysOfMonth } from '@vigil/prayer-diary/days'
import { prayerOfDay } from '@vigil/prayer-diary/prayer-of-day'
import { BrandMark } from '../brand.tsx'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { inTextLanguage } from '../languages/in-text-language.ts'
import { PrayerText } from '../prayer-text.tsx'
import { type DiaryDay, toDiaryDays } from './diary-days.ts'
import { DiaryNavigation } from './diary-navigation.tsx'
import { UntranslatedNote } from './diary-point.tsx'

export type BookletViewProps = {
  month: string
  diary: Diary & { prayers: readonly PrayerContent[] }
  /** The site's name, for the cover. */
  siteTitle: string
  /** Where the newest state of the month is, for those who hold the paper. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** A month to print and fold: a cover, one line for every day, a prayer. On a screen it says how to print it. */
export function BookletView({ month, diary, siteTitle, url, language, editAttribute }: BookletViewProps) {
  const { today } = diary
  const name = language.month(month)
  const days = toDiaryDays(diary, daysOfMonth(month))
  const prayer = prayerOfDay(diary.prayers, `${month}-01`)
  const texts = [...days.flatMap(({ entries }) => entries.map(({ point }) => point)), ...(prayer ? [prayer] : [])]
  return (
    <div className="page diary booklet-page">
      <div className="booklet-screen">
        <DiaryNavigation path={language.paths.prayerBooklet(month)} today={today} language={language} />
        <UntranslatedNote texts={texts} language={language} />
        <section className="booklet-hint" aria-labelledby="print-title">
          <h2 id="print-title" className="booklet-hint-title">
            {language.text('diary.printTitle')}
          </h2>
          <ul>
            <li>{language.text('diary.printFold')}</li>
            <li>{language.text('diary.printSingle')}</li>
            <li>{language.text('diary.printMargins')}</li>
          </ul>
          <p>{language.text('diary.printCare')}</p>
        </section>
      </div>
      <article className="booklet">
        <header className="booklet-cover">
          <BrandMark />
          <p className="booklet-site">{siteTitle}</p>
          <h1 className="booklet-title">
            <span className="booklet-name">{language.text('diary.title')}</span>
            <span className="booklet-month">{name}</span>
          </h1>
          <p className="booklet-lead">{language.text('diary.bookletLead')}</p>
        </header>
        <ol className="booklet-days">
          {days.map((day) => (
            <BookletDay key={day.day} day={day} language={language} editAttribute={editAttribute} />
          ))}
        </ol>
        <footer className="booklet-end">
          {prayer && <PrayerText prayer={prayer} headingLevel={2} language={language} editAttribute={editAttribute} />}
          <p className="booklet-state">
            {language.text('diary.asOf', { day: language.day(today) })} {language.text('diary.newest')}{' '}
            <bdi className="booklet-address" dir="ltr">
              {url}
            </bdi>
          </p>
        </footer>
      </article>
    </div>
  )
}

interface BookletDayProps extends Pick<BookletViewProps, 'language' | 'editAttribute'> {
  readonly day: DiaryDay
}

function BookletDay({ day: { day, entries }, language, editAttribute }: BookletDayProps) {
  return (
    <li className="booklet-day">
      <p className="booklet-date">
        <time dateTime={day}>
          <span className="booklet-number">{Number(day.slice(8))}</span>{' '}
          <span className="booklet-weekday">{language.shortWeekday(day)}</span>
        </time>
      </p>
      <div className="booklet-lines">
        {entries.length === 0 && <p className="diary-day-empty">{language.text('diary.noneOnDay')}</p>}
        {entries.map(({ id, point }) => (
          <p key={id} className="booklet-line">
            {point.countries.length > 0 && (
              <>
                <b className="booklet-country">
                  {point.countries.map((country, index) => (
                    <span key={country._id} {...inTextLanguage(country.language, language)}>
                      {index > 0 && ' · '}
                      {country.name}
                    </span>
                  ))}
                </b>{' '}
              </>
            )}
            <span
              {...inTextLanguage(point.language, language)}
              data-sanity={editAttribute?.({ id: point._id, type: 'prayerPoint' }, 'text')}
            >
              {point.text}
            </span>
          </p>
        ))}
      </div>
    </li>
  )
}
