import { z } from 'zod'
import { listOf, optionalDay, optionalHttpsUrl, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

/** A call to action, marked when its time is over or not yet come. Needs `$today` and `$language`. */
export const callToActionFragment = /* groq */ `
  _id,
  kind,
  title,
  text,
  buttonLabel,
  url,
  "campaignSlug": campaign->slug.current,
  suggestedAmounts,
  currency,
  endsOn,
  expiredText,
  "hasEnded": coalesce(endsOn < $today, false),
  "isUpcoming": coalesce(startsOn > $today, false),
  ${inLanguage}{ language, title, text, buttonLabel, expiredText }
`

export const callToActionResult = z.object({
  _id: z.string(),
  language: z.string(),
  kind: z.enum(['give', 'pray', 'write', 'share', 'sign', 'learn']),
  title: optionalText,
  text: optionalText,
  buttonLabel: optionalText,
  url: optionalHttpsUrl,
  /** Where readers write on this site. */
  campaignSlug: optionalText,
  suggestedAmounts: listOf(z.number().positive()),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Expected a currency code such as GBP')
    .nullish()
    .transform((code) => code ?? null),
  endsOn: optionalDay,
  expiredText: optionalText,
  hasEnded: z.boolean(),
  isUpcoming: z.boolean(),
})

/** Something a reader can do: give, pray, write, share, sign or learn. */
export type CallToActionContent = z.infer<typeof callToActionResult>
