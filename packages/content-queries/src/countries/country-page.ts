import { defineQuery } from 'groq'
import { z } from 'zod'
import { callToActionFragment, callToActionResult } from '../calls-to-action/call-to-action.ts'
import { runningCallFilter } from '../calls-to-action/running-calls.ts'
import { countryResult } from '../country.ts'
import { prayerPointFragment, prayerPointResult } from '../prayer/prayer-point.ts'
import { listOf, optionalText } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from '../stories/story-card-fragment.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'

/** How many stories the page of a country or a topic shows; the list of stories has the others. */
export const storiesOfPlace = 6

/** The page of one country. Parameters: `$slug`, `$today`, `$language`. */
export const countryPageQuery = defineQuery(`*[_type == "country" && slug.current == $slug] | order(_id asc)[0]{
  _id,
  name,
  "slug": slug.current,
  description,
  region,
  quickExit,
  "storyCount": count(*[${storyFilter} && references(^._id)]),
  "stories": *[${storyFilter} && references(^._id)] | ${storyOrder} [0...${storiesOfPlace}]{ ${storyCardFragment} },
  "prayerPoints": *[
    _type == "prayerPoint" && references(^._id) && defined(text) && !defined(answeredOn) && coalesce(date <= $today, true)
  ] | order(coalesce(date, "") desc, _id asc)[0...5]{ ${prayerPointFragment} },
  "answeredPrayer": *[_type == "prayerPoint" && references(^._id) && defined(text) && answeredOn <= $today]
    | order(answeredOn desc, _id asc)[0...2]{ ${prayerPointFragment} },
  "callsToAction": *[${runningCallFilter} && references(^._id)]
    | order(coalesce(endsOn, "9999-12-31") asc, _id asc)[0...3]{ ${callToActionFragment} },
  ${shownLanguagesFragment},
  ${inLanguage}{ language, name, description }
}`)

export const countryPageResult = countryResult.extend({
  slug: z.string(),
  description: optionalText,
  region: optionalText,
  storyCount: z.number().int().nonnegative(),
  stories: listOf(storyCardResult),
  prayerPoints: listOf(prayerPointResult),
  answeredPrayer: listOf(prayerPointResult),
  callsToAction: listOf(callToActionResult),
  ...shownLanguagesShape,
})

export type CountryPage = z.infer<typeof countryPageResult>
