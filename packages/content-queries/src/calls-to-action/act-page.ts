import { defineQuery } from 'groq'
import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import {
  campaignFilter,
  messageCampaignFragment,
  messageCampaignResult,
} from '../message-campaigns/message-campaign.ts'
import { listOf, optional } from '../result-schema.ts'
import { callToActionFragment, callToActionResult } from './call-to-action.ts'

/** Newsrooms have a dozen; a page with more helps nobody. */
const mostCalls = 100
const mostEnded = 12

/** For so long a call that is over still says what became of it. */
const daysOfThanks = 120

const running = 'coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true)'
const endedLately = `endsOn < $today && dateTime(endsOn + "T00:00:00Z") > dateTime($today + "T00:00:00Z") - ${daysOfThanks * 86_400}`
// Where it leads nowhere, a reader can do nothing.
const leadsSomewhere = '(kind in ["pray", "share"] || defined(url) || (kind == "write" && defined(campaign->slug)))'
// A campaign that is called for has its card already.
const hasNoCall = `!(_id in *[_type == "callToAction" && kind == "write" && ${running}].campaign._ref)`

/**
 * Everything that readers can do now, and what became of what they could do lately. What has not begun is not asked
 * for. Parameters: `$today`, `$language`.
 */
export const actPageQuery = defineQuery(`{
  "calls": *[_type == "callToAction" && defined(kind) && ${running} && ${leadsSomewhere}]
    | order(coalesce(endsOn, "9999-12-31") asc, _id asc) [0...${mostCalls}]{
      ${callToActionFragment},
      "countries": countries[]->{ ${countryFragment} },
      "isGeneral": general
    },
  "campaigns": *[
    ${campaignFilter} && coalesce(opensOn <= $today, true) && coalesce(closesOn >= $today, true)
    && ${hasNoCall}
  ] | order(coalesce(closesOn, "9999-12-31") asc, _id asc) [0...${mostCalls}]{ ${messageCampaignFragment} },
  "ended": *[_type == "callToAction" && defined(kind) && defined(expiredText) && ${endedLately}]
    | order(endsOn desc, _id asc) [0...${mostEnded}]{ ${callToActionFragment} }
}`)

const callOfPageResult = callToActionResult.extend({
  countries: listOf(countryResult),
  isGeneral: optional(z.boolean()),
})

export const actPageResult = z.object({
  calls: listOf(callOfPageResult),
  campaigns: listOf(messageCampaignResult),
  ended: listOf(callToActionResult),
})

export type ActPage = z.infer<typeof actPageResult>
