import { defineQuery } from 'groq'
import { z } from 'zod'
import { callToActionFragment, callToActionResult } from '../calls-to-action/call-to-action.ts'
import { figureFragment } from '../figure.ts'
import { type BodyBlock, bodyFragment, bodyResult } from '../portable-text.ts'
import { prayerFragment, prayerResult } from '../prayer/prayer.ts'
import { prayerPointFragment, prayerPointResult } from '../prayer/prayer-point.ts'
import { moment } from '../moment.ts'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { seoFragment, seoResult } from '../seo.ts'
import { topicFragment, topicResult } from '../topic.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'
import { createNameMarker, type NameMarker } from './changed-names.ts'
import { claimFragment, claimResult } from './claim.ts'
import { correctionFragment, correctionResult } from './correction.ts'
import { hasSharablePhoto } from './share-safely.ts'
import {
  storyCardFragment,
  storyCardResult,
  storyCardShape,
  storyFilter,
  storyTitleFragment,
  storyTitleWords,
} from './story-card-fragment.ts'

/**
 * Whether readers may save the story as one file, which no takedown reaches. Not when the risk is high, not when the
 * story is to leave the site, and not when editors say so. Readers learn yes or no, and not which of these it is.
 */
export const savableFragment = /* groq */ `
  "isSavable": coalesce(isSavable, true) && risk in ["low", "medium"] && !defined(unpublishAt)
`

/** What the page of a story shows. Needs `$today` and `$language`. */
export const storyPageFragment = /* groq */ `
  ${storyTitleFragment},
  heroImage { ${figureFragment} },
  body[]{ ${bodyFragment} },
  "topics": topics[]->{ ${topicFragment} },
  "prayerPoints": prayerPoints[]->{ ${prayerPointFragment} },
  "prayer": prayer->{ ${prayerFragment} },
  "callsToAction": callsToAction[]->{ ${callToActionFragment} },
  nameChangedNotice,
  identityStatement,
  provenanceStatement,
  contentWarning,
  claims[]{ ${claimFragment} },
  corrections[]{ ${correctionFragment} },
  "relatedStories": relatedStories[defined(@->slug.current)]->{ ${storyCardFragment} },
  ${seoFragment},
  ${savableFragment},
  ${shownLanguagesFragment},
  ${inLanguage}{
    ${storyTitleWords},
    heroImage { alt, caption },
    body[]{ ${bodyFragment} },
    nameChangedNotice,
    identityStatement,
    provenanceStatement,
    contentWarning,
    claims[]{ text, source },
    corrections[]{ text },
    seo { title, description }
  }
`

/** The page of one story, and what it tells other programs. Parameters: `$slug`, `$today`, `$language`. */
export const storyPageQuery = defineQuery(`*[${storyFilter} && slug.current == $slug] | order(_id asc)[0]{
  ${storyPageFragment},
  "updatedAt": _updatedAt,
  "isPhotoSharable": ${hasSharablePhoto}
}`)

const storyShape = storyCardShape.extend({
  body: bodyResult,
  topics: listOf(topicResult),
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
  seo: seoResult,
  isSavable: optional(z.boolean()),
  ...shownLanguagesShape,
})

/** A story as it is read. */
export const storyContentResult = storyShape.transform(toContent)

export type StoryContent = z.infer<typeof storyContentResult>

/** A story's page: what is read, and what other programs are told of it. */
export const storyPageResult = storyShape
  .extend({ updatedAt: optional(moment), isPhotoSharable: optional(z.boolean()) })
  .transform(({ updatedAt, isPhotoSharable, ...story }) => ({
    ...toContent(story),
    updatedAt,
    isPhotoSharable: isPhotoSharable === true,
  }))

export type StoryPage = z.infer<typeof storyPageResult>

function toContent({ changedNames, ...story }: z.infer<typeof storyShape>) {
  const names = createNameMarker(changedNames)
  const title = names.mark(story.title)
  const standfirst = names.mark(story.standfirst)
  const body = story.body.map((block) => markBlock(block, names))
  return {
    ...story,
    title,
    standfirst,
    body,
    isSavable: story.isSavable === true,
    hasChangedNames: names.hasMarked(),
  }
}

function markBlock(block: BodyBlock, names: NameMarker): BodyBlock {
  switch (block._type) {
    case 'block':
      return { ...block, children: block.children.map((span) => ({ ...span, text: names.mark(span.text) })) }
    case 'pullQuote':
      return { ...block, quote: names.mark(block.quote), attribution: names.mark(block.attribution) }
    case 'figure':
      return block.figure === null
        ? block
        : { ...block, figure: { ...block.figure, caption: names.mark(block.figure.caption) } }
    case 'prayerList':
    case 'callToActionCard':
      return block
  }
}
