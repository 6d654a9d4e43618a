import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { figureFragment, figureResult } from '../figure.ts'
import { listOf, optionalDay, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'
import { changedNamesFragment, changedNamesResult, createNameMarker } from './changed-names.ts'

/** The stories that have a page of their own: those with a slug. */
export const storyFilter = /* groq */ `_type == "story" && defined(slug.current)`

/** Newest first; the id settles the order of stories of one day, so that pages of a list never overlap. */
export const storyOrder = /* groq */ `order(publishedOn desc, _id asc)`

/** What a story is called, wherever it is named: on its own page and in lists. */
export const storyTitleFragment = /* groq */ `
  _id,
  title,
  "slug": slug.current,
  publishedOn,
  standfirst,
  "countries": countries[]->{ ${countryFragment} },
  "hasContentWarning": defined(contentWarning),
  ${changedNamesFragment}
`

/** The words of `storyTitleFragment` in another language; see `inLanguage`. */
export const storyTitleWords = /* groq */ `language, title, standfirst, changedNames`

/** What a list shows of a story. The photo of one that readers are warned of stays behind the warning. */
export const storyCardFragment = /* groq */ `
  ${storyTitleFragment},
  "heroImage": select(!defined(contentWarning) => heroImage { ${figureFragment} }),
  ${inLanguage}{ ${storyTitleWords}, heroImage { alt, caption } }
`

/** The answer to `storyCardFragment` as it comes; for results that have more than a card. See `markStoryTitle`. */
export const storyCardShape = z.object({
  _id: z.string(),
  language: z.string(),
  title: optionalText.transform((title) => title ?? 'Untitled story'),
  slug: z.string().min(1),
  publishedOn: optionalDay,
  standfirst: optionalText,
  heroImage: figureResult,
  countries: listOf(countryResult),
  hasContentWarning: z.boolean(),
  changedNames: changedNamesResult,
})

export const storyCardResult = storyCardShape.transform(({ changedNames, ...card }) => {
  const names = createNameMarker(changedNames)
  const title = names.mark(card.title)
  const standfirst = names.mark(card.standfirst)
  return { ...card, title, standfirst, hasChangedNames: names.hasMarked() }
})

/** A story in a list. Names that were changed have an asterisk; `hasChangedNames` says that there are some. */
export type StoryCardContent = z.infer<typeof storyCardResult>
