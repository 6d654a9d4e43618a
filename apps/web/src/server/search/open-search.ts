/** The search as the site runs it: an index that follows the content server, and pages that Next renders. */

import { createPublishedClient } from '../../data/content-client.ts'
import { askSafely } from '../../data/ask-safely.ts'
import type { Environment } from '../../environment.ts'
import { defaultLocale } from '../../locales.ts'
import type { RenderForOne } from '../render-for-one.ts'
import type { SiteLog } from '../site-log.ts'
import { type AnswerSearch, createAnswerSearch } from './answer-search.ts'
import { type ContentSearch, createContentSearch } from './content-search.ts'

export interface OpenSearch extends Pick<ContentSearch, 'applyChange' | 'close' | 'idle' | 'size'> {
  answer: AnswerSearch
}

export function openSearch(
  environment: Environment,
  { render, log }: { render: RenderForOne; log: SiteLog },
): OpenSearch {
  const client = createPublishedClient(environment)
  const search = createContentSearch({
    log,
    fetchFacts: (query, params) => client.fetch<unknown>(query, params, { cache: 'no-store', tag: 'search-facts' }),
    fetchWords: async (query, params) =>
      (await askSafely(environment, { name: 'search-words', query, params, locale: defaultLocale })).result,
  })
  return { ...search, answer: createAnswerSearch(search, render) }
}
