import { toMonth } from './days.ts'
import { rollingPointsOf } from './rolling-points.ts'

/** Which of some written prayers is prayed on this day: they take turns as rolling points do. Null: there is none. */
export function prayerOfDay<Prayer extends { readonly _id: string }>(
  prayers: readonly Prayer[],
  day: string,
): Prayer | null {
  return rollingPointsOf(prayers, toMonth(day)).get(day) ?? null
}
