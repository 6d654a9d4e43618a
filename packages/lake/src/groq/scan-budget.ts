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
export function createScanBudget({ documents = 10_000_000, milliseconds = 10_000 } = {}): ScanBudget {
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

function tooCostly(reason: string): LakeError {
  return new LakeError(
    'invalidRequest',
    `The query costs too much: ${reason}. Narrow its filters, by "_type" or "_id" for example.`,
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
