/** Tells search engines which public addresses are new, changed or gone (IndexNow). Off unless the site has a key. */

import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type SiteLog, toReason } from '../site-log.ts'
import { type Announced, type PublishedStories, planAnnouncement } from './plan-announcement.ts'

export interface Announcer {
  /** Something was published, edited or removed. */
  noteChange(): void
  /** Resolves when nothing is to be told any more. */
  idle(): Promise<void>
  close(): void
}

export interface AnnouncerOptions {
  key: string
  siteUrl: URL
  /** Remembers what was told, so that its removal can be told. */
  file: string
  load: (announcedBefore: readonly string[]) => Promise<PublishedStories>
  log: SiteLog
  /** Where search engines listen. */
  endpoint?: URL
  clock?: () => number
  /** Milliseconds in which changes are gathered. Defaults to 30,000. */
  gather?: number
  /** Milliseconds before the second try, doubled for each further one. Defaults to 5,000. */
  firstDelay?: number
  /** How often one announcement is tried. Defaults to 5. */
  tries?: number
}

const memory = z.object({
  since: z.iso.datetime(),
  announced: z.record(z.string(), z.object({ urls: z.array(z.string()), updatedAt: z.string() })),
})

/** No more addresses are taken at a time. */
const mostUrls = 10_000

export function createAnnouncer({
  key,
  siteUrl,
  file,
  load,
  log,
  endpoint = new URL('https://api.indexnow.org/indexnow'),
  clock = Date.now,
  gather = 30_000,
  firstDelay = 5000,
  tries = 5,
}: AnnouncerOptions): Announcer {
  const closing = new AbortController()
  let isWanted = false
  let working: Promise<void> | null = null

  async function work(): Promise<void> {
    while (isWanted && !closing.signal.aborted) {
      await waitFor(gather, closing.signal)
      isWanted = false
      if (closing.signal.aborted) return
      try {
        await announce()
      } catch (error) {
        log.warn('Search engines were not told of the last changes', error)
      }
    }
  }

  async function announce(): Promise<void> {
    const before = (await readMemory(file)) ?? { since: new Date(clock()).toISOString(), announced: {} }
    const stories = await load(Object.keys(before.announced))
    const { urls, announced } = planAnnouncement(before.announced, stories, before.since)
    await writeMemory(file, { since: before.since, announced })
    for (let start = 0; start < urls.length; start += mostUrls) await send(urls.slice(start, start + mostUrls))
  }

  async function send(urlList: readonly string[]): Promise<void> {
    const keyLocation = new URL(`/${key}.txt`, siteUrl).href
    const body = JSON.stringify({ host: siteUrl.host, key, keyLocation, urlList })
    for (let attempt = 1; ; attempt += 1) {
      const problem = await post(body)
      if (problem === null) return
      if (!problem.isPassing || attempt >= tries) throw new Error(problem.reason)
      await waitFor(firstDelay * 2 ** (attempt - 1), closing.signal)
      if (closing.signal.aborted) return
    }
  }

  async function post(body: string): Promise<{ reason: string; isPassing: boolean } | null> {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body,
        redirect: 'error',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(20_000)]),
      })
      await response.body?.cancel()
      if (response.ok) return null
      // A wrong key stays wrong; a crowd passes.
      const isPassing = response.status === 429 || response.status >= 500
      return { reason: `${endpoint.host} answered ${response.status}`, isPassing }
    } catch (error) {
      return { reason: toReason(error), isPassing: true }
    }
  }

  return {
    noteChange() {
      if (closing.signal.aborted) return
      isWanted = true
      working ??= work().finally(() => {
        working = null
      })
    },
    async idle() {
      while (working !== null) await working
    },
    close: () => closing.abort(),
  }
}

interface Memory {
  /** When announcing began. */
  readonly since: string
  readonly announced: Announced
}

async function readMemory(file: string): Promise<Memory | null> {
  try {
    return memory.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Not there yet, or not to be read: then everything that is published is as if it had always been there.
    return null
  }
}

async function writeMemory(file: string, value: Memory): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(value))
  await rename(`${file}.new`, file)
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
