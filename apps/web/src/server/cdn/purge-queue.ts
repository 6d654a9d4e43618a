/**
 * What has to go from the shared cache, on its way there: gathered, each key once, tried until it went through.
 *
 * Each key is purged a second time a few seconds later: the shared cache may have asked for the old answer before the
 * change and have stored it after the first purge.
 */

import { type SiteLog, toReason } from '../site-log.ts'
import { PurgeError, type PurgePort } from './purge-port.ts'

export interface PurgeQueue {
  add(key: string): void
  /** `waiting`: keys that did not go through yet. `isFailing`: the last try did not. */
  state(): { waiting: number; isFailing: boolean }
  /** Tries once more what waits, and ends. What is lost then is made good by the purge of everything at the next start. */
  close(): Promise<void>
}

export interface PurgeQueueOptions {
  port: PurgePort
  /** The key that every answer carries. */
  everythingKey: string
  log: SiteLog
  /** Milliseconds in which keys gather. Defaults to 25. */
  gathering?: number
  /** Keys that wait at most; beyond, everything is purged. Defaults to 500. */
  most?: number
  /** Milliseconds until a key is purged for the second time. Defaults to 5,000. */
  secondAfter?: number
  /** Milliseconds before another try, doubled up to `mostDelay`. Default to 500 and 60,000. */
  firstDelay?: number
  mostDelay?: number
  random?: () => number
}

type Turn = 'first' | 'second'

/** No shared cache is believed that wants to be left alone for longer. */
const mostRetryAfter = 5 * 60_000

export function createPurgeQueue({
  port,
  everythingKey,
  log,
  gathering = 25,
  most = 500,
  secondAfter = 5000,
  firstDelay = 500,
  mostDelay = 60_000,
  random = Math.random,
}: PurgeQueueOptions): PurgeQueue {
  const closing = new AbortController()
  const seconds = new Set<NodeJS.Timeout>()
  let waiting = new Map<string, Turn>()
  let working: Promise<void> | null = null
  let underWay = 0
  let failures = 0
  let lastReason = ''

  function put(key: string, turn: Turn): void {
    // It takes all others with it.
    if (waiting.get(everythingKey) === 'first') return
    if (turn === 'first' || !waiting.has(key)) waiting.set(key, turn)
    if (waiting.size > most || waiting.get(everythingKey) === 'first') waiting = new Map([[everythingKey, 'first']])
  }

  function start(): void {
    working ??= work().finally(() => {
      working = null
    })
  }

  async function work(): Promise<void> {
    await pause(gathering)
    while (waiting.size > 0) {
      const taken = waiting
      waiting = new Map()
      underWay = taken.size
      try {
        await port.purge([...taken.keys()])
        if (failures > 0) log.info('The shared cache takes purges again')
        underWay = 0
        failures = 0
        lastReason = ''
        purgeAgain([...taken].flatMap(([key, turn]) => (turn === 'first' ? [key] : [])))
        if (waiting.size > 0) await pause(gathering)
      } catch (error) {
        underWay = 0
        failures += 1
        for (const [key, turn] of taken) put(key, turn)
        const reason = toReason(error)
        if (reason !== lastReason)
          log.warn(`The shared cache may show old pages; purging is tried until it works: ${reason}`)
        lastReason = reason
        if (closing.signal.aborted) return
        await pause(toDelay(error))
      }
    }
  }

  // Half of the delay is fixed, half random: many sites do not come back in the same instant.
  function toDelay(error: unknown): number {
    const full = Math.min(mostDelay, firstDelay * 2 ** Math.min(failures - 1, 30))
    const asked = error instanceof PurgeError ? Math.min(error.retryAfter ?? 0, mostRetryAfter) : 0
    return Math.max(asked, full / 2) + (full / 2) * random()
  }

  function purgeAgain(keys: readonly string[]): void {
    if (keys.length === 0 || closing.signal.aborted) return
    const timer = setTimeout(() => {
      seconds.delete(timer)
      for (const key of keys) put(key, 'second')
      start()
    }, secondAfter)
    timer.unref()
    seconds.add(timer)
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        closing.signal.removeEventListener('abort', finish)
        resolve()
      }
      const timer = setTimeout(finish, milliseconds)
      if (closing.signal.aborted) finish()
      else closing.signal.addEventListener('abort', finish)
    })
  }

  return {
    add(key) {
      if (closing.signal.aborted) return
      put(key, 'first')
      start()
    },
    state: () => ({ waiting: waiting.size + underWay, isFailing: failures > 0 }),
    async close() {
      closing.abort()
      for (const timer of seconds) clearTimeout(timer)
      await working
    },
  }
}
