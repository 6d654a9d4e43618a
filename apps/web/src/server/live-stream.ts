/**
 * Follows the live events of a dataset (`/data/live/events/<dataset>`): which sync tags every commit touched.
 *
 * Not `client.live.events()`: that sends a token only when it also asks for drafts, starts without the last event id
 * after a failed connection, waits a fixed time between tries and cannot notice a connection that died silently.
 * @sanity/client still says where the stream is, for hosted Sanity and the lake alike.
 */

import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { toReconnectDelay } from './reconnect-delay.ts'

export type LiveEvent =
  /** Connected. `isResumed`: nothing was missed, or what was missed follows. */
  | { kind: 'welcome'; isResumed: boolean; id: string | null }
  | { kind: 'changed'; tags: string[]; id: string | null }
  /** Events may have been missed; everything must be looked at again. */
  | { kind: 'gap'; id: string | null }

export type LiveStreamState = 'connecting' | 'following' | 'waiting' | 'closed'

/** `refused`: the token. `noDataset`: there is none of this name. `unreachable`: no answer, or none that helps. */
export type LiveStreamTrouble = 'refused' | 'noDataset' | 'unreachable'

export interface LiveStream {
  state(): LiveStreamState
  /** Since when it has been following, or not following. */
  since(): number
  /** When anything came last, a heartbeat included; null when nothing ever did. */
  heardAt(): number | null
  /** Why it is not following; null while it is, and before the first try has failed. */
  trouble(): LiveStreamTrouble | null
  lastEventId(): string | null
  close(): void
}

export interface LiveStreamOptions {
  url: string
  token: string
  /** The last event of an earlier process, to go on after it. Null: there was none. */
  lastEventId?: string | null
  /** `id` names the event to go on after, once what it says has been done. */
  onEvent: (event: LiveEvent) => void
  /** Told once when the stream breaks, not for every further try. */
  onTrouble?: (error: unknown) => void
  /** Milliseconds before the first further try, doubled up to `mostDelay`. Defaults to 250 and 15,000. */
  firstDelay?: number
  mostDelay?: number
  /** A connection on which nothing came for so long is taken for dead. Defaults to 60 seconds. */
  silence?: number
  random?: () => number
  clock?: () => number
}

/** Connects at once and keeps connecting until it is closed. */
export function followLiveEvents({
  url,
  token,
  lastEventId: firstEventId = null,
  onEvent,
  onTrouble = () => {},
  firstDelay = 250,
  mostDelay = 15_000,
  silence = 60_000,
  random = Math.random,
  clock = Date.now,
}: LiveStreamOptions): LiveStream {
  const closing = new AbortController()
  let state: LiveStreamState = 'connecting'
  let lastEventId = firstEventId
  let failures = 0
  let since = clock()
  let heardAt: number | null = null
  let trouble: LiveStreamTrouble | null = null

  async function connect(): Promise<void> {
    const connection = new AbortController()
    const signal = AbortSignal.any([closing.signal, connection.signal])
    const watchdog = setTimeout(() => connection.abort(new Error(`nothing came for ${silence} ms`)), silence)
    try {
      const response = await fetch(url, {
        headers: {
          Accept: 'text/event-stream',
          'Cache-Control': 'no-store',
          Authorization: `Bearer ${token}`,
          ...(lastEventId === null ? {} : { 'Last-Event-ID': lastEventId }),
        },
        redirect: 'error',
        signal,
      })
      if (!response.ok || response.body === null) {
        await response.body?.cancel()
        throw new StatusError(response.status)
      }
      const resumedFrom = lastEventId
      const parser = createParser({ onEvent: (message) => receive(message, resumedFrom) })
      const decoder = new TextDecoder()
      for await (const chunk of response.body) {
        watchdog.refresh()
        heardAt = clock()
        parser.feed(decoder.decode(chunk, { stream: true }))
      }
      throw new Error('the server ended the stream')
    } finally {
      clearTimeout(watchdog)
      connection.abort()
    }
  }

  function receive(message: EventSourceMessage, resumedFrom: string | null): void {
    if (closing.signal.aborted) return
    const { event = 'message', data } = message
    const id = message.id === undefined || message.id === '' ? null : message.id
    switch (event) {
      case 'welcome':
        connected()
        onEvent({ kind: 'welcome', isResumed: resumedFrom !== null, id })
        break
      case 'message': {
        const tags = parseTags(data)
        onEvent(tags === null ? { kind: 'gap', id } : { kind: 'changed', tags, id })
        break
      }
      case 'restart':
        // In the place of a welcome, or later: what was missed is no longer known.
        connected()
        onEvent({ kind: 'gap', id })
        break
      case 'goaway':
        // The server cannot keep this connection and may not replay to the next one.
        lastEventId = null
        throw new Error('the server sent the stream away')
    }
    if (id !== null) lastEventId = id
  }

  function connected(): void {
    if (state !== 'following') since = clock()
    state = 'following'
    failures = 0
    trouble = null
  }

  function change(next: Exclude<LiveStreamState, 'following'>): void {
    if (state === 'following') since = clock()
    state = next
  }

  async function keepConnecting(): Promise<void> {
    while (!closing.signal.aborted) {
      change('connecting')
      try {
        await connect()
      } catch (error) {
        if (closing.signal.aborted) break
        if (failures === 0) onTrouble(error)
        failures += 1
        change('waiting')
        trouble = toTrouble(error)
        await pause(toReconnectDelay(failures, { firstDelay, mostDelay, random }), closing.signal)
      }
    }
    change('closed')
  }

  void keepConnecting()
  return {
    state: () => state,
    since: () => since,
    heardAt: () => heardAt,
    trouble: () => trouble,
    lastEventId: () => lastEventId,
    close: () => closing.abort(),
  }
}

class StatusError extends Error {
  override readonly name = 'StatusError'
  readonly status: number

  constructor(status: number) {
    super(explainStatus(status))
    this.status = status
  }
}

function toTrouble(error: unknown): LiveStreamTrouble {
  const status = error instanceof StatusError ? error.status : null
  if (status === 401 || status === 403) return 'refused'
  return status === 404 ? 'noDataset' : 'unreachable'
}

function explainStatus(status: number): string {
  if (status === 401 || status === 403)
    return `the content server refuses the token (${status}); check SANITY_API_READ_TOKEN`
  if (status === 404) return 'the content server has no such dataset (404); check SANITY_PROJECT_ID and SANITY_DATASET'
  return `the content server answered ${status}`
}

function parseTags(data: string): string[] | null {
  try {
    const { tags } = JSON.parse(data)
    return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string' && /^\S{1,200}$/.test(tag)) ? tags : null
  } catch {
    // Something changed, we cannot read what.
    return null
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, milliseconds)
    signal.addEventListener('abort', finish)
  })
}
