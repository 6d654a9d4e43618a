import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { type DiaryDay, dayAnchor } from './diary-days.ts'
import { DiaryPointPlace, DiaryPointText } from './diary-point.tsx'

export type DayTableProps = {
  caption: string
  days: readonly DiaryDay[]
  today: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** One line per day, with its country; narrow screens show the lines below each other. */
export function DayTable({ caption, days, today, language, editAttribute }: DayTableProps) {
  return (
    <table className="diary-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="diary-table-head">
        <tr>
          <th scope="col">{language.text('diary.day')}</th>
          <th scope="col">{language.text('diary.point')}</th>
          <th scope="col">{language.text('diary.country')}</th>
        </tr>
      </thead>
      {days.map(({ day, entries }) => (
        <tbody
          key={day}
          id={dayAnchor(day)}
          data-today={day === today || undefined}
          data-past={day < today || undefined}
        >
          {entries.length === 0 && (
            <tr>
              <DayCell day={day} today={today} rows={1} language={language} />
              <td className="diary-day-empty">{language.text('diary.noneOnDay')}</td>
              <td />
            </tr>
          )}
          {entries.map(({ id, point }, index) => (
            <tr key={id}>
              {index === 0 && <DayCell day={day} today={today} rows={entries.length} language={language} />}
              <td>
                <DiaryPointText point={point} today={today} language={language} editAttribute={editAttribute} />
              </td>
              <td>
                <DiaryPointPlace countries={point.countries} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function DayCell({ day, today, rows, language }: { day: string; today: string; rows: number; language: Language }) {
  return (
    <th
      scope={rows === 1 ? 'row' : 'rowgroup'}
      rowSpan={rows === 1 ? undefined : rows}
      className="diary-table-day"
      aria-current={day === today ? 'date' : undefined}
    >
      <time dateTime={day}>
        <span className="diary-table-number">{Number(day.slice(8))}</span>{' '}
        <span className="diary-table-weekday">{language.weekday(day)}</span>
      </time>
      {day === today && <span className="diary-today-mark">{language.text('diary.today')}</span>}
    </th>
  )
}
