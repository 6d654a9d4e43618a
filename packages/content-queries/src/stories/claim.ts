import { z } from 'zod'
import { optionalDay, optionalHttpsUrl, optionalText } from '../result-schema.ts'

/** A fact that readers may rely on. A source that is withheld is not asked for: what is not here cannot be shown. */
export const claimFragment = /* groq */ `
  _key,
  text,
  asOf,
  "source": select(isSourceWithheld == true => null, source),
  "sourceUrl": select(isSourceWithheld == true => null, sourceUrl),
  "isSourceWithheld": isSourceWithheld == true
`

export const claimResult = z.object({
  _key: z.string(),
  text: z.string().regex(/\S/, 'Expected a text'),
  asOf: optionalDay,
  source: optionalText,
  sourceUrl: optionalHttpsUrl,
  isSourceWithheld: z.boolean(),
})

export type ClaimContent = z.infer<typeof claimResult>
