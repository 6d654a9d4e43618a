import { once } from 'node:events'
import { Duplex } from 'node:stream'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { SiteLog } from '../site-log.ts'
import type { Connect } from './connections.ts'
import { createPortStream } from './port-stream.ts'

export interface RenderingThread {
  connect: Connect
  close(): Promise<void>
}

export interface RenderingThreadOptions {
  /** What runs there: it says `ready`, and takes the ports of connections. */
  file: URL
  /** What it is told when it starts. */
  data: unknown
  log: SiteLog
  /** Milliseconds before a thread that ended by itself is replaced. Defaults to 1,000. */
  restartDelay?: number
}

// A rendering makes much that lasts no longer than itself: with room for it little has to be looked through.
const resourceLimits = { maxYoungGenerationSizeMb: 128 }

/**
 * Starts the thread, and a new one whenever it ends by itself: readers get what is stored meanwhile.
 *
 * @returns when it can answer
 * @throws what the thread threw, when the first one could not start
 */
export async function startRenderingThread({
  file,
  data,
  log,
  restartDelay = 1000,
}: RenderingThreadOptions): Promise<RenderingThread> {
  let isClosed = false
  let restart: NodeJS.Timeout | undefined
  /** Null: it ended, and the next one has not been started yet. */
  let worker: Worker | null = null

  /** Resolves when it is ready. */
  async function start(): Promise<void> {
    const started = new Worker(file, { workerData: data, resourceLimits })
    worker = started
    let reason: unknown
    started.on('error', (error) => {
      reason = error
    })
    const ended = once(started, 'exit').then(() => {
      if (worker === started) worker = null
      throw reason ?? new Error('The thread ended.')
    })
    await Promise.race([once(started, 'message'), ended])
    ended.catch(replace)
  }

  function replace(reason: unknown): void {
    if (isClosed) return
    log.warn('Next ended, and is started again; until then no page can be rendered', reason)
    restart = setTimeout(() => start().catch(replace), restartDelay)
  }

  await start()
  return {
    connect() {
      if (worker === null) return new Duplex().destroy(new Error('Next is being started again.'))
      const { port1, port2 } = new MessageChannel()
      worker.postMessage(port2, [port2])
      return createPortStream(port1)
    },
    async close() {
      isClosed = true
      clearTimeout(restart)
      await worker?.terminate()
    },
  }
}
