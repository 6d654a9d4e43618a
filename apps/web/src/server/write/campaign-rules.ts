/** Finds the rules that a message is judged by. */

import { parsePage } from '@vigil/content-queries/parse-page'
import {
  type MessageRules,
  messageRulesQuery,
  messageRulesResult,
} from '@vigil/content-queries/message-campaigns/write-page'
import { statesForReaders } from '@vigil/content-queries/translations/in-language'
import { createClient } from '@sanity/client'
import { createPublishedClient } from '../../data/content-client.ts'
import { findRefusedDocuments, type StoredDocument } from '../../data/safeguard/find-refused-documents.ts'
import type { Environment } from '../../environment.ts'
import type { Locale } from '../../locales.ts'
import type { SiteLog } from '../site-log.ts'

export type FoundRules =
  | { state: 'found'; rules: MessageRules }
  | { state: 'missing' }
  /** The content server is down, and nobody has asked for this campaign before. */
  | { state: 'unavailable' }

export interface CampaignRules {
  find(slug: string, locale: Locale): Promise<FoundRules>
}

export interface CampaignRulesOptions {
  environment: Environment
  log: SiteLog
  clock: () => Date
  /** Milliseconds before a content server that does not answer counts as down. Defaults to 5000. */
  patience?: number
}

/** More than there are campaigns at a time. */
const mostKept = 200

/** Asks every time; while the content server is down, what it said last still holds. */
export function createCampaignRules({ environment, log, clock, patience = 5000 }: CampaignRulesOptions): CampaignRules {
  const client = createClient({
    // NB: given to withConfig, maxRetries says nothing.
    ...{ ...createPublishedClient(environment).config(), timeout: patience, maxRetries: 0 },
  })
  const kept = new Map<string, FoundRules>()

  async function fetchRules(slug: string, locale: Locale): Promise<FoundRules> {
    const now = clock()
    const params = {
      ...{ slug, language: locale, translationStates: [...statesForReaders] },
      today: now.toISOString().slice(0, 10),
    }
    const result = await client.fetch<unknown>(messageRulesQuery, params, { tag: 'message-rules' })
    const parsed = parsePage(messageRulesResult, result)
    if (parsed.state !== 'found') return { state: 'missing' }
    // What readers may not see, nobody may write to.
    const { refused } = await findRefusedDocuments([parsed.page.campaign._id], {
      fetchPublished: (ids) =>
        client.fetch<StoredDocument[]>('*[_id in $ids]', { ids: [...ids] }, { tag: 'safeguard' }),
      fetchRecords: null,
      hasGuard: environment.apiHost !== null,
      now,
    })
    return refused.length > 0 ? { state: 'missing' } : { state: 'found', rules: parsed.page }
  }

  return {
    async find(slug, locale) {
      const key = JSON.stringify([slug, locale])
      try {
        const found = await fetchRules(slug, locale)
        if (found.state === 'missing') kept.delete(key)
        else {
          if (kept.size >= mostKept) kept.clear()
          kept.set(key, found)
        }
        return found
      } catch (error) {
        log.warn('The rules of a campaign cannot be asked for', error)
        return kept.get(key) ?? { state: 'unavailable' }
      }
    },
  }
}
