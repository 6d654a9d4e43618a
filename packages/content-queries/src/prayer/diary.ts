import { z } from 'zod'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { prayerPointFragment, prayerPointResult } from './prayer-point.ts'

/** A prayer point with what decides on which days the diary shows it. Needs `$language`. */
export const diaryPointFragment = /* groq */ `
  ${prayerPointFragment},
  schedule,
  dayOfMonth
`

export const diaryPointResult = prayerPointResult.extend({
  schedule: optionalText,
  dayOfMonth: optional(z.number()),
})

export type DiaryPointContent = z.infer<typeof diaryPointResult>

/*
 * A point without a schedule is dated when it has a date, and rolling when it has none, as `scheduleOf` in
 * @vigil/prayer-diary says. Each list is bounded, and far longer than any newsroom's.
 */
const isDated = /* groq */ `_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated"`
const isMonthly = /* groq */ `_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth"`
const isRolling = /* groq */ `_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date)))`

// Whose turn it is depends on whose it was before in the same month; answers before that month have no say.
const mayBeAsked = /* groq */ `coalesce(answeredOn > $since, true)`

/**
 * All that is needed to know what is prayed on the days from `$from` to `$to`. `$since` is the first day of the month
 * of `$from`. Also needs `$today` and `$language`.
 */
export const diaryFragment = /* groq */ `
  "today": string($today),
  "dated": *[${isDated} && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{ ${diaryPointFragment} },
  "monthly": *[${isMonthly} && ${mayBeAsked}] | order(_id asc) [0...200]{ ${diaryPointFragment} },
  "rolling": *[${isRolling} && ${mayBeAsked}] | order(_id asc) [0...200]{ ${diaryPointFragment} }
`

/** The shape of `diaryFragment`; `toDiary` makes one list of its three. */
export const diaryShape = z.object({
  today: z.string(),
  dated: listOf(diaryPointResult),
  monthly: listOf(diaryPointResult),
  rolling: listOf(diaryPointResult),
})

/** What the prayer diary needs for some days. */
export interface Diary {
  /** The day on which the answer was given, `YYYY-MM-DD`, which is what the page calls today. */
  readonly today: string
  readonly points: readonly DiaryPointContent[]
}

export function toDiary({ today, dated, monthly, rolling }: z.output<typeof diaryShape>): Diary {
  return { today, points: [...dated, ...monthly, ...rolling] }
}
