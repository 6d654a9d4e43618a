export interface ReconnectDelays {
  /** Milliseconds before the first further try, doubled up to `mostDelay`. */
  firstDelay: number
  mostDelay: number
  /** From 0 up to 1. */
  random: () => number
}

/**
 * How long to wait after so many failures in a row. Half of it is chance: after an outage the sites of one content server do
 * not all come back in the same instant.
 */
export function toReconnectDelay(failures: number, { firstDelay, mostDelay, random }: ReconnectDelays): number {
  const full = Math.min(mostDelay, firstDelay * 2 ** Math.min(failures - 1, 30))
  return full / 2 + (full / 2) * random()
}
