import type { PrayerSchedule } from '@vigil/prayer-diary/prayer-schedule'

/** When the prayer diary shows a prayer point. */
export const prayerSchedules = [
  { value: 'rolling', title: 'Any day' },
  { value: 'dated', title: 'One day' },
  { value: 'dayOfMonth', title: 'The same day of every month' },
] as const satisfies readonly { readonly value: PrayerSchedule; readonly title: string }[]
