import { defineQuery } from 'groq'
import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optionalText } from '../result-schema.ts'
import { storyFilter } from '../stories/story-card-fragment.ts'

/** All countries that have a page, and how many stories each has. Parameter: `$language`. */
export const countryListQuery = defineQuery(`*[_type == "country" && defined(slug.current)] | order(name asc, _id asc) {
  ${countryFragment},
  region,
  "storyCount": count(*[${storyFilter} && references(^._id)])
}`)

export const countryListResult = listOf(
  countryResult.extend({ slug: z.string(), region: optionalText, storyCount: z.number().int().nonnegative() }),
)

export type CountryList = z.infer<typeof countryListResult>
