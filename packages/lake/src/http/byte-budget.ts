import { LakeError } from '../core/errors.ts'

/** Keeps track of what is in memory at once. */
export interface ByteBudget {
  /** @returns gives the bytes back. @throws LakeError `unavailable` when there are too many already */
  take(bytes: number): () => void
}

/** @param limit - How many bytes; one piece of work may always have what it needs. */
export function createByteBudget(limit: number): ByteBudget {
  let taken = 0
  return {
    take(bytes) {
      if (taken > 0 && taken + bytes > limit) {
        const message = 'The lake is busy with other uploads. Try again in a moment.'
        throw new LakeError('unavailable', message, { retryAfter: 5 })
      }
      taken += bytes
      let isTaken = true
      return () => {
        if (isTaken) taken -= bytes
        isTaken = false
      }
    },
  }
}
