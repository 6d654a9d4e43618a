import { daysFrom, toMonth } from './days.ts'
import { findDayInMonth } from './day-in-month.ts'
import { isAskedOn } from './is-asked-on.ts'
import { type PrayerSchedule, type ScheduledPoint, scheduleOf } from './prayer-schedule.ts'
import { rollingPointsOf } from './rolling-points.ts'

/** One prayer point on one day of the diary. */
export interface DiaryEntry<Point extends ScheduledPoint = ScheduledPoint> {
  /** The same for this point on this day wherever and whenever it is asked for: `2026-11-22.prayer-point-wells`. */
  readonly id: string
  readonly day: string
  readonly schedule: PrayerSchedule
  readonly point: Point
}

/**
 * What readers are asked to pray on each day from `from` to `to`, both included, day by day.
 *
 * A day has its own points first, then those of that day of every month, each in the order of their ids; a day with
 * neither has the rolling point whose turn it is. Points that were answered by then, and those to which nobody has given
 * a day yet, are on no day.
 *
 * @param points all that have to do with these days, in any order, once each: of the dated ones those of the days, of the
 *   others all that were not answered before the month of the first day
 */
export function entriesOfDays<Point extends ScheduledPoint>(
  points: readonly Point[],
  from: string,
  to: string,
): DiaryEntry<Point>[] {
  const days = daysFrom(from, to)
  const months = [...new Set(days.map(toMonth))]
  const fixed = toFixedPoints(points, months)
  const pool = points.filter((point) => scheduleOf(point) === 'rolling')
  const rolling = new Map(months.flatMap((month) => [...rollingPointsOf(pool, month)]))
  return days.flatMap((day) => {
    const ofDay = fixed.get(day) ?? []
    const turn = rolling.get(day)
    const shown = ofDay.length > 0 || turn === undefined ? ofDay : [turn]
    return shown.map((point) => ({ id: `${day}.${point._id}`, day, schedule: scheduleOf(point), point }))
  })
}

function toFixedPoints<Point extends ScheduledPoint>(points: readonly Point[], months: readonly string[]) {
  const byDay = new Map<string, Point[]>()
  for (const point of points) {
    // A dated point has the same day whichever month asks.
    for (const day of new Set(months.map((month) => findDayInMonth(point, month)))) {
      if (day === null || !isAskedOn(point, day)) continue
      const ofDay = byDay.get(day)
      if (ofDay === undefined) byDay.set(day, [point])
      else ofDay.push(point)
    }
  }
  for (const ofDay of byDay.values()) ofDay.sort(inOrderOfDay)
  return byDay
}

/** What is for this day alone comes before what every month has. By id, which is the same in every language. */
function inOrderOfDay(one: ScheduledPoint, other: ScheduledPoint): number {
  const isMonthly = (point: ScheduledPoint) => Number(scheduleOf(point) === 'dayOfMonth')
  return isMonthly(one) - isMonthly(other) || (one._id < other._id ? -1 : Number(one._id > other._id))
}
