import { defineQuery } from 'groq'
import type { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf } from '../result-schema.ts'
import { diaryFragment, diaryPointFragment, diaryPointResult, diaryShape, toDiary } from './diary.ts'
import { prayerFragment, prayerResult } from './prayer.ts'

/**
 * The front page of the diary: the days around today, the prayers that take turns, the latest answers, and the countries
 * that have prayer points. Parameters: those of the diary.
 */
export const prayerTodayQuery = defineQuery(`{
  ${diaryFragment},
  "prayers": *[_type == "prayer" && defined(body)] | order(_id asc) [0...40]{ ${prayerFragment} },
  "answered": *[_type == "prayerPoint" && defined(text) && answeredOn <= $today]
    | order(answeredOn desc, _id asc) [0...3]{ ${diaryPointFragment} },
  "countries": *[
    _type == "country" && defined(slug.current) && count(*[_type == "prayerPoint" && references(^._id)]) > 0
  ] | order(name asc) [0...250]{ ${countryFragment} }
}`)

export const prayerTodayResult = diaryShape
  .extend({
    prayers: listOf(prayerResult),
    answered: listOf(diaryPointResult),
    countries: listOf(countryResult),
  })
  .transform(({ prayers, answered, countries, ...diary }) => ({ ...toDiary(diary), prayers, answered, countries }))

export type PrayerToday = z.infer<typeof prayerTodayResult>
