/** Calls back once, later. A port, so that tests decide when later is. */
export interface Scheduler {
  /** @returns a function that takes the call back; it does no harm when the call was made already. */
  schedule(callback: () => void, milliseconds: number): () => void
}

/** The timer of the machine. It keeps no process alive. */
export function createSystemScheduler(): Scheduler {
  return {
    schedule(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds)
      timer.unref()
      return () => clearTimeout(timer)
    },
  }
}
