import { toMonth, weeksOf } from '@vigil/prayer-diary/days'
import type { Language } from '../languages/create-language.ts'
import { dayAnchor } from './diary-days.ts'

export type MonthCalendarProps = {
  month: string
  today: string
  language: Language
}

/** A month as a sheet of a calendar, each day of which leads to its place on the page. */
export function MonthCalendar({ month, today, language }: MonthCalendarProps) {
  const weeks = weeksOf(month, language.firstWeekday)
  return (
    <table className="diary-calendar">
      <caption className="visually-hidden">{language.text('diary.calendar', { month: language.month(month) })}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={language.weekday(day)}>
              {language.shortWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) =>
              toMonth(day) === month ? (
                <td key={day}>
                  <a href={`#${dayAnchor(day)}`} aria-current={day === today ? 'date' : undefined}>
                    {Number(day.slice(8))}
                  </a>
                </td>
              ) : (
                <td key={day} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
