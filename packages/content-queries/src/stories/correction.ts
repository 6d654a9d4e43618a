import { z } from 'zod'
import { optionalDay } from '../result-schema.ts'

/** What was wrong in a story and is right now. */
export const correctionFragment = /* groq */ `_key, date, text`

export const correctionResult = z.object({
  _key: z.string(),
  date: optionalDay,
  text: z.string().regex(/\S/, 'Expected a text'),
})

export type CorrectionContent = z.infer<typeof correctionResult>
