const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** `2026-05` as editors read it: “May 2026”. */
export function nameOfMonth(month: string): string {
  return monthFormat.format(Date.parse(`${month}-01T00:00:00Z`))
}

/** `2026-05-03` as editors read it: “Sunday 3 May 2026”. */
export function nameOfDay(day: string): string {
  return dayFormat.format(Date.parse(`${day}T00:00:00Z`)).replace(',', '')
}
