import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'
import { diaryPointFragment, diaryPointResult } from './diary.ts'

/** Prayers that were answered, the latest first. Parameters: `$today`, `$language`. */
export const answeredPrayerQuery = defineQuery(`{
  "today": string($today),
  "answered": *[_type == "prayerPoint" && defined(text) && answeredOn <= $today]
    | order(answeredOn desc, _id asc) [0...100]{ ${diaryPointFragment} }
}`)

export const answeredPrayerResult = z.object({ today: z.string(), answered: listOf(diaryPointResult) })

export type AnsweredPrayer = z.infer<typeof answeredPrayerResult>
