import { addDays, addMonths, dayOf, toMonth, weekdayOf } from '@vigil/prayer-diary/days'

/**
 * Where a key leads from a day of the calendar, or null when the key does not move. The keys are those of every date
 * grid: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function dayAfterKey(day: string, { key, shiftKey }: { key: string; shiftKey: boolean }): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    case 'PageUp':
      return sameDayOf(day, shiftKey ? -12 : -1)
    case 'PageDown':
      return sameDayOf(day, shiftKey ? 12 : 1)
    default:
      return null
  }
}

function sameDayOf(day: string, months: number): string {
  return dayOf(addMonths(toMonth(day), months), Number(day.slice(8)))
}
