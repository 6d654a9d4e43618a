import { z } from 'zod'

/** A country by its name; countries have no pages of their own yet. */
export const countryFragment = /* groq */ `_id, name`

export const countryResult = z.object({ _id: z.string(), name: z.string().regex(/\S/, 'Expected a name') })

export type CountryContent = z.infer<typeof countryResult>
