import ical, { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Calendar, CalendarEvent } from './calendar.ts'

export const icalendarType = 'text/calendar; charset=utf-8'

// Programs ask again after so many seconds: what was withdrawn is gone from them within this time.
const refreshSeconds = 6 * 3600

/** Writes a calendar as iCalendar (RFC 5545), the same bytes for the same events. */
export function toICalendar({ name, description, url, events }: Calendar): string {
  const calendar = ical({
    name,
    description,
    url,
    prodId: { company: 'Vigil', product: 'Prayer diary', language: 'EN' },
    ttl: refreshSeconds,
  })
  for (const event of events) calendar.createEvent(toEventData(event))
  return calendar.toString()
}

function toEventData({ uid, day, sequence, shown, createdAt, updatedAt }: CalendarEvent) {
  return {
    id: uid,
    allDay: true,
    start: new Date(`${day}T00:00:00Z`),
    sequence,
    // The moment of the change and not of this writing, which changes nothing.
    stamp: new Date(updatedAt),
    created: new Date(createdAt),
    lastModified: new Date(updatedAt),
    // Who prays is not busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    ...(shown === null
      ? { summary: '', status: ICalEventStatus.CANCELLED }
      : { summary: shown.title, description: shown.text, url: shown.url, status: ICalEventStatus.CONFIRMED }),
  }
}
