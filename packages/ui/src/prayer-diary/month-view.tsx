import type { Diary } from '@vigil/content-queries/prayer/diary'
import { addMonths, daysOfMonth } from '@vigil/prayer-diary/days'
import { isInSpan, type MonthSpan } from '@vigil/prayer-diary/month-span'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { PageHeader } from '../page-header.tsx'
import { DayTable } from './day-table.tsx'
import { toDiaryDays } from './diary-days.ts'
import { DiaryNavigation } from './diary-navigation.tsx'
import { UntranslatedNote } from './diary-point.tsx'
import { MonthCalendar } from './month-calendar.tsx'

export type MonthViewProps = {
  month: string
  diary: Diary
  /** The months that can be turned to. */
  span: MonthSpan
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** A month of the diary: a calendar to find a day, and one line for each. */
export function MonthView({ month, diary, span, language, editAttribute }: MonthViewProps) {
  const { paths } = language
  const { today } = diary
  const days = toDiaryDays(diary, daysOfMonth(month))
  const name = language.month(month)
  return (
    <div className="page diary">
      <PageHeader title={language.text('diary.monthTitle', { month: name })} />
      <DiaryNavigation path={paths.prayerMonth(month)} today={today} language={language} />
      <UntranslatedNote texts={days.flatMap(({ entries }) => entries.map(({ point }) => point))} language={language} />
      <div className="diary-month">
        <div className="diary-month-side">
          <MonthCalendar month={month} today={today} language={language} />
          <nav aria-label={language.text('diary.months')}>
            <MonthTurning month={month} span={span} language={language} />
          </nav>
          <p className="diary-more">
            <a href={paths.prayerBooklet(month)}>{language.text('diary.toBooklet', { month: name })}</a>
          </p>
        </div>
        <DayTable
          caption={language.text('diary.days', { month: name })}
          days={days}
          today={today}
          language={language}
          editAttribute={editAttribute}
        />
      </div>
      <MonthTurning month={month} span={span} language={language} />
    </div>
  )
}

/** The way to the month before and the month after, as far as there is one. */
function MonthTurning({ month, span, language }: Pick<MonthViewProps, 'month' | 'span' | 'language'>) {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return (
    <div className="diary-turning">
      {isInSpan(before, span) && (
        <a className="arrow-back" href={language.paths.prayerMonth(before)} rel="prev">
          <span>{language.month(before)}</span>
        </a>
      )}
      {isInSpan(after, span) && (
        <a className="arrow-on" href={language.paths.prayerMonth(after)} rel="next">
          <span>{language.month(after)}</span>
        </a>
      )}
    </div>
  )
}
