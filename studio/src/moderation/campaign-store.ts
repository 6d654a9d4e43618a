import type { SanityClient } from '@sanity/client'
import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { type MessageCampaign, messageCampaign } from '@vigil/safeguarding/messages/message-campaign'

/** What moderators need to know of the public content: the campaigns, and what the charity is called. */
export interface CampaignFacts {
  readonly campaigns: readonly MessageCampaign[]
  readonly charityNames: readonly string[]
}

const factsQuery = `{
  "campaigns": *[_type == "messageCampaign" && !(_id in path("versions.**"))] | order(opensOn desc, _id asc) [0...500],
  "settings": *[_id == "siteSettings"][0]{ title, organisation }
}`

/** A campaign that was never published counts with its draft; the published one has the rules that senders knew. */
export async function fetchCampaigns(client: SanityClient): Promise<CampaignFacts> {
  const answer: unknown = await client.fetch(factsQuery, {}, { perspective: 'raw', tag: 'moderation.campaigns' })
  const documents = fieldOf(answer, 'campaigns')
  const byId = new Map<string, MessageCampaign>()
  for (const document of Array.isArray(documents) ? documents : []) {
    const id = textOf(document, '_id')
    const publishedId = id.replace(/^drafts\./, '')
    if (id !== publishedId && byId.has(publishedId)) continue
    byId.set(publishedId, messageCampaign.parse({ ...document, _id: publishedId }))
  }
  const settings = fieldOf(answer, 'settings')
  const charityNames = [textOf(settings, 'organisation'), textOf(settings, 'title')].filter((name) => name !== '')
  return { campaigns: [...byId.values()], charityNames }
}
