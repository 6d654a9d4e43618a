import {
  type SearchResult,
  searchResultsQuery,
  searchResultsResult,
} from '@vigil/content-queries/search/search-results'
import type { Locale } from '../locales'
import { loadPage } from './load-page'
import { publishedPerspective } from './perspective'

/** What a search found, in the order of the ids; what has left meanwhile is missing. */
export async function getSearchResults(
  ids: readonly string[],
  locale: Locale,
): Promise<{ results: SearchResult[]; syncTags: readonly string[] }> {
  if (ids.length === 0) return { results: [], syncTags: [] }
  const query = { name: 'search-results', query: searchResultsQuery, params: { ids: [...ids] }, locale }
  const loaded = await loadPage(query, searchResultsResult, publishedPerspective)
  const results = loaded.state === 'found' ? loaded.page : []
  return {
    results: results.toSorted((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id)),
    syncTags: loaded.syncTags,
  }
}
