import { z } from 'zod'
import { callToActionFragment, callToActionResult } from '../calls-to-action/call-to-action.ts'
import { runningCallFilter } from '../calls-to-action/running-calls.ts'
import { countryFragment, countryResult } from '../country.ts'
import { figureFragment, figureResult } from '../figure.ts'
import { bodyFragment, bodyResult } from '../portable-text.ts'
import { diaryFragment, diaryShape, toDiary } from '../prayer/diary.ts'
import { prayerFragment, prayerResult } from '../prayer/prayer.ts'
import { prayerPointFragment, prayerPointResult } from '../prayer/prayer-point.ts'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { storyCardFragment, storyCardResult, storyFilter, storyOrder } from '../stories/story-card-fragment.ts'
import { topicFragment, topicResult } from '../topic.ts'

// One more than a list may have: the lead story of the front page is not repeated in it.
const mostStories = 13
const defaultCount = 3

/** The calls that end soonest, gifts first. Needs `$today`. */
export const currentCallsToAction = /* groq */ `*[${runningCallFilter} && kind in ["give", "write", "sign", "learn"]]
  | order(
    select(kind == "give" => 0, kind == "write" => 1, kind == "sign" => 2, 3) asc,
    coalesce(endsOn, "9999-12-31") asc,
    _id asc
  )[0...3]{ ${callToActionFragment} }`

/** One section of a page, with everything it shows. Needs `$language`, and the parameters of the diary for today. */
export const sectionFragment = /* groq */ `
  _key,
  _type,
  _type == "textSection" => { heading, body[]{ ${bodyFragment} } },
  _type == "figureSection" => { figure { ${figureFragment} } },
  _type == "storyListSection" => {
    heading,
    show,
    count,
    "country": country->{ ${countryFragment} },
    "topic": topic->{ ${topicFragment} },
    "stories": select(
      show == "chosen" => stories[defined(@->slug.current)]->{ ${storyCardFragment} },
      show == "country" => *[${storyFilter} && references(^.country._ref)] | ${storyOrder} [0...${mostStories}]{ ${storyCardFragment} },
      show == "topic" => *[${storyFilter} && references(^.topic._ref)] | ${storyOrder} [0...${mostStories}]{ ${storyCardFragment} },
      *[${storyFilter}] | ${storyOrder} [0...${mostStories}]{ ${storyCardFragment} }
    )
  },
  _type == "prayerSection" => {
    heading,
    "prayerPoints": prayerPoints[]->{ ${prayerPointFragment} },
    "diary": select(coalesce(count(prayerPoints), 0) == 0 => { ${diaryFragment} }),
    "prayer": prayer->{ ${prayerFragment} }
  },
  _type == "callsToActionSection" => {
    heading,
    "callsToAction": select(
      count(callsToAction) > 0 => callsToAction[]->{ ${callToActionFragment} },
      ${currentCallsToAction}
    )
  }
`

/** The words of sections in another language, one item for each; see `inLanguage`. */
export const sectionWords = /* groq */ `sections[]{ heading, body[]{ ${bodyFragment} }, figure { alt, caption } }`

/** What the prayer diary has for today, where editors chose no prayer points. */
export const diaryOfToday = optional(diaryShape.transform(toDiary))

const key = optionalText.transform((text) => text ?? '')

export const sectionResult = z.discriminatedUnion('_type', [
  z.object({ _type: z.literal('textSection'), _key: key, heading: optionalText, body: bodyResult }),
  z.object({ _type: z.literal('figureSection'), _key: key, figure: figureResult }),
  z.object({
    _type: z.literal('storyListSection'),
    _key: key,
    heading: optionalText,
    show: optional(z.enum(['newest', 'country', 'topic', 'chosen'])),
    count: optional(z.number().int().min(1).max(12)).transform((count) => count ?? defaultCount),
    country: optional(countryResult),
    topic: optional(topicResult),
    stories: listOf(storyCardResult),
  }),
  z.object({
    _type: z.literal('prayerSection'),
    _key: key,
    heading: optionalText,
    prayerPoints: listOf(prayerPointResult),
    diary: diaryOfToday,
    prayer: optional(prayerResult),
  }),
  z.object({
    _type: z.literal('callsToActionSection'),
    _key: key,
    heading: optionalText,
    callsToAction: listOf(callToActionResult),
  }),
])

/** A section as a page shows it: a list of stories has as many as editors want, a call that is to come is not there. */
export type SectionContent = z.infer<typeof sectionResult>

/**
 * The sections of a page, each cut to what it shows.
 *
 * @param shownAbove ids of stories that stand on the page already, and so in no list of its sections
 */
export function toShownSections(
  sections: readonly SectionContent[],
  shownAbove: ReadonlySet<string> = new Set(),
): SectionContent[] {
  return sections.map((section) => {
    if (section._type === 'callsToActionSection')
      return { ...section, callsToAction: section.callsToAction.filter(({ isUpcoming }) => !isUpcoming) }
    if (section._type !== 'storyListSection') return section
    // What editors chose by hand stays as they put it.
    const stories =
      section.show === 'chosen'
        ? section.stories
        : section.stories.filter(({ _id }) => !shownAbove.has(_id)).slice(0, section.count)
    return { ...section, stories }
  })
}
