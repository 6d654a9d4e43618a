import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import { encodeEvent } from './encode-event.ts'

export interface EventQueueLimits {
  /** How many events may wait. Default: 5000. */
  readonly events?: number
  /** How many bytes they may have together. Default: 32 MiB. One event may always wait. */
  readonly bytes?: number
}

/**
 * Events on their way to one subscriber, in order. It ends when either side closes it, and by itself when the
 * subscriber falls too far behind: a stalled reader must not grow the memory of the server, and comes back.
 */
export class EventQueue implements EventSubscription {
  readonly events: AsyncIterable<ServerEvent>
  readonly #waiting: ServerEvent[] = []
  #bytes = 0
  readonly #limits: Required<EventQueueLimits>
  readonly #onClose: (queue: EventQueue) => void
  #wake: (() => void) | undefined
  #isClosed = false

  /** @param onClose called once */
  constructor(
    onClose: (queue: EventQueue) => void,
    { events = 5000, bytes = 32 * 1024 * 1024 }: EventQueueLimits = {},
  ) {
    this.#onClose = onClose
    this.#limits = { events, bytes }
    this.events = { [Symbol.asyncIterator]: () => this.#read() }
  }

  push(event: ServerEvent): void {
    if (this.#isClosed) return
    const size = encodeEvent(event).byteLength
    const { events, bytes } = this.#limits
    const isTooMuch = this.#waiting.length >= events || (this.#bytes > 0 && this.#bytes + size > bytes)
    if (isTooMuch) {
      this.#giveUp()
      return
    }
    this.#waiting.push(event)
    this.#bytes += size
    this.#wake?.()
  }

  /** What is waiting is still delivered. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#wake?.()
    this.#onClose(this)
  }

  /** What waited is dropped: the subscriber asks for it when it comes back. */
  #giveUp(): void {
    this.#waiting.length = 0
    this.#bytes = 0
    this.close()
  }

  async *#read(): AsyncGenerator<ServerEvent, void> {
    try {
      while (true) {
        const event = this.#waiting.shift()
        if (event !== undefined) {
          this.#bytes -= encodeEvent(event).byteLength
          yield event
        } else if (this.#isClosed) return
        else await this.#arrival()
      }
    } finally {
      this.close()
    }
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined
        resolve()
      }
    })
  }
}
