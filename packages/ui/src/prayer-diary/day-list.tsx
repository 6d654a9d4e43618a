import { toMonth } from '@vigil/prayer-diary/days'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { type DiaryDay, dayAnchor } from './diary-days.ts'
import { DiaryPointPlace, DiaryPointText } from './diary-point.tsx'

export type DayListProps = {
  days: readonly DiaryDay[]
  today: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Days below each other, each with its date and what is prayed on it. */
export function DayList({ days, today, language, editAttribute }: DayListProps) {
  return (
    <ol className="diary-days">
      {days.map(({ day, entries }) => (
        <li
          key={day}
          id={dayAnchor(day)}
          className="diary-day"
          aria-current={day === today ? 'date' : undefined}
          data-past={day < today || undefined}
        >
          <h3 className="diary-day-date">
            <a href={`${language.paths.prayerMonth(toMonth(day))}#${dayAnchor(day)}`}>
              <time dateTime={day}>
                <span className="diary-day-weekday">{language.weekday(day)}</span>{' '}
                <span className="diary-day-number">{language.dayOfYear(day)}</span>
              </time>
            </a>
            {day === today && <span className="diary-today-mark">{language.text('diary.today')}</span>}
          </h3>
          <div className="diary-day-points">
            {entries.length === 0 && <p className="diary-day-empty">{language.text('diary.noneOnDay')}</p>}
            {entries.map(({ id, point }) => (
              <div key={id} className="diary-point">
                <DiaryPointText point={point} today={today} language={language} editAttribute={editAttribute} />
                <DiaryPointPlace countries={point.countries} language={language} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
