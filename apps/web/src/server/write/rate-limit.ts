/** How many messages are taken in a time, from everybody together: nobody is told apart, so nobody has to be known. */

export interface Rate {
  /** At once, after a quiet time. */
  burst: number
  /** From then on. */
  perMinute: number
}

export interface RateLimit {
  /** Takes a place for one message; otherwise the seconds until there may be one. */
  take(key: string): { state: 'taken' } | { state: 'full'; seconds: number }
  /** Gives a place back that was not needed. */
  giveBack(key: string): void
}

export interface RateLimitOptions {
  clock: () => Date
  /** For each campaign. */
  each: Rate
  /** For all of them. */
  all: Rate
}

interface Bucket {
  places: number
  filledAt: number
}

/** @param options keys are ids of campaigns, so there are only as many as editors have made */
export function createRateLimit({ clock, each, all }: RateLimitOptions): RateLimit {
  const everybody = fullBucket(all)
  const buckets = new Map<string, Bucket>()

  function fullBucket({ burst }: Rate): Bucket {
    return { places: burst, filledAt: clock().getTime() }
  }

  function bucketOf(key: string): Bucket {
    const known = buckets.get(key)
    if (known !== undefined) return known
    const bucket = fullBucket(each)
    buckets.set(key, bucket)
    return bucket
  }

  function fill(bucket: Bucket, { burst, perMinute }: Rate): void {
    const now = clock().getTime()
    const minutes = Math.max(0, now - bucket.filledAt) / 60_000
    bucket.places = Math.min(burst, bucket.places + minutes * perMinute)
    bucket.filledAt = now
  }

  return {
    take(key) {
      const bucket = bucketOf(key)
      fill(bucket, each)
      fill(everybody, all)
      const seconds = Math.max(secondsUntilOne(bucket, each), secondsUntilOne(everybody, all))
      if (seconds > 0) return { state: 'full', seconds }
      bucket.places -= 1
      everybody.places -= 1
      return { state: 'taken' }
    },
    giveBack(key) {
      const bucket = bucketOf(key)
      bucket.places = Math.min(each.burst, bucket.places + 1)
      everybody.places = Math.min(all.burst, everybody.places + 1)
    },
  }
}

function secondsUntilOne({ places }: Bucket, { perMinute }: Rate): number {
  return places >= 1 ? 0 : Math.ceil(((1 - places) / perMinute) * 60)
}
