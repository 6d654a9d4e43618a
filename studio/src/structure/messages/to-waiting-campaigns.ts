import { textOf } from '@vigil/content-model/field-of'

/** A campaign with messages that wait for somebody to decide about them. */
export interface WaitingCampaign {
  readonly id: string
  readonly title: string
  readonly count: number
  /** The day on which the one that waits longest came, `YYYY-MM-DD`. */
  readonly since: string
}

/** Campaigns with waiting messages, the one that waits longest first. */
export function toWaitingCampaigns(messages: readonly unknown[], campaigns: readonly unknown[]): WaitingCampaign[] {
  const titles = new Map(campaigns.map((campaign) => [textOf(campaign, '_id'), textOf(campaign, 'title')]))
  const waiting = new Map<string, WaitingCampaign>()
  for (const message of messages) {
    const id = textOf(message, 'campaign')
    const receivedOn = textOf(message, 'receivedOn')
    const { count = 0, since = receivedOn } = waiting.get(id) ?? {}
    waiting.set(id, {
      id,
      title: titles.get(id) || 'Campaign without a title',
      count: count + 1,
      since: receivedOn < since ? receivedOn : since,
    })
  }
  return Array.from(waiting.values()).sort((one, other) => one.since.localeCompare(other.since))
}
