import { defineQuery } from 'groq'
import { z } from 'zod'
import { callToActionFragment, callToActionResult } from '../calls-to-action/call-to-action.ts'
import { prayerFragment, prayerResult } from '../prayer/prayer.ts'
import { prayerPointFragment, prayerPointResult } from '../prayer/prayer-point.ts'
import { listOf, optional } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from '../stories/story-card-fragment.ts'

const latestStories = 6

/**
 * The home page. Parameters: `$today`, `$language`.
 *
 * The editors' lead story may not be published (yet, or any more): then the newest story leads. One story more than
 * the page shows is asked for, because the lead is usually among the newest.
 */
export const homePageQuery = defineQuery(`{
  "lead": coalesce(
    *[${storyFilter} && _id == *[_id == "siteSettings"][0].leadStory._ref][0]{ ${storyCardFragment} },
    *[${storyFilter}] | ${storyOrder} [0]{ ${storyCardFragment} }
  ),
  "latest": *[${storyFilter}] | ${storyOrder} [0...${latestStories + 1}]{ ${storyCardFragment} },
  "prayerPoints": *[_type == "prayerPoint" && defined(text)] | order(coalesce(date, "") desc, _id asc) [0...3]{ ${prayerPointFragment} },
  "prayer": *[_type == "prayer" && defined(body)] | order(_updatedAt desc, _id asc) [0]{ ${prayerFragment} },
  "callsToAction": *[
    _type == "callToAction" && kind in ["give", "write", "sign", "learn"] && defined(url)
    && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true)
  ] | order(select(kind == "give" => 0, kind == "write" => 1, kind == "sign" => 2, 3) asc, coalesce(endsOn, "9999-12-31") asc, _id asc) [0...3]{ ${callToActionFragment} }
}`)

export const homePageResult = z
  .object({
    lead: optional(storyCardResult),
    latest: listOf(storyCardResult),
    prayerPoints: listOf(prayerPointResult),
    prayer: optional(prayerResult),
    callsToAction: listOf(callToActionResult),
  })
  .transform(({ lead, latest, ...page }) => ({
    ...page,
    lead,
    latest: latest.filter((story) => story._id !== lead?._id).slice(0, latestStories),
  }))

export type HomePage = z.infer<typeof homePageResult>
