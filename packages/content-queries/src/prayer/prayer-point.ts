import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optionalDay, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

/** One thing to pray for. Needs `$language`. */
export const prayerPointFragment = /* groq */ `
  _id,
  text,
  date,
  answeredOn,
  answeredText,
  "countries": countries[]->{ ${countryFragment} },
  ${inLanguage}{ language, text, answeredText }
`

export const prayerPointResult = z.object({
  _id: z.string(),
  language: z.string(),
  text: z.string().regex(/\S/, 'Expected a text'),
  date: optionalDay,
  answeredOn: optionalDay,
  answeredText: optionalText,
  countries: listOf(countryResult),
})

export type PrayerPointContent = z.infer<typeof prayerPointResult>
