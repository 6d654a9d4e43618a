import { statesForEditors } from '@vigil/content-queries/translations/in-language'
import { cacheLife, cacheTag } from 'next/cache'
import { getEnvironment } from '../environment'
import { askAfterChanges } from './ask-after-changes'
import { ask, askSafely, type ContentAnswer, type ContentQuery } from './ask-safely'
import { everythingTag, toCacheTag } from './cache-tags'
import { contentChanges } from './content-changes'
import { createPreviewClient } from './content-client'
import { type Perspective, publishedPerspective } from './perspective'

/** Asks the content server. Readers get a cached answer until something in it changes; editors always a new one. */
export function queryContent(query: ContentQuery, perspective: Perspective): Promise<ContentAnswer> {
  if (perspective === publishedPerspective)
    return askAfterChanges((moment) => queryPublished(query, moment), contentChanges)
  return ask(createPreviewClient(getEnvironment(), perspective), query, statesForEditors)
}

/** @param _moment answers of another moment are none of this one's */
async function queryPublished(query: ContentQuery, _moment: number): Promise<ContentAnswer> {
  'use cache'
  const answer = await askSafely(getEnvironment(), query)
  // Sync tags keep answers fresh. Time is the safety net, and what ends calls to action on their last day.
  cacheLife({ stale: 300, revalidate: 3600, expire: 30 * 24 * 3600 })
  cacheTag(everythingTag)
  // One by one: Next silently drops tags beyond the 128th of a call.
  for (const syncTag of answer.syncTags) cacheTag(toCacheTag(syncTag))
  return answer
}
