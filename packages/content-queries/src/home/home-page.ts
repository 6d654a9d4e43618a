import { defineQuery } from 'groq'
import { z } from 'zod'
import { callToActionResult } from '../calls-to-action/call-to-action.ts'
import { diaryFragment } from '../prayer/diary.ts'
import { prayerFragment, prayerResult } from '../prayer/prayer.ts'
import { listOf, optional } from '../result-schema.ts'
import {
  currentCallsToAction,
  diaryOfToday,
  type SectionContent,
  sectionFragment,
  sectionResult,
  sectionWords,
  toShownSections,
} from '../sections/section.ts'
import { seoFragment, seoResult } from '../seo.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from '../stories/story-card-fragment.ts'
import { inLanguage } from '../translations/in-language.ts'

const latestStories = 6

/**
 * The home page. Parameters: `$language`, and those of the diary for today.
 *
 * The editors' lead story may not be published (yet, or any more): then the newest story leads. Below it stand the
 * sections that editors chose; while they have chosen none, the latest stories, prayer and calls. One story more than
 * the page shows is asked for, because the lead is usually among the newest.
 */
export const homePageQuery = defineQuery(`{
  "lead": coalesce(
    *[${storyFilter} && _id == *[_id == "siteSettings"][0].leadStory._ref][0]{ ${storyCardFragment} },
    *[${storyFilter}] | ${storyOrder} [0]{ ${storyCardFragment} }
  ),
  "document": *[_id == "homePage"][0]{
    _id,
    sections[]{ ${sectionFragment} },
    ${seoFragment},
    ${inLanguage}{ language, ${sectionWords}, seo { title, description } }
  },
  "current": select(coalesce(count(*[_id == "homePage"][0].sections), 0) == 0 => {
    "stories": *[${storyFilter}] | ${storyOrder} [0...${latestStories + 1}]{ ${storyCardFragment} },
    "diary": { ${diaryFragment} },
    "prayer": *[_type == "prayer" && defined(body)] | order(_updatedAt desc, _id asc) [0]{ ${prayerFragment} },
    "callsToAction": ${currentCallsToAction}
  })
}`)

const currentResult = z.object({
  stories: listOf(storyCardResult),
  diary: diaryOfToday,
  prayer: optional(prayerResult),
  callsToAction: listOf(callToActionResult),
})

const documentResult = z.object({ language: z.string(), sections: listOf(sectionResult), seo: seoResult })

export const homePageResult = z
  .object({
    lead: optional(storyCardResult),
    document: optional(documentResult),
    current: optional(currentResult),
  })
  .transform(({ lead, document, current }) => ({
    lead,
    /** The language of what editors wrote around the sections. */
    language: document?.language ?? null,
    sections: toShownSections(
      current === null ? (document?.sections ?? []) : toSections(current),
      new Set(lead === null ? [] : [lead._id]),
    ),
    seo: document?.seo ?? null,
  }))

export type HomePage = z.infer<typeof homePageResult>

function toSections({ stories, diary, prayer, callsToAction }: z.infer<typeof currentResult>): SectionContent[] {
  const list = { show: 'newest' as const, count: latestStories, country: null, topic: null, stories }
  return [
    { _type: 'storyListSection', _key: 'stories', heading: null, ...list },
    { _type: 'prayerSection', _key: 'prayer', heading: null, prayerPoints: [], diary, prayer },
    { _type: 'callsToActionSection', _key: 'calls', heading: null, callsToAction },
  ]
}
