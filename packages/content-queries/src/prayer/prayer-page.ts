import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'
import { prayerFragment, prayerResult } from './prayer.ts'
import { prayerPointFragment, prayerPointResult } from './prayer-point.ts'

/** The prayer page: the latest points, and prayers to pray together. Both lists are bounded. Parameter: `$language`. */
export const prayerPageQuery = defineQuery(`{
  "prayerPoints": *[_type == "prayerPoint" && defined(text)] | order(coalesce(date, "") desc, _id asc) [0...40]{ ${prayerPointFragment} },
  "prayers": *[_type == "prayer" && defined(body)] | order(_updatedAt desc, _id asc) [0...6]{ ${prayerFragment} }
}`)

export const prayerPageResult = z.object({ prayerPoints: listOf(prayerPointResult), prayers: listOf(prayerResult) })

export type PrayerPage = z.infer<typeof prayerPageResult>
