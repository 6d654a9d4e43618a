import type { MessageDocument } from '@vigil/safeguarding/private/message'

/** What is known of a sender, in one line: “Ruth, 31, nurse, Wales”. */
export function toSenderLine({ firstName, age, profession, country }: MessageDocument['sender']): string {
  const parts = [firstName, age, profession, country].filter((part) => part !== undefined)
  return parts.length === 0 ? 'Nothing about the sender' : parts.join(', ')
}

/** A day for people: “20 November 2026”. */
export function toReadableDay(day: string): string {
  const date = new Date(day.length === 10 ? `${day}T00:00:00Z` : day)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    date,
  )
}
