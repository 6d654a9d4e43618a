import { dayOf, toMonth } from '../clock/calendar-month.ts'
import type { DiaryPoint } from './diary-point.ts'

/** The prayer points of one month. */
export interface Diary {
  /** By day; a day without points is not in it. */
  readonly days: ReadonlyMap<string, readonly DiaryPoint[]>
  /** Points that any day may use, those that are not answered first. */
  readonly rolling: readonly DiaryPoint[]
  /** Points that are to have a day and have none yet. */
  readonly withoutDay: readonly DiaryPoint[]
}

/**
 * Lays prayer points out over a month: those with a date on their day, those of a day of the month on that day.
 * A month that is too short for the 31st has it on its last day, so that no point is left out.
 */
export function toDiary(points: readonly DiaryPoint[], month: string): Diary {
  const days = new Map<string, DiaryPoint[]>()
  const rolling: DiaryPoint[] = []
  const withoutDay: DiaryPoint[] = []
  for (const point of points) {
    if (point.schedule === 'rolling') {
      rolling.push(point)
      continue
    }
    const day = findDay(point, month)
    if (day === null) withoutDay.push(point)
    else if (toMonth(day) === month) days.set(day, [...(days.get(day) ?? []), point])
  }
  return {
    days: new Map(Array.from(days, ([day, onDay]) => [day, onDay.sort(datedFirst)] as const)),
    rolling: rolling.sort(unansweredFirst),
    withoutDay,
  }
}

/** The day on which a month shows the point, which for a dated one may lie in another month. Null: it has no day yet. */
function findDay({ schedule, date, dayOfMonth }: DiaryPoint, month: string): string | null {
  if (schedule === 'dayOfMonth') return dayOfMonth === null ? null : dayOf(month, dayOfMonth)
  return date === '' ? null : date
}

/** What is for this day alone comes before what every month has; then by text, so that a day keeps its order. */
function datedFirst(one: DiaryPoint, other: DiaryPoint): number {
  return Number(one.schedule !== 'dated') - Number(other.schedule !== 'dated') || byText(one, other)
}

function unansweredFirst(one: DiaryPoint, other: DiaryPoint): number {
  return Number(one.answeredOn !== '') - Number(other.answeredOn !== '') || byText(one, other)
}

function byText(one: DiaryPoint, other: DiaryPoint): number {
  return one.text.localeCompare(other.text, 'en')
}
