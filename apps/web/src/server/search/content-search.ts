/** Keeps the search index as the content is: filled when the site starts, and followed change by change. */

import { setTimeout } from 'node:timers/promises'
import {
  type SearchEntry,
  searchChangesQuery,
  searchChangesResult,
  searchCountQuery,
  searchDependentsQuery,
  searchEntriesQuery,
  searchEntriesResult,
  searchIdsQuery,
} from '@vigil/content-queries/search/search-entries'
import { z } from 'zod'
import type { Change } from '../bridge.ts'
import type { SiteLog } from '../site-log.ts'
import { createSearchIndex, type Found } from './search-index.ts'
import { toSearchWords } from './search-words.ts'

export type Fetch = (query: string, params: Record<string, string | number | readonly string[]>) => Promise<unknown>

export type SearchAnswer =
  | ({ state: 'found'; words: string[] } & Found)
  /** Not everything has been read yet since the site started. */
  | { state: 'preparing' }

export interface ContentSearch {
  find(query: string, language: string, range: { start: number; count: number }): SearchAnswer
  applyChange(change: Change): void
  size(): number
  /** Resolves when nothing is being read. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface ContentSearchOptions {
  /** Asks for facts of published documents: ids, times, counts. */
  fetchFacts: Fetch
  /** Asks for words that readers may see; documents that the rules keep from them are not in the answer. */
  fetchWords: Fetch
  log: SiteLog
  /** Documents asked for at a time. Defaults to 250. */
  batch?: number
  /** Milliseconds in which changes are gathered before they are read. Defaults to 250. */
  pause?: number
  /** Milliseconds before the content server is asked again after it did not answer. Defaults to 5,000. */
  retryDelay?: number
}

const idList = z.array(z.string())

export function createContentSearch(options: ContentSearchOptions): ContentSearch {
  const { fetchFacts, fetchWords, log, batch = 250, pause = 250, retryDelay = 5000 } = options
  const index = createSearchIndex()
  const known = new Set<string>()
  let position = start
  let isComplete = false
  let isWanted = false
  const closing = new AbortController()
  let working: Promise<void> | null = null

  /** Reads whatever changed after the position, oldest first. */
  async function readChanges(): Promise<void> {
    for (;;) {
      const found = searchChangesResult.parse(await fetchFacts(searchChangesQuery, { ...position, limit: batch }))
      const last = found.at(-1)
      if (last === undefined) return
      const ids = found.map(({ _id }) => _id)
      await readEntries(ids)
      // What names a country or a topic is found by that name. A first reading comes to all of them anyway.
      if (isComplete) for (const some of inBatches(await readDependents(ids), batch)) await readEntries(some)
      position = { since: last._updatedAt, after: last._id }
      if (found.length < batch || closing.signal.aborted) return
    }
  }

  async function readDependents(ids: readonly string[]): Promise<string[]> {
    const dependents = idList.parse(await fetchFacts(searchDependentsQuery, { ids }))
    return dependents.filter((id) => !ids.includes(id))
  }

  async function readEntries(ids: readonly string[]): Promise<void> {
    const entries: SearchEntry[] = searchEntriesResult.parse(await fetchWords(searchEntriesQuery, { ids }))
    index.replace(ids, entries)
    for (const id of ids) known.add(id)
  }

  /** Nobody tells what was deleted; but then there are fewer documents than are known. */
  async function forgetDeleted(): Promise<void> {
    const count = z.number().parse(await fetchFacts(searchCountQuery, {}))
    if (count === known.size) return
    const ids = new Set(idList.parse(await fetchFacts(searchIdsQuery, {})))
    index.keepOnly(ids)
    for (const id of known) if (!ids.has(id)) known.delete(id)
  }

  async function work(): Promise<void> {
    while (isWanted && !closing.signal.aborted) {
      // Pages come first: right after a change they need the content server as well.
      if (isComplete) await waitFor(pause, closing.signal)
      if (closing.signal.aborted) return
      isWanted = false
      try {
        await readChanges()
        await forgetDeleted()
        isComplete = true
      } catch (error) {
        if (closing.signal.aborted) return
        log.warn('Search stays as it is for now', error)
        isWanted = true
        await waitFor(retryDelay, closing.signal)
      }
    }
  }

  function refresh(): void {
    isWanted = true
    working ??= work().finally(() => {
      working = null
      if (isWanted && !closing.signal.aborted) refresh()
    })
  }

  refresh()
  return {
    find(query, language, range) {
      if (!isComplete) return { state: 'preparing' }
      const words = toSearchWords(query)
      return { state: 'found', words, ...index.find(words, language, range) }
    },
    applyChange(change) {
      // The rules may judge differently than before, also what nobody edited.
      if (change === 'all') position = start
      refresh()
    },
    size: index.size,
    async idle() {
      while (working !== null) await working
    },
    async close() {
      closing.abort()
      await working
      index.close()
    },
  }
}

const start = { since: '', after: '' }

function inBatches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, each) =>
    items.slice(each * size, (each + 1) * size),
  )
}

/** Ends early, and quietly, when the search is closed. */
async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {})
}
