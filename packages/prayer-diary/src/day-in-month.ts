import { dayOf, isDay } from './days.ts'
import { type ScheduledPoint, scheduleOf } from './prayer-schedule.ts'

/**
 * The day on which a month shows a point that has a day; for a dated point it may lie in another month. Null: nobody
 * has chosen its day yet, or it is a rolling one. A month that is too short for the 31st shows it on its last day, so
 * that no month passes over a point.
 */
export function findDayInMonth(point: ScheduledPoint, month: string): string | null {
  switch (scheduleOf(point)) {
    case 'dated':
      return isDay(point.date) ? point.date : null
    case 'dayOfMonth':
      return isDayNumber(point.dayOfMonth) ? dayOf(month, point.dayOfMonth) : null
    case 'rolling':
      return null
  }
}

function isDayNumber(number: unknown): number is number {
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 31
}
