import { defineQuery } from 'groq'
import { z } from 'zod'
import { callToActionFragment, callToActionResult } from '../calls-to-action/call-to-action.ts'
import { bodyFragment, bodyResult } from '../portable-text.ts'
import { prayerFragment, prayerResult } from '../prayer/prayer.ts'
import { prayerPointFragment, prayerPointResult } from '../prayer/prayer-point.ts'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { claimFragment, claimResult } from './claim.ts'
import { correctionFragment, correctionResult } from './correction.ts'
import { storyCardFragment, storyCardResult, storyFilter } from './story-card-fragment.ts'

/** What the page of a story shows. Needs the parameter `$today`. */
export const storyPageFragment = /* groq */ `
  ${storyCardFragment},
  body[]{ ${bodyFragment} },
  "topics": topics[]->{ _id, title },
  "prayerPoints": prayerPoints[]->{ ${prayerPointFragment} },
  "prayer": prayer->{ ${prayerFragment} },
  "callsToAction": callsToAction[]->{ ${callToActionFragment} },
  nameChangedNotice,
  identityStatement,
  provenanceStatement,
  contentWarning,
  claims[]{ ${claimFragment} },
  corrections[]{ ${correctionFragment} },
  "relatedStories": relatedStories[defined(@->slug.current)]->{ ${storyCardFragment} }
`

/** The page of one story. Parameters: `$slug`, `$today`. */
export const storyPageQuery = defineQuery(`*[${storyFilter} && slug.current == $slug] | order(_id asc)[0]{
  ${storyPageFragment}
}`)

export const storyPageResult = storyCardResult.extend({
  body: bodyResult,
  topics: listOf(z.object({ _id: z.string(), title: z.string() })),
  prayerPoints: listOf(prayerPointResult),
  prayer: optional(prayerResult),
  callsToAction: listOf(callToActionResult),
  nameChangedNotice: optionalText,
  identityStatement: optionalText,
  provenanceStatement: optionalText,
  contentWarning: optionalText,
  claims: listOf(claimResult),
  corrections: listOf(correctionResult),
  relatedStories: listOf(storyCardResult),
})

export type StoryPage = z.infer<typeof storyPageResult>
