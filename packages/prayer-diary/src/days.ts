/**
 * Months and days as text, `YYYY-MM` and `YYYY-MM-DD`. They stand for days of the calendar, not for moments: all sums
 * are made in UTC, so that neither a time zone nor a change of clocks moves a day.
 */
const dayLength = 86_400_000

/** The month that a day lies in. */
export function toMonth(day: string): string {
  return day.slice(0, 7)
}

/** Whether this is a month that a calendar can show: `2026-02`, and not `2026-13`. */
export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** Whether this is a day of the calendar: `2026-02-28`, and not `2026-02-29`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = startOf(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The month that comes so many months later, or earlier when the number is negative. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The day that comes so many days later, or earlier when the number is negative. */
export function addDays(day: string, count: number): string {
  return new Date(startOf(day) + count * dayLength).toISOString().slice(0, 10)
}

/** How many days lie between two days; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / dayLength)
}

/** How many days the month has. */
export function lengthOfMonth(month: string): number {
  return daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)
}

/** The day of the month with this number, or the last one where the month is too short for it. */
export function dayOf(month: string, number: number): string {
  return `${month}-${String(Math.min(number, lengthOfMonth(month))).padStart(2, '0')}`
}

/** All days from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_day, index) => addDays(first, index))
}

/** All days of a month. */
export function daysOfMonth(month: string): string[] {
  return daysFrom(`${month}-01`, dayOf(month, 31))
}

/** Which day of the week it is: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(startOf(day)).getUTCDay() + 6) % 7
}

/**
 * The weeks that show a month. The first and the last may hold days of its neighbours.
 *
 * @param firstWeekday the day on which weeks begin, 0 for Monday to 6 for Sunday; Monday by default
 */
export function weeksOf(month: string, firstWeekday = 0): string[][] {
  const first = `${month}-01`
  const lead = (weekdayOf(first) - firstWeekday + 7) % 7
  const start = addDays(first, -lead)
  return Array.from({ length: Math.ceil((lead + lengthOfMonth(month)) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => addDays(start, week * 7 + weekday)),
  )
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
