import { createLanguage } from '@vigil/ui/languages/create-language'
import { isLocale } from '../../../../locales'
import { cancelAbsent, readCalendarMemory, writeCalendarMemory } from '../../../../machines/calendars/calendar-memory'
import { loadCalendar } from '../../../../machines/calendars/load-calendar'
import { parseCalendarName } from '../../../../machines/calendars/parse-calendar-name'
import { icalendarType, toICalendar } from '../../../../machines/calendars/to-icalendar'
import { readNote, toMachineAnswer, toMissing } from '../../../../machines/machine-answer'

/** The prayer diary to subscribe to, in each language: `/calendars/prayer.ics`, `/fr/calendars/prayer/in/egypt.ics`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; name: string[] }> },
): Promise<Response> {
  const { locale, name } = await params
  const asked = parseCalendarName(name.map(decodeURIComponent))
  if (!isLocale(locale) || asked === null) return toMissing()
  const before = readCalendarMemory(readNote(request))
  const loaded = await loadCalendar(asked.country, createLanguage(locale))
  if (loaded === null) return toMissing()
  const { events, memory } = cancelAbsent(before, loaded.calendar.events, new Date())
  return toMachineAnswer(request, toICalendar({ ...loaded.calendar, events }), {
    contentType: icalendarType,
    syncTags: loaded.syncTags,
    note: writeCalendarMemory(memory),
  })
}
