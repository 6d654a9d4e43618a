/** Answers what a reader searches for with a page of its own, which is kept nowhere. */

import { createPaths } from '@vigil/ui/paths'
import type { Locale } from '../../locales.ts'
import type { GivenSearch } from '../../search/given-search.ts'
import type { RenderForOne } from '../render-for-one.ts'
import type { ContentSearch } from './content-search.ts'

export const resultsPerPage = 10
const mostPages = 50
const longestQuery = 200

export type AnswerSearch = (locale: Locale, parameters: URLSearchParams) => Promise<{ status: number; html: string }>

/** @returns a function that rejects when the page could not be rendered */
export function createAnswerSearch(search: Pick<ContentSearch, 'find'>, render: RenderForOne): AnswerSearch {
  return (locale, parameters) => {
    const query = (parameters.get('q') ?? '').trim().slice(0, longestQuery)
    const page = readPage(parameters.get('page'))
    const found = search.find(query, locale, { start: (page - 1) * resultsPerPage, count: resultsPerPage })
    const given: GivenSearch =
      found.state === 'preparing'
        ? { query, words: [], ids: null, total: 0, page: 1, pageCount: 1 }
        : {
            query,
            words: found.words,
            ids: found.ids,
            total: found.total,
            page,
            pageCount: Math.min(mostPages, Math.max(1, Math.ceil(found.total / resultsPerPage))),
          }
    return render(createPaths(locale).search, given)
  }
}

function readPage(text: string | null): number {
  const page = /^[1-9]\d?$/.test(text ?? '') ? Number(text) : 1
  return Math.min(page, mostPages)
}
