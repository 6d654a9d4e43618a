import type { PrayerWeek } from '@vigil/content-queries/prayer/prayer-week'
import { addDays, daysFrom, weekdayOf } from '@vigil/prayer-diary/days'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { PageHeader } from '../page-header.tsx'
import { DayList } from './day-list.tsx'
import { toDiaryDays } from './diary-days.ts'
import { DiaryNavigation } from './diary-navigation.tsx'
import { UntranslatedNote } from './diary-point.tsx'

export type WeekViewProps = {
  diary: PrayerWeek
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The week that today is in, from the day on which weeks begin in this language. */
export function WeekView({ diary, language, editAttribute }: WeekViewProps) {
  const { today } = diary
  const week = weekOf(today, language)
  const days = toDiaryDays(diary, week)
  const name = (day: string) => `${language.weekday(day)} ${language.dayOfYear(day)}`
  return (
    <div className="page diary">
      <PageHeader
        title={language.text('diary.weekTitle')}
        introduction={language.text('diary.span', {
          first: name(week.at(0) ?? today),
          last: name(week.at(-1) ?? today),
        })}
      />
      <DiaryNavigation path={language.paths.prayerWeek} today={today} language={language} />
      <UntranslatedNote texts={days.flatMap(({ entries }) => entries.map(({ point }) => point))} language={language} />
      <section aria-label={language.text('diary.week')} className="diary-week">
        <h2 className="visually-hidden">{language.text('prayer.points')}</h2>
        <DayList days={days} today={today} language={language} editAttribute={editAttribute} />
      </section>
      <p className="diary-note">{language.text('diary.newDay')}</p>
    </div>
  )
}

function weekOf(day: string, { firstWeekday }: Language): string[] {
  const first = addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7))
  return daysFrom(first, addDays(first, 6))
}
