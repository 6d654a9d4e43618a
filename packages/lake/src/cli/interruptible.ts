import { setImmediate } from 'node:timers/promises'

/** Somebody pressed Ctrl-C, or the system asked the program to end. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
}

/** Called between two steps of long work: lets signals in, and ends the work when there was one. */
export type Breathe = () => Promise<void>

export interface Interruptible {
  readonly signal: AbortSignal
  readonly breathe: Breathe
}

const breatheEvery = 50

/**
 * Runs work that tidies up after itself when it is told to stop: the first Ctrl-C makes `breathe` throw, and the
 * `finally` blocks do the rest. A second one ends the process at once.
 */
export async function interruptible<Result>(work: (on: Interruptible) => Promise<Result>): Promise<Result> {
  const controller = new AbortController()
  const stop = () => controller.abort(new InterruptedError('Interrupted. Nothing was changed.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work({ signal: controller.signal, breathe: createBreathe(controller.signal) })
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** The database is asked without waiting, so that signals are heard only where the work stops for a moment. */
function createBreathe(signal: AbortSignal): Breathe {
  let last = performance.now()
  return async () => {
    if (performance.now() - last >= breatheEvery) {
      await setImmediate()
      last = performance.now()
    }
    signal.throwIfAborted()
  }
}
