import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

/** A prayer to read aloud or in silence; a blank line in its body starts a new paragraph. Needs `$language`. */
export const prayerFragment = /* groq */ `
  _id,
  title,
  body,
  "countries": countries[]->{ ${countryFragment} },
  ${inLanguage}{ language, title, body }
`

export const prayerResult = z.object({
  _id: z.string(),
  language: z.string(),
  title: optionalText,
  body: z.string().regex(/\S/, 'Expected a text'),
  countries: listOf(countryResult),
})

export type PrayerContent = z.infer<typeof prayerResult>
