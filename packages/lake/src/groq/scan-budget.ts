import { LakeError } from '../core/errors.ts'

/** How much one query may look at. Evaluation is not interrupted from outside, so it counts by itself. */
export interface ScanBudget {
  /** A copy of the list that counts each walk over it. */
  watch<Item>(items: readonly Item[]): readonly Item[]
}

/**
 * Bounds a query whose cost multiplies, such as `*{"a": *{"b": *}}`.
 * Every walk over documents checks the clock first, so that a query overruns its time by one walk at most.
 */
export function createScanBudget({ documents = 10_000_000, milliseconds = 5000 } = {}): ScanBudget {
  const deadline = performance.now() + milliseconds
  let left = documents

  function spend(count: number): void {
    left -= count
    if (left < 0) throw tooCostly(`it looks at more than ${documents} documents`)
    if (performance.now() > deadline) throw tooCostly(`it takes more than ${milliseconds / 1000} seconds`)
  }

  return {
    watch<Item>(items: readonly Item[]) {
      const watched = new WatchedArray<Item>(spend)
      for (const item of items) watched.push(item)
      return watched
    },
  }
}

/**
 * Refuses an answer that nobody could want: `*{"a": *}` shows each document once for each other one.
 * @param limit how many characters of JSON, roughly
 */
export function requireReasonableSize(answer: unknown, limit = 64 * 1024 * 1024): void {
  let left = limit
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    left -= typeof value === 'string' ? value.length + 3 : 5
    if (Array.isArray(value)) {
      left -= value.length
      if (left >= 0) for (const item of value) waiting.push(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        left -= name.length + 3
        waiting.push(child)
      }
    }
    if (left < 0) throw tooCostly(`its answer is larger than ${Math.round(limit / 1024 / 1024)} MB`)
  }
}

function tooCostly(reason: string): LakeError {
  return new LakeError(
    'invalidRequest',
    `The query costs too much: ${reason}. Narrow its filters, by "_type" or "_id" for example, or ask for less of each document.`,
  )
}

class WatchedArray<Item> extends Array<Item> {
  readonly #spend: (count: number) => void

  constructor(spend: (count: number) => void) {
    super()
    this.#spend = spend
  }

  // Slices and the like are plain arrays again.
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  override [Symbol.iterator](): ArrayIterator<Item> {
    this.#spend(this.length)
    return super[Symbol.iterator]()
  }
}
