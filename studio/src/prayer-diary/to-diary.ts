import { findDayInMonth } from '@vigil/prayer-diary/day-in-month'
import { dayOf, toMonth } from '@vigil/prayer-diary/days'
import { entriesOfDays } from '@vigil/prayer-diary/entries-of-days'
import { isAskedOn } from '@vigil/prayer-diary/is-asked-on'
import type { ScheduledPoint } from '@vigil/prayer-diary/prayer-schedule'
import { rollingPointsOf } from '@vigil/prayer-diary/rolling-points'
import type { DiaryPoint } from './diary-point.ts'

/** The prayer points of one month. */
export interface Diary {
  /** Those that have a day, by day; a day without any is not in it. */
  readonly days: ReadonlyMap<string, readonly DiaryPoint[]>
  /** Which of the rolling points readers meet on a day that has no point of its own. */
  readonly turns: ReadonlyMap<string, DiaryPoint>
  /** Points that any day may use, those that are not answered first. */
  readonly rolling: readonly DiaryPoint[]
  /** Points that are to have a day and have none yet. */
  readonly withoutDay: readonly DiaryPoint[]
  /** Points whose day in this month came after the answer: nobody is asked to pray them any more. */
  readonly answeredBefore: readonly DiaryPoint[]
}

interface Placed extends ScheduledPoint {
  readonly point: DiaryPoint
}

/** Lays prayer points out over a month, by the reckoning that the site uses. */
export function toDiary(points: readonly DiaryPoint[], month: string): Diary {
  const all = points.map(toPlaced)
  const rolling = all.filter(({ schedule }) => schedule === 'rolling')
  const fixed = all.filter(({ schedule }) => schedule !== 'rolling')
  const days = new Map<string, DiaryPoint[]>()
  for (const { day, point } of entriesOfDays(fixed, `${month}-01`, dayOf(month, 31))) {
    days.set(day, [...(days.get(day) ?? []), point.point])
  }
  const turns = Array.from(rollingPointsOf(rolling, month), ([day, { point }]) => [day, point] as const)
  return {
    days,
    turns: new Map(turns.filter(([day]) => !days.has(day))),
    rolling: rolling.map(({ point }) => point).sort(unansweredFirst),
    withoutDay: fixed.filter((each) => findDayInMonth(each, month) === null).map(({ point }) => point),
    answeredBefore: fixed.filter((each) => isAnsweredBefore(each, month)).map(({ point }) => point),
  }
}

function toPlaced(point: DiaryPoint): Placed {
  const { id, schedule, date, dayOfMonth, answeredOn } = point
  return { _id: id, schedule, date, dayOfMonth, answeredOn, point }
}

function isAnsweredBefore(point: Placed, month: string): boolean {
  const day = findDayInMonth(point, month)
  return day !== null && toMonth(day) === month && !isAskedOn(point, day)
}

function unansweredFirst(one: DiaryPoint, other: DiaryPoint): number {
  return Number(one.answeredOn !== '') - Number(other.answeredOn !== '') || one.text.localeCompare(other.text, 'en')
}
