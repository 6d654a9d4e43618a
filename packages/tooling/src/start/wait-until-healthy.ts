import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../user-error.ts'

export interface WaitOptions {
  /** Stops the waiting early when the program has ended. */
  readonly isDead: () => boolean
  /** How long to wait at the most. */
  readonly seconds: number
  readonly signal: AbortSignal
  /** What must answer 200. Default: `/healthz`. */
  readonly path?: string
}

/**
 * Resolves when the program answers 200.
 *
 * @throws UserError when it does not get there
 */
export async function waitUntilHealthy(name: string, origin: string, options: WaitOptions): Promise<void> {
  const address = `${origin}${options.path ?? '/healthz'}`
  const deadline = Date.now() + options.seconds * 1000
  while (Date.now() < deadline) {
    options.signal.throwIfAborted()
    if (options.isDead()) throw new UserError(`The ${name} ended while it was starting; the lines above say why.`)
    if (await isHealthy(address)) return
    await delay(100)
  }
  throw new UserError(`The ${name} was not ready after ${options.seconds} s at ${address}.`)
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) })
    return response.status === 200
  } catch {
    return false
  }
}
