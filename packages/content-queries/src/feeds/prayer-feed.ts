import { defineQuery } from 'groq'
import { z } from 'zod'
import { diaryPointFragment, diaryPointResult } from '../prayer/diary.ts'
import { moment } from '../moment.ts'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optional } from '../result-schema.ts'

const pointFragment = /* groq */ `
  ${diaryPointFragment},
  "updatedAt": _updatedAt,
  "createdAt": _createdAt
`

const pointResult = diaryPointResult.extend({ updatedAt: moment, createdAt: moment })

/** A prayer point with when it was written and when it was changed. */
export type PrayerPointAbroad = z.infer<typeof pointResult>

/** The newest prayer points that nobody has answered and whose day has come. Parameters: `$today`, `$language`. */
export const prayerFeedQuery = defineQuery(`{
  "points": *[_type == "prayerPoint" && defined(text) && !defined(answeredOn) && coalesce(date <= $today, true)]
    | order(coalesce(date, _createdAt) desc, _id asc) [0...30]{ ${pointFragment} }
}`)

export const prayerFeedResult = z.object({ points: listOf(pointResult) })

/**
 * All that the diary needs for the days from `$from` to `$to`, and the country whose days are wanted (`$country`, a slug,
 * or empty for all). `$since` is the first day of the month of `$from`. Also needs `$today` and `$language`.
 */
export const prayerCalendarQuery = defineQuery(`{
  "today": string($today),
  "country": *[_type == "country" && slug.current == $country] | order(_id asc)[0]{ ${countryFragment} },
  "points": *[
    _type == "prayerPoint" && defined(text) && coalesce(answeredOn > $since, true)
    && select(coalesce(schedule, "dated") == "dated" && defined(date) => date >= $from && date <= $to, true)
  ] | order(_id asc) [0...1500]{ ${pointFragment} }
}`)

export const prayerCalendarResult = z.object({
  today: z.string(),
  country: optional(countryResult),
  points: listOf(pointResult),
})
