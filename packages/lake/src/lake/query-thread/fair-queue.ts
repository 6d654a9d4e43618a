import { LakeError } from '../../core/errors.ts'

export interface FairQueueOptions {
  /** How many may wait, of everybody together. */
  readonly most: number
  /** How many of one user may wait. */
  readonly mostOfOne: number
}

/** Does one thing after the other; those who ask take turns, so that nobody waits for all that another one wants. */
export interface FairQueue {
  /** @throws LakeError `tooManyRequests` when this user, `unavailable` when everybody together waits for too much */
  add<Result>(userId: string, work: () => Promise<Result>): Promise<Result>
}

const retryAfter = 5

export function createFairQueue({ most, mostOfOne }: FairQueueOptions): FairQueue {
  /** The users in the order of their turns, each with what they wait for. */
  const waiting = new Map<string, (() => Promise<void>)[]>()
  let isBusy = false

  async function next(): Promise<void> {
    const [turn] = waiting
    if (!turn || isBusy) return
    const [userId, works] = turn
    const work = works.shift()
    // Behind all others, if there is more.
    waiting.delete(userId)
    if (works.length > 0) waiting.set(userId, works)
    isBusy = true
    await work?.()
    isBusy = false
    void next()
  }

  return {
    async add(userId, work) {
      const ofUser = waiting.get(userId) ?? []
      if (ofUser.length >= mostOfOne) {
        const message = `${mostOfOne} costly queries of yours are waiting already. Ask again when they are answered.`
        throw new LakeError('tooManyRequests', message, { retryAfter })
      }
      const count = [...waiting.values()].reduce((sum, { length }) => sum + length, 0)
      if (count >= most) {
        throw new LakeError('unavailable', 'Too many costly queries are waiting. Ask again in a moment.', {
          retryAfter,
        })
      }
      return new Promise((resolve, reject) => {
        ofUser.push(() => work().then(resolve, reject))
        waiting.set(userId, ofUser)
        void next()
      })
    },
  }
}
