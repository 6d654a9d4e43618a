import { defineQuery } from 'groq'
import type { z } from 'zod'
import { diaryFragment, diaryShape, toDiary } from './diary.ts'

/** The days around today, and nothing else. Parameters: those of the diary. */
export const prayerWeekQuery = defineQuery(`{ ${diaryFragment} }`)

export const prayerWeekResult = diaryShape.transform(toDiary)

export type PrayerWeek = z.infer<typeof prayerWeekResult>
