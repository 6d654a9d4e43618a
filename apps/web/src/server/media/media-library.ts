/**
 * The pictures readers asked for last, kept in memory. A picture is confirmed with the content server when it has been
 * kept for a while, and once after every publish, at the latest when the next reader asks for it: one that was taken down is
 * gone from here too. While the content server cannot be reached, or is slow, readers keep what is here.
 */

import { createByteCache } from '@vigil/page-store/byte-cache'
import type { SiteLog } from '../site-log.ts'
import { type FetchedMedia, fetchMedia, type MediaSource } from './fetch-media.ts'
import type { MediaRequest } from './parse-media-url.ts'

export interface Picture {
  contentType: string
  etag: string | null
  bytes: Buffer
}

export type FoundPicture =
  | { state: 'found'; picture: Picture }
  /** Too large to keep: to be sent on as it comes. */
  | { state: 'streaming'; contentType: string; etag: string | null; body: AsyncIterable<Uint8Array> }
  /** `isGone`: readers had it before, and it was taken down. */
  | { state: 'missing'; isGone?: boolean }
  | { state: 'invalid' }
  | { state: 'unavailable' }

export interface MediaLibrary {
  /** The picture as every reader may see it. */
  find(request: MediaRequest, accept: string): Promise<FoundPicture>
  /** The picture as an editor in draft mode sees it; never kept. */
  findDraft(request: MediaRequest, accept: string): Promise<FoundPicture>
  /** From now on nobody gets a kept picture before the content server was asked about it once more; all are, in turn. */
  notePublish(): void
}

export interface MediaLibraryOptions {
  source: MediaSource & { readToken: string; previewToken: string }
  log: SiteLog
  clock?: () => number
  /** Milliseconds for which a picture is believed without asking. Defaults to one minute. */
  trust?: number
  /** Milliseconds that a reader waits for the content server to confirm a kept picture. Defaults to 2,000. */
  patience?: number
  /** Told of pictures that readers may not see (any more). Defaults to nobody. */
  onMissing?: (fileName: string) => void
  /** Bytes of pictures kept. Defaults to 64 MB. */
  memory?: number
  /** Bytes of the largest picture that is sent at all. Defaults to 32 MB. */
  largest?: number
}

/** Pictures of which it is remembered that they were taken down. */
const mostGone = 10_000

interface Kept {
  request: MediaRequest
  accept: string
  picture: Picture
  confirmedAt: number
  /** How many publishes there had been when it was asked for. */
  publishes: number
}

