import { defineQuery } from 'groq'
import type { z } from 'zod'
import { listOf, optionalDay } from '../result-schema.ts'
import { diaryFragment, diaryShape, toDiary } from './diary.ts'
import { prayerFragment, prayerResult } from './prayer.ts'

/**
 * A month of the diary with the first and the last day that have a point of their own, and the prayers that take turns.
 * Parameters: those of the diary.
 */
export const prayerMonthQuery = defineQuery(`{
  ${diaryFragment},
  "firstDay": *[_type == "prayerPoint" && defined(text) && defined(date)] | order(date asc) [0].date,
  "lastDay": *[_type == "prayerPoint" && defined(text) && defined(date)] | order(date desc) [0].date,
  "prayers": *[_type == "prayer" && defined(body)] | order(_id asc) [0...40]{ ${prayerFragment} }
}`)

export const prayerMonthResult = diaryShape
  .extend({ firstDay: optionalDay, lastDay: optionalDay, prayers: listOf(prayerResult) })
  .transform(({ firstDay, lastDay, prayers, ...diary }) => ({ ...toDiary(diary), firstDay, lastDay, prayers }))

export type PrayerMonth = z.infer<typeof prayerMonthResult>
