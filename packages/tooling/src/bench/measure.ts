/** Times of repeated calls, in milliseconds. */
export interface Latency {
  readonly p50: number
  readonly p99: number
}

/**
 * Calls `work` again and again, one call at a time.
 *
 * @param times how many calls are measured
 * @param warmUp how many calls go before that
 */
export async function measureLatency(work: () => Promise<unknown>, times: number, warmUp = 10): Promise<Latency> {
  for (let call = 0; call < warmUp; call++) await work()
  const durations: number[] = []
  for (let call = 0; call < times; call++) {
    const startedAt = performance.now()
    await work()
    durations.push(performance.now() - startedAt)
  }
  return { p50: percentile(durations, 0.5), p99: percentile(durations, 0.99) }
}

/** The nearest-rank percentile. @param share 0.5 for the median */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
