/** Reads what follows `/calendars/`: `prayer.ics`, `prayer/in/egypt.ics`; null when there is no such calendar. */
export function parseCalendarName(segments: readonly string[]): { readonly country: string | null } | null {
  const [name = '', folder = '', file = ''] = segments
  if (segments.length === 1 && name === 'prayer.ics') return { country: null }
  const country = /^(.+)\.ics$/.exec(file)?.[1]
  return segments.length === 3 && name === 'prayer' && folder === 'in' && country !== undefined ? { country } : null
}
