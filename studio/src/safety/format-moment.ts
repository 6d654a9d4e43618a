const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A moment as an editor reads it, in the time of their place: “24 November 2026 at 10:00”. */
export function formatMoment(moment: string): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? 'an unknown time' : momentFormat.format(date)
}

/** A day, `YYYY-MM-DD`, as an editor reads it. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? 'an unknown day' : dayFormat.format(date)
}
