import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { cacheLife, cacheTag } from 'next/cache'
import { getEnvironment } from '../environment'
import { everythingTag, toCacheTag } from './cache-tags'
import { createPreviewClient, createPublishedClient } from './content-client'
import { type Perspective, publishedPerspective } from './perspective'

export type ContentQuery = {
  /** Names the request in the content server's log. */
  name: string
  query: string
  params?: Record<string, string | number>
}

export type ContentAnswer = {
  result: unknown
  /** What the answer depends on: it is out of date when one of these changes. */
  syncTags: string[]
  /** Tells this answer from all others, however often it is taken from the cache. */
  id: string
}

/** Asks the content server. Readers get a cached answer until something in it changes; editors always a new one. */
export function queryContent(query: ContentQuery, perspective: Perspective): Promise<ContentAnswer> {
  if (perspective === publishedPerspective) return queryPublished(query)
  return ask(createPreviewClient(getEnvironment(), perspective), query)
}

async function queryPublished(query: ContentQuery): Promise<ContentAnswer> {
  'use cache'
  const answer = await ask(createPublishedClient(getEnvironment()), query)
  // Sync tags keep answers fresh. Time is the safety net, and what ends calls to action on their last day.
  cacheLife({ stale: 300, revalidate: 3600, expire: 30 * 24 * 3600 })
  cacheTag(everythingTag)
  // One by one: Next silently drops tags beyond the 128th of a call.
  for (const syncTag of answer.syncTags) cacheTag(toCacheTag(syncTag))
  return answer
}

async function ask(client: SanityClient, { name, query, params }: ContentQuery): Promise<ContentAnswer> {
  const today = new Date().toISOString().slice(0, 10)
  const { result, syncTags } = await client.fetch<unknown>(
    query,
    { ...params, today },
    { filterResponse: false, cache: 'no-store', tag: name },
  )
  return { result, syncTags: syncTags ?? [], id: randomUUID() }
}
