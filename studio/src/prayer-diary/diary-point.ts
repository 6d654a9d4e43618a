import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { type PrayerSchedule, scheduleOf } from '@vigil/prayer-diary/prayer-schedule'

/** A prayer point as the diary shows it. */
export interface DiaryPoint {
  readonly id: string
  readonly text: string
  readonly countries: readonly string[]
  readonly schedule: PrayerSchedule
  /** Its day, `YYYY-MM-DD`; empty when it has none. */
  readonly date: string
  /** Its day of every month, 1 to 31; null when it has none. */
  readonly dayOfMonth: number | null
  /** The day on which the prayer was answered; empty while it is not. */
  readonly answeredOn: string
  /** Readers see it, or an earlier state of it. */
  readonly isPublished: boolean
}

/** What the diary asks for each point, in the drafts perspective. */
export const diaryPointProjection = `{
  _id, text, schedule, date, dayOfMonth, answeredOn, _originalId,
  "countries": countries[]->name
}`

/** Reads what the lake answered. A half-written point is shown with what it has. */
export function toDiaryPoint(document: unknown): DiaryPoint {
  const names = fieldOf(document, 'countries')
  const dayOfMonth = fieldOf(document, 'dayOfMonth')
  return {
    id: textOf(document, '_id'),
    text: textOf(document, 'text') || 'Prayer point without text',
    countries: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
    schedule: scheduleOf({ schedule: fieldOf(document, 'schedule'), date: fieldOf(document, 'date') }),
    date: textOf(document, 'date'),
    dayOfMonth: typeof dayOfMonth === 'number' && dayOfMonth >= 1 && dayOfMonth <= 31 ? dayOfMonth : null,
    answeredOn: textOf(document, 'answeredOn'),
    isPublished: !textOf(document, '_originalId').startsWith('drafts.'),
  }
}
