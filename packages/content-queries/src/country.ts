import { z } from 'zod'
import { optionalText } from './result-schema.ts'

/** A country by its name, and the slug of its page. */
export const countryFragment = /* groq */ `_id, name, "slug": slug.current`

export const countryResult = z.object({
  _id: z.string(),
  name: z.string().regex(/\S/, 'Expected a name'),
  slug: optionalText,
})

export type CountryContent = z.infer<typeof countryResult>
