import type { EventSubscription, ServerEvent } from '../lake/lake.ts'

/**
 * Events on their way to one subscriber, in order. It ends when either side closes it, and by itself when the
 * subscriber falls too far behind: a stalled reader must not grow the memory of the server, and reconnects.
 */
export class EventQueue implements EventSubscription {
  readonly events: AsyncIterable<ServerEvent>
  readonly #waiting: ServerEvent[] = []
  readonly #limit: number
  readonly #onClose: () => void
  #wake: (() => void) | undefined
  #isClosed = false

  /**
   * @param onClose called once
   * @param limit how many events may wait
   */
  constructor(onClose: () => void, limit = 5000) {
    this.#onClose = onClose
    this.#limit = limit
    this.events = this.#read()
  }

  push(event: ServerEvent): void {
    if (this.#isClosed) return
    if (this.#waiting.length >= this.#limit) {
      this.#waiting.length = 0
      this.close()
      return
    }
    this.#waiting.push(event)
    this.#wake?.()
  }

  /** What is waiting is still delivered. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#wake?.()
    this.#onClose()
  }

  async *#read(): AsyncGenerator<ServerEvent> {
    try {
      while (true) {
        const event = this.#waiting.shift()
        if (event !== undefined) yield event
        else if (this.#isClosed) return
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
