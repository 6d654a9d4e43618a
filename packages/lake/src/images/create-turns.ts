import { LakeError } from '../core/errors.ts'

export interface TurnsOptions {
  /** How much is worked on at once. Default: 2. */
  readonly concurrency?: number
  /** How many may wait. Default: 200. */
  readonly longestQueue?: number
}

/** Runs work when it is its turn. @throws LakeError `unavailable` when too many wait already. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Decoding a picture takes much memory and a whole core: a few at once, the others in turn. */
export function createTurns({ concurrency = 2, longestQueue = 200 }: TurnsOptions = {}): TakeTurn {
  const queue: (() => void)[] = []
  let running = 0

  async function begin(): Promise<void> {
    if (running < concurrency) {
      running += 1
      return
    }
    if (queue.length >= longestQueue) {
      throw new LakeError('unavailable', 'The lake is busy with other pictures. Try again in a moment.', {
        retryAfter: 2,
      })
    }
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  // The turn is handed on, so `running` stays as it is unless nobody waits.
  function end(): void {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await begin()
    try {
      return await work()
    } finally {
      end()
    }
  }
}
