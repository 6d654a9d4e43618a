import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { LakeError } from '../core/errors.ts'
import { hashSecret } from './secrets.ts'

export interface PasswordLimits {
  /** Wrong passwords for one address in a quarter of an hour. Default: 10. */
  readonly perAccount?: number
  /** Passwords tried for all addresses together in a minute. Default: 60. */
  readonly perMinute?: number
}

export type PasswordLimiter = ReturnType<typeof createPasswordLimiter>

/**
 * Slows down guessing, per account and for the whole lake. Nothing about where a request comes from is kept,
 * so it cannot be handed over. Who is locked out meanwhile can still use a one-time link.
 */
export function createPasswordLimiter({ perAccount = 10, perMinute = 60 }: PasswordLimits = {}) {
  const ofAccount = new RateLimiterMemory({ points: perAccount, duration: 15 * 60 })
  const ofLake = new RateLimiterMemory({ points: perMinute, duration: 60 })

  return {
    /** @throws LakeError `tooManyRequests` when the account or the whole lake has had too many tries. */
    async takeTry(email: string): Promise<void> {
      await consume(ofLake, 'all')
      await consume(ofAccount, hashSecret(email))
    },
    /** The right password was given: this account starts afresh. */
    async forgive(email: string): Promise<void> {
      await ofAccount.delete(hashSecret(email))
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection
    const retryAfter = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
    throw new LakeError(
      'tooManyRequests',
      `Too many passwords were tried. Wait ${toWords(retryAfter)} and try again.`,
      {
        retryAfter,
      },
    )
  }
}

function toWords(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
