/** A day so many days from today, as documents write days. */
export function dayIn(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  return toDay(date)
}

export function toDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
