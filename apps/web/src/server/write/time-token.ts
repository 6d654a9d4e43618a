import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token says about what was sent with it. */
export type TokenCheck =
  | { state: 'good'; issuedAt: Date }
  /** Sent faster than anybody reads. */
  | { state: 'early' }
  /** Made for something else, too long ago, by another process, or by nobody. */
  | { state: 'stale' }

export interface TimeTokens {
  /** A token for exactly this: a campaign with what was written to it. */
  issue(subject: string): string
  check(token: string, subject: string): TokenCheck
}

export interface TimeTokensOptions {
  /** Who knows it can make tokens. */
  secret: string
  clock: () => Date
  /** Milliseconds before a token counts. Defaults to two seconds: nobody reads a page faster. */
  patience?: number
  /** Milliseconds after which it does not count any more. Defaults to a day. */
  longest?: number
}

/**
 * Tokens that say when a page was made, and what for. Nothing is kept of them: what they say is signed. They stand in
 * pages that were rendered for one request, never in stored ones; see decision 006.
 */
export function createTimeTokens(options: TimeTokensOptions): TimeTokens {
  const { secret, clock, patience = 2000, longest = 24 * 60 * 60 * 1000 } = options
  const sign = (time: string, subject: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['time token', time, subject]))
      .digest()
  return {
    issue(subject) {
      const time = clock().getTime().toString(36)
      return `${time}.${sign(time, subject).toString('base64url')}`
    },
    check(token, subject) {
      const [, time, signature] = /^([\da-z]{1,12})\.([\w-]{43})$/.exec(token) ?? []
      if (time === undefined || signature === undefined) return { state: 'stale' }
      if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(time, subject))) return { state: 'stale' }
      const issuedAt = Number.parseInt(time, 36)
      const age = clock().getTime() - issuedAt
      if (age < 0 || age > longest) return { state: 'stale' }
      return age < patience ? { state: 'early' } : { state: 'good', issuedAt: new Date(issuedAt) }
    },
  }
}
