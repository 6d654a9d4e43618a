import { today } from '@vigil/content-model/today'
import type { Template } from 'sanity'

/** Something to pray for today. It is about one country, which the editor chooses. */
export const urgentPrayer: Template = {
  id: 'urgent-prayer',
  title: 'Urgent prayer',
  schemaType: 'prayerPoint',
  value: () => prayerPointOn(today()),
}

/** A prayer point for a day that the editor has chosen in the prayer diary. */
export const prayerPointOnDay: Template<{ day: string }> = {
  id: 'prayer-point-on-day',
  title: 'Prayer point on this day',
  schemaType: 'prayerPoint',
  parameters: [{ name: 'day', type: 'date' }],
  value: ({ day }: { day: string }) => prayerPointOn(day),
}

function prayerPointOn(day: string) {
  return { schedule: 'dated', date: day, general: false }
}
