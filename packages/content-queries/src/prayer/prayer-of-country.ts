import { defineQuery } from 'groq'
import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optional } from '../result-schema.ts'
import { diaryPointFragment, diaryPointResult } from './diary.ts'
import { prayerFragment, prayerResult } from './prayer.ts'

const isOfCountry = /* groq */ `defined(text) && references(*[_type == "country" && slug.current == $country]._id)`
const isOpen = /* groq */ `coalesce(answeredOn > $today, true)`

/**
 * What to pray for one country: what is still to come or comes again, what earlier days asked for, what was answered.
 * Parameters: `$country`, a slug; `$today`, `$language`.
 */
export const prayerOfCountryQuery = defineQuery(`{
  "today": string($today),
  "country": *[_type == "country" && slug.current == $country] | order(_id asc) [0]{ ${countryFragment} },
  "upcoming": *[_type == "prayerPoint" && ${isOfCountry} && ${isOpen} && (coalesce(schedule, "dated") != "dated" || coalesce(date >= $today, true))]
    | order(coalesce(date, "9999-12-31") asc, coalesce(dayOfMonth, 99) asc, _id asc) [0...60]{ ${diaryPointFragment} },
  "earlier": *[_type == "prayerPoint" && ${isOfCountry} && ${isOpen} && coalesce(schedule, "dated") == "dated" && date < $today]
    | order(date desc, _id asc) [0...20]{ ${diaryPointFragment} },
  "answered": *[_type == "prayerPoint" && ${isOfCountry} && answeredOn <= $today]
    | order(answeredOn desc, _id asc) [0...20]{ ${diaryPointFragment} },
  "prayers": *[_type == "prayer" && defined(body) && references(*[_type == "country" && slug.current == $country]._id)]
    | order(_id asc) [0...6]{ ${prayerFragment} }
}`)

export const prayerOfCountryResult = z.object({
  today: z.string(),
  /** Null when there is no such country. */
  country: optional(countryResult),
  upcoming: listOf(diaryPointResult),
  earlier: listOf(diaryPointResult),
  answered: listOf(diaryPointResult),
  prayers: listOf(prayerResult),
})

export type PrayerOfCountry = z.infer<typeof prayerOfCountryResult>
