import { z } from 'zod'
import { optionalText } from './result-schema.ts'
import { inLanguage } from './translations/in-language.ts'

/** A country by its name, and the slug of its page. Needs `$language`. */
export const countryFragment = /* groq */ `_id, name, "slug": slug.current, quickExit, ${inLanguage}{ language, name }`

export const countryResult = z.object({
  _id: z.string(),
  language: z.string(),
  name: z.string().regex(/\S/, 'Expected a name'),
  slug: optionalText,
  /** Whether reading about it can put readers in danger. */
  quickExit: z.boolean().nullish(),
})

export type CountryContent = z.infer<typeof countryResult>
