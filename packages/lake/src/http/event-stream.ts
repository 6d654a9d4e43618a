import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import { encodeEvent } from '../realtime/encode-event.ts'

/** Often enough for proxies that close what is silent for 30 or 60 seconds. */
export const defaultHeartbeat = 15_000
const defaultStall = 120_000

export interface EventStreamOptions {
  readonly signal?: AbortSignal
  /** How long it may be silent before a comment is sent. Default: 15 seconds. */
  readonly heartbeatMilliseconds?: number
  /** How long a reader may take nothing of what waits for it before it is cut off. Default: 2 minutes. */
  readonly stallMilliseconds?: number
}

const heartbeat = new TextEncoder().encode(': still here\n\n')

/**
 * Sends a subscription as server-sent events. It is closed when the reader goes away, and the response ends
 * when the subscription does. Events are taken only as fast as the reader reads.
 */
export function createEventStreamResponse(
  subscription: EventSubscription,
  { signal, heartbeatMilliseconds = defaultHeartbeat, stallMilliseconds = defaultStall }: EventStreamOptions = {},
): Response {
  const events = subscription.events[Symbol.asyncIterator]()
  let beating: NodeJS.Timeout | undefined
  let sentSinceBeat = false
  let lastTaken = performance.now()

  function end(): void {
    clearInterval(beating)
    subscription.close()
  }

  function beat(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if ((controller.desiredSize ?? 0) > 0) {
      if (!sentSinceBeat) controller.enqueue(heartbeat)
      sentSinceBeat = false
    } else if (performance.now() - lastTaken > stallMilliseconds) {
      // It resumes where it was, should it be alive after all.
      end()
      controller.error(new Error('The reader of an event stream has taken nothing for too long.'))
    }
  }

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (signal?.aborted) return end()
      signal?.addEventListener('abort', end, { once: true })
      beating = setInterval(() => beat(controller), heartbeatMilliseconds)
    },
    async pull(controller) {
      lastTaken = performance.now()
      const { done, value } = await events.next()
      if (done) {
        clearInterval(beating)
        controller.close()
        return
      }
      sentSinceBeat = true
      controller.enqueue(encodeEvent(value))
    },
    cancel: end,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would collect events before it passes them on.
      'X-Accel-Buffering': 'no',
    },
  })
}

/** A stream that says one thing and ends. */
export function createSingleEventResponse(event: ServerEvent): Response {
  async function* once() {
    yield event
  }
  return createEventStreamResponse({ events: once(), close: () => {} })
}
