import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { figureFragment, figureResult } from '../figure.ts'
import { listOf, optionalDay, optionalText } from '../result-schema.ts'

/** The stories that have a page of their own: those with a slug. */
export const storyFilter = /* groq */ `_type == "story" && defined(slug.current)`

/** Newest first; the id settles the order of stories of one day, so that pages of a list never overlap. */
export const storyOrder = /* groq */ `order(publishedOn desc, _id asc)`

/** What a list shows of a story. */
export const storyCardFragment = /* groq */ `
  _id,
  title,
  "slug": slug.current,
  publishedOn,
  standfirst,
  heroImage { ${figureFragment} },
  "countries": countries[]->{ ${countryFragment} }
`

export const storyCardResult = z.object({
  _id: z.string(),
  title: optionalText.transform((title) => title ?? 'Untitled story'),
  slug: z.string().min(1),
  publishedOn: optionalDay,
  standfirst: optionalText,
  heroImage: figureResult,
  countries: listOf(countryResult),
})

export type StoryCardContent = z.infer<typeof storyCardResult>
