import { z } from 'zod'
import { countryFragment, countryResult } from '../country.ts'
import { listOf, optionalDay, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'

/** What senders may be asked for beside their message, in the order of the form. */
export const senderFields = ['firstName', 'age', 'profession', 'country'] as const

export type SenderFieldName = (typeof senderFields)[number]

/** The campaigns that have an address. */
export const campaignFilter = /* groq */ `_type == "messageCampaign" && defined(slug.current)`

/** An invitation to write to people, marked when its time is over or not yet come. Needs `$today` and `$language`. */
export const messageCampaignFragment = /* groq */ `
  _id,
  title,
  "slug": slug.current,
  introduction,
  guidance,
  opensOn,
  closesOn,
  maxLength,
  allowedFields,
  forbids,
  "countries": countries[]->{ ${countryFragment} },
  "hasEnded": coalesce(closesOn < $today, false),
  "isUpcoming": coalesce(opensOn > $today, false),
  ${shownLanguagesFragment},
  ${inLanguage}{ language, title, introduction, guidance }
`

/** The length of messages where nobody has chosen one; the moderators’ rules say the same. */
const usualLength = 500

export const messageCampaignResult = z.object({
  _id: z.string(),
  language: z.string(),
  title: optionalText,
  slug: z.string(),
  introduction: optionalText,
  guidance: optionalText,
  opensOn: optionalDay,
  closesOn: optionalDay,
  maxLength: z
    .int()
    .positive()
    .nullish()
    .transform((length) => length ?? usualLength),
  allowedFields: listOf(z.string()).transform((names) => senderFields.filter((name) => names.includes(name))),
  /** Names of what moderators look for; the form tells the ones that it knows. */
  forbids: listOf(z.string()),
  countries: listOf(countryResult),
  hasEnded: z.boolean(),
  isUpcoming: z.boolean(),
  ...shownLanguagesShape,
})

export type MessageCampaignContent = z.infer<typeof messageCampaignResult>
