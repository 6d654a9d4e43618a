import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../user-error.ts'

/**
 * Resolves when `GET <origin>/healthz` answers 200.
 *
 * @param options.isDead stops the waiting early when the program has ended
 * @param options.seconds how long to wait at the most
 * @throws UserError when it does not get there
 */
export async function waitUntilHealthy(
  name: string,
  origin: string,
  options: { readonly isDead: () => boolean; readonly seconds: number; readonly signal: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + options.seconds * 1000
  while (Date.now() < deadline) {
    options.signal.throwIfAborted()
    if (options.isDead()) throw new UserError(`The ${name} ended while it was starting; the lines above say why.`)
    if (await isHealthy(origin)) return
    await delay(100)
  }
  throw new UserError(`The ${name} was not ready after ${options.seconds} s at ${origin}/healthz.`)
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) })
    return response.status === 200
  } catch {
    return false
  }
}
