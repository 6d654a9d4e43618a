/** When the prayer diary shows a prayer point. */
export const prayerSchedules = [
  { value: 'rolling', title: 'Any day' },
  { value: 'dated', title: 'One day' },
  { value: 'dayOfMonth', title: 'The same day of every month' },
] as const

export type PrayerSchedule = (typeof prayerSchedules)[number]['value']

/** The schedule of a prayer point; where nobody has chosen one, its date decides. */
export function scheduleOf({
  schedule,
  date,
}: {
  readonly schedule?: unknown
  readonly date?: unknown
}): PrayerSchedule {
  const chosen = prayerSchedules.find(({ value }) => value === schedule)
  if (chosen !== undefined) return chosen.value
  return typeof date === 'string' && date !== '' ? 'dated' : 'rolling'
}
