/** Keeps the search index as the content is: filled when the site starts, and followed change by change. */

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
import { type SiteLog, toReason } from '../site-log.ts'
import { createSearchIndex, type Found } from './search-index.ts'
import { toSearchWords } from './search-words.ts'

/** Asks for what readers may see; what the rules keep from them is not in the answer. */
export type FetchPublished = (query: string, params: Record<string, unknown>) => Promise<unknown>

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
  fetchPublished: FetchPublished
  log: SiteLog
  /** Documents asked for at a time. Defaults to 250. */
  batch?: number
  /** Milliseconds in which changes are gathered. Defaults to 250. */
  pause?: number
  /** Milliseconds before the content server is asked again after it did not answer. Defaults to 5,000. */
  retryDelay?: number
}

const idList = z.array(z.string())

export function createContentSearch(options: ContentSearchOptions): ContentSearch {
  const { fetchPublished, log, batch = 250, pause = 250, retryDelay = 5000 } = options
  const index = createSearchIndex()
  const known = new Set<string>()
  let position = start
  let isComplete = false
  let isWanted = false
  let isClosed = false
  let working: Promise<void> | null = null

  /** Reads whatever changed after the position, oldest first. */
  async function readChanges(): Promise<void> {
    for (;;) {
      const found = searchChangesResult.parse(await fetchPublished(searchChangesQuery, { ...position, limit: batch }))
      const last = found.at(-1)
      if (last === undefined) return
      const ids = found.map(({ _id }) => _id)
      await readEntries(ids)
      // What names a country or a topic is found by that name. A first reading comes to all of them anyway.
      if (isComplete) for (const some of inBatches(await readDependents(ids), batch)) await readEntries(some)
      position = { since: last._updatedAt, after: last._id }
      if (found.length < batch || isClosed) return
    }
  }

  async function readDependents(ids: readonly string[]): Promise<string[]> {
    const dependents = idList.parse(await fetchPublished(searchDependentsQuery, { ids }))
    return dependents.filter((id) => !ids.includes(id))
  }

  async function readEntries(ids: readonly string[]): Promise<void> {
    const entries: SearchEntry[] = searchEntriesResult.parse(await fetchPublished(searchEntriesQuery, { ids }))
    index.replace(ids, entries)
    for (const id of ids) known.add(id)
  }

  /** Nobody tells what was deleted; but then there are fewer documents than are known. */
  async function forgetDeleted(): Promise<void> {
    const count = z.number().parse(await fetchPublished(searchCountQuery, {}))
    if (count === known.size) return
    const ids = new Set(idList.parse(await fetchPublished(searchIdsQuery, {})))
    index.keepOnly(ids)
    for (const id of known) if (!ids.has(id)) known.delete(id)
  }

  async function work(): Promise<void> {
    while (isWanted && !isClosed) {
      isWanted = false
      try {
        await readChanges()
        await forgetDeleted()
        isComplete = true
      } catch (error) {
        if (isClosed) return
        log.warn(`Search stays as it is for now: ${toReason(error)}`)
        isWanted = true
        await waitFor(retryDelay)
      }
      await waitFor(pause)
    }
  }

  function refresh(): void {
    isWanted = true
    working ??= work().finally(() => {
      working = null
      if (isWanted && !isClosed) refresh()
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
      isClosed = true
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

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
