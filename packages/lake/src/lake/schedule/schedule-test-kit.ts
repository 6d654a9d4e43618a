import type { Scheduler } from './scheduler.ts'

/** A scheduler that calls back when the test says so. */
export interface ManualScheduler extends Scheduler {
  /** Milliseconds until the call that is set; null when there is none. */
  readonly wait: number | null
  /** Makes the call that is set. */
  fire(): void
}

/** @returns a scheduler for one timer, which has one call set at a time. */
export function createManualScheduler(): ManualScheduler {
  let pending: { readonly callback: () => void; readonly milliseconds: number } | null = null
  return {
    schedule(callback, milliseconds) {
      const own = { callback, milliseconds }
      pending = own
      return () => {
        if (pending === own) pending = null
      }
    },
    get wait() {
      return pending?.milliseconds ?? null
    },
    fire() {
      const call = pending
      pending = null
      if (!call) throw new Error('No call is set.')
      call.callback()
    },
  }
}
