/**
 * Tells when a new day begins, in UTC as the pages count days: calls to action start and end with a day, and no live
 * event says so.
 */

export interface DayWatch {
  close(): void
}

export interface DayWatchOptions {
  onNewDay: () => void
  clock?: () => number
  /** Milliseconds between looks at the clock. Defaults to 20 seconds; a machine that slept notices as soon. */
  interval?: number
}

export function watchDays({ onNewDay, clock = Date.now, interval = 20_000 }: DayWatchOptions): DayWatch {
  const readDay = () => new Date(clock()).toISOString().slice(0, 10)
  let today = readDay()
  const timer = setInterval(() => {
    const day = readDay()
    if (day === today) return
    today = day
    onNewDay()
  }, interval)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
