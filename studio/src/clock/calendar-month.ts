/**
 * Months and days as text, `YYYY-MM` and `YYYY-MM-DD`. They stand for days of the calendar, not for moments: all sums
 * are made in UTC, so that neither the editor's time zone nor a change of clocks moves a day.
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

/** The month that comes so many months later, or earlier when the number is negative. */
export function addMonths(month: string, count: number): string {
  const index = yearOf(month) * 12 + monthNumberOf(month) - 1 + count
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

/** Which day of the week it is: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(startOf(day)).getUTCDay() + 6) % 7
}

/** The weeks that show a month, from Monday to Sunday. The first and the last may hold days of its neighbours. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const monday = addDays(first, -weekdayOf(first))
  const count = Math.ceil((weekdayOf(first) + lengthOfMonth(month)) / 7)
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => addDays(monday, week * 7 + weekday)),
  )
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** “May 2026”. */
export function nameOfMonth(month: string): string {
  return monthFormat.format(startOf(`${month}-01`))
}

/** “Sunday 3 May 2026”. */
export function nameOfDay(day: string): string {
  return dayFormat.format(startOf(day)).replace(',', '')
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4))
}

function monthNumberOf(month: string): number {
  return Number(month.slice(5, 7))
}
