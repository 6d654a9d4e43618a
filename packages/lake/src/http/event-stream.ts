import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import { encodeEvent } from '../realtime/encode-event.ts'

/** Often enough for proxies that close what is silent for 30 or 60 seconds. */
export const defaultHeartbeat = 15_000

const heartbeat = new TextEncoder().encode(': still here\n\n')

/**
 * Sends a subscription as server-sent events. It is closed when the reader goes away, and the response ends
 * when the subscription does. Events are taken only as fast as the reader reads.
 *
 * @param heartbeatMilliseconds - How long it may be silent before a comment is sent.
 */
export function createEventStreamResponse(
  subscription: EventSubscription,
  { signal, heartbeatMilliseconds = defaultHeartbeat }: { signal?: AbortSignal; heartbeatMilliseconds?: number } = {},
): Response {
  const events = subscription.events[Symbol.asyncIterator]()
  // Kept between heartbeats: asking the iterator anew each time would lose events.
  let next: Promise<IteratorResult<ServerEvent>> | undefined

  const body = new ReadableStream<Uint8Array>({
    start() {
      if (signal?.aborted) subscription.close()
      signal?.addEventListener('abort', () => subscription.close(), { once: true })
    },
    async pull(controller) {
      next ??= events.next()
      const silence = createTimer(heartbeatMilliseconds)
      const outcome = await Promise.race([next, silence.done]).finally(silence.cancel)
      if (outcome === 'elapsed') return controller.enqueue(heartbeat)
      next = undefined
      if (outcome.done) return controller.close()
      controller.enqueue(encodeEvent(outcome.value))
    },
    cancel() {
      subscription.close()
    },
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

function createTimer(milliseconds: number) {
  const { promise, resolve } = Promise.withResolvers<'elapsed'>()
  const timer = setTimeout(() => resolve('elapsed'), milliseconds)
  return { done: promise, cancel: () => clearTimeout(timer) }
}