export function createMediaLibrary({
  source,
  log,
  clock = Date.now,
  trust = 60_000,
  patience = 2000,
  onMissing = () => {},
  memory = 64 * 1024 * 1024,
  largest = 32 * 1024 * 1024,
}: MediaLibraryOptions): MediaLibrary {
  const kept = createByteCache<string, Kept>(memory)
  const underWay = new Map<string, Promise<FoundPicture>>()
  const gone = new Set<string>()
  const largestKept = memory / 8
  /** Counts publishes: a picture asked for before one may have been taken down by it. */
  let publishes = 0
  let isSweeping = false

  async function confirm(key: string, request: MediaRequest, accept: string): Promise<FoundPicture> {
    const known = kept.get(key)
    const askedAfter = publishes
    try {
      const fetched = await fetchMedia(source, request, {
        token: source.readToken,
        accept,
        ifNoneMatch: known?.picture.etag ?? undefined,
        signal: AbortSignal.timeout(20_000),
      })
      if (fetched.state === 'unchanged' && known !== undefined)
        return keep(key, { ...known, confirmedAt: clock(), publishes: askedAfter })
      if (fetched.state !== 'found') {
        kept.delete(key)
        if (fetched.state === 'unchanged') return { state: 'unavailable' }
        if (fetched.state === 'invalid') return fetched
        onMissing(request.fileName)
        if (known !== undefined) rememberGone(request.fileName)
        return gone.has(request.fileName) ? { state: 'missing', isGone: true } : fetched
      }
      const gathered = await gather(fetched, largestKept, largest)
      if (gathered.state !== 'found') return gathered
      const { picture } = gathered
      return keep(key, { request, accept, picture, confirmedAt: clock(), publishes: askedAfter })
    } catch (error) {
      if (known !== undefined) return { state: 'found', picture: known.picture }
      log.warn('A picture could not be fetched', error)
      return { state: 'unavailable' }
    }
  }

  function rememberGone(fileName: string): void {
    const [oldest] = gone
    if (gone.size >= mostGone && oldest !== undefined) gone.delete(oldest)
    gone.add(fileName)
  }

  function keep(key: string, entry: Kept): FoundPicture {
    gone.delete(entry.request.fileName)
    kept.set(key, entry, entry.picture.bytes.byteLength + 1024)
    return { state: 'found', picture: entry.picture }
  }

  async function find(request: MediaRequest, accept: string): Promise<FoundPicture> {
    const reduced = reduceAccept(request, accept)
    const key = `${request.fileName}?${request.search} ${reduced}`
    const known = kept.get(key)
    if (known !== undefined && isCurrent(known)) return { state: 'found', picture: known.picture }
    const asked = confirmOnce(key, request, reduced)
    if (known === undefined) return asked
    return (await Promise.race([asked, pause(patience)])) ?? { state: 'found', picture: known.picture }
  }

  function isCurrent(entry: Kept): boolean {
    return entry.publishes === publishes && clock() - entry.confirmedAt < trust
  }

  /** Also those that nobody asks for here: a shared cache before the site may still send them. */
  async function sweep(): Promise<void> {
    isSweeping = true
    for (let swept = -1; swept !== publishes; ) {
      swept = publishes
      for (const key of kept.keys()) {
        const entry = kept.get(key)
        if (entry !== undefined && !isCurrent(entry)) await confirmOnce(key, entry.request, entry.accept)
      }
    }
    isSweeping = false
  }

  async function confirmOnce(key: string, request: MediaRequest, reduced: string): Promise<FoundPicture> {
    const asking = underWay.get(key)
    if (asking !== undefined) {
      const shared = await asking
      // A stream can be read once; whoever came second asks for one of their own.
      return shared.state === 'streaming' ? confirm(key, request, reduced) : shared
    }
    const answer = confirm(key, request, reduced).finally(() => underWay.delete(key))
    underWay.set(key, answer)
    return answer
  }

  return {
    find,
    async findDraft(request, accept) {
      const tokens = new Set([source.readToken, source.previewToken])
      for (const token of tokens) {
        try {
          const signal = AbortSignal.timeout(20_000)
          const fetched = await fetchMedia(source, request, { token, accept: reduceAccept(request, accept), signal })
          if (fetched.state === 'found') return await gather(fetched, 0, largest)
          if (fetched.state === 'invalid') return fetched
        } catch (error) {
          log.warn('A picture could not be fetched for a draft', error)
          return { state: 'unavailable' }
        }
      }
      return { state: 'missing' }
    },
    notePublish() {
      publishes += 1
      if (!isSweeping) void sweep()
    },
  }
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined))
}

/** Only what can change the answer, so that browsers' many ways of asking share one picture. */
function reduceAccept({ search }: MediaRequest, accept: string): string {
  if (!search.includes('auto=format')) return 'image/*'
  return ['image/avif', 'image/webp']
    .filter((type) => accept.includes(type))
    .concat('image/*')
    .join(',')
}

/** Reads a picture into memory if it is small enough to keep, else hands on what was read and what is still to come. */
async function gather(
  { contentType, etag, body }: Extract<FetchedMedia, { state: 'found' }>,
  mostKept: number,
  largest: number,
): Promise<Extract<FoundPicture, { state: 'found' | 'streaming' }>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  while (size <= mostKept) {
    const { done, value } = await reader.read()
    if (done) return { state: 'found', picture: { contentType, etag, bytes: Buffer.concat(chunks) } }
    chunks.push(value)
    size += value.byteLength
  }
  async function* rest() {
    yield* chunks
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      size += value.byteLength
      if (size > largest) {
        await reader.cancel()
        throw new Error(`A picture is larger than ${largest} bytes.`)
      }
      yield value
    }
  }
  return { state: 'streaming', contentType, etag, body: rest() }
}
