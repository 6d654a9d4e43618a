import type { FailureReason } from './webhook.ts'

/** How an attempt ended. */
export interface Outcome {
  readonly resultCode: number | null
  /** Null: the target has it. */
  readonly failureReason: FailureReason | null
  /** The beginning of the answer, or what went wrong before there was one. */
  readonly resultBody: string
  /** What the target asked to wait, in milliseconds. */
  readonly retryAfter?: number
}

export interface RetryState {
  /** When it was tried for the first time, and now, in milliseconds. */
  readonly firstAttemptAt: number
  readonly now: number
  /** Failed attempts, this one included. */
  readonly failureCount: number
  /** Between 0 and 1. */
  readonly random: number
}

/** As the hosted service: for so long after the first attempt a message is tried again. */
const retryWindow = 30 * 60_000
const shortestPause = 1000
const longestPause = 5 * 60_000

export type Decision =
  | { readonly status: 'success' }
  | { readonly status: 'failure' }
  | { readonly status: 'queued'; readonly pause: number }

/**
 * Decides what becomes of a message after an attempt: 2xx has it; other answers are final, except 429 and 5xx;
 * those and trouble on the way there are tried again, after pauses that double and that no two messages share.
 */
export function decideRetry(outcome: Outcome, state: RetryState): Decision {
  const { failureReason, retryAfter = 0 } = outcome
  if (failureReason === null) return { status: 'success' }
  if (!mayPass(outcome)) return { status: 'failure' }
  const { firstAttemptAt, now, failureCount, random } = state
  const doubled = shortestPause * 2 ** Math.min(failureCount - 1, 20)
  const pause = Math.max(Math.min(doubled, longestPause) * (0.5 + random / 2), Math.min(retryAfter, longestPause))
  return now + pause > firstAttemptAt + retryWindow ? { status: 'failure' } : { status: 'queued', pause }
}

/** Whether the target is not well just now. */
export function mayPass({ resultCode, failureReason }: Outcome): boolean {
  if (failureReason === 'http') return resultCode !== null && (resultCode === 429 || resultCode >= 500)
  return failureReason === 'network' || failureReason === 'timeout'
}
