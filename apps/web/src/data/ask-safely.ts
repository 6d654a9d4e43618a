/** Asks the content server, and then for everything that decides whether readers may see what it answers. */

import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { statesForReaders } from '@vigil/content-queries/translations/in-language'
import { addDays, toMonth } from '@vigil/prayer-diary/days'
import type { Environment } from '../environment.ts'
import type { Locale } from '../locales.ts'
import { contentChanges } from './content-changes.ts'
import { createPublishedClient, createRecordsClient } from './content-client.ts'
import { documentIdsIn, withoutDocuments, withoutLinks, withoutTranslations } from './safeguard/documents-in-answer.ts'
import { createFetchDocuments } from './safeguard/fetch-documents.ts'
import { findRefusedDocuments, type RefusedDocument } from './safeguard/find-refused-documents.ts'

export type ContentQuery = {
  /** Names the request in the content server's log. */
  name: string
  query: string
  /** The language of the page; the query gets it as `$language`. */
  locale: Locale
  params?: Record<string, string | number | readonly string[]>
  /** Days of the prayer diary, counted from today: `$from`, `$to`, and as `$since` the first of the month of `$from`. */
  days?: { first: number; last: number }
}

export type ContentAnswer = {
  result: unknown
  /** What the answer depends on: it is out of date when one of these changes. */
  syncTags: string[]
  /** Documents that the rules keep from readers; the result is as if they were not there. */
  refused: RefusedDocument[]
  /** Tells this answer from all others, however often it is taken from the cache. */
  id: string
  /** The moment of `contentChanges` when the question was asked. */
  askedAt: number
}

/** What readers may see: documents that the rules keep from them are left out. */
export async function askSafely(environment: Environment, query: ContentQuery): Promise<ContentAnswer> {
  const client = createPublishedClient(environment)
  const answer = await ask(client, query, statesForReaders)
  const ids = documentIdsIn(answer.result)
  const syncTags = new Set(answer.syncTags)
  const records = createRecordsClient(environment)
  const { refused, unlinked, untranslated } = await findRefusedDocuments(ids, {
    fetchPublished: createFetchDocuments(client, (tags) => {
      for (const tag of tags) syncTags.add(tag)
    }),
    // Of another dataset, whose changes nobody here would be told of.
    fetchRecords: records === null ? null : createFetchDocuments(records, () => {}),
    hasGuard: environment.apiHost !== null,
    now: new Date(),
  })
  const shown = withoutDocuments(answer.result, new Set(refused.map(({ id }) => id)))
  const result = withoutTranslations(withoutLinks(shown, unlinked), untranslated)
  return { ...answer, result: result ?? null, syncTags: [...syncTags], refused: [...refused] }
}

/** Asks with what every query may use: the day, the language, and the translations that may be seen. */
export async function ask(
  client: SanityClient,
  { name, query, locale, params, days }: ContentQuery,
  translationStates: readonly string[],
): Promise<ContentAnswer> {
  const askedAt = contentChanges.now()
  const today = new Date().toISOString().slice(0, 10)
  const { result, syncTags } = await client.fetch<unknown>(
    query,
    { ...params, ...(days && toDiaryDays(today, days)), today, language: locale, translationStates },
    { filterResponse: false, cache: 'no-store', tag: name },
  )
  return { result, syncTags: syncTags ?? [], refused: [], id: randomUUID(), askedAt }
}

function toDiaryDays(today: string, { first, last }: { first: number; last: number }) {
  const from = addDays(today, first)
  return { from, to: addDays(today, last), since: `${toMonth(from)}-01` }
}
