import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optional, optionalText } from '../result-schema.ts'
import { campaignFilter, messageCampaignFragment, messageCampaignResult } from './message-campaign.ts'

/** The form of one campaign. Parameters: `$slug`, `$today`, `$language`. */
export const writePageQuery = defineQuery(`*[${campaignFilter} && slug.current == $slug][0]{
  ${messageCampaignFragment}
}`)

export const writePageResult = messageCampaignResult

/**
 * What a message to one campaign is judged by: the same, and what no page shows. Parameters as of `writePageQuery`.
 *
 * The names of the charity are those of its settings: a message must not hold them where that puts people at risk.
 */
export const messageRulesQuery = defineQuery(`{
  "campaign": *[${campaignFilter} && slug.current == $slug][0]{ ${messageCampaignFragment}, forbiddenWords },
  "site": *[_id == "siteSettings"][0]{ title, organisation }
}`)

export const messageRulesResult = z.object({
  campaign: messageCampaignResult.extend({ forbiddenWords: listOf(z.string()) }),
  site: optional(z.object({ title: optionalText, organisation: optionalText })),
})

export type MessageRules = z.infer<typeof messageRulesResult>
