/**
 * Whether this process may be sent readers. It waits for the first word about the content, also if that word is that nothing
 * can be heard, and for the pages that readers ask for first.
 */
export interface Readiness {
  /** Something was heard: warms up, unless that is done or under way. */
  begin(): void
  isReady(): boolean
}

/** @param warm gives whether the site can be shown; it is tried again with the next word when it cannot */
export function createReadiness(warm: () => Promise<boolean>): Readiness {
  let state: 'waiting' | 'warming' | 'ready' = 'waiting'
  return {
    begin() {
      if (state !== 'waiting') return
      state = 'warming'
      warm().then(
        (isWarm) => {
          state = isWarm ? 'ready' : 'waiting'
        },
        () => {
          state = 'waiting'
        },
      )
    },
    isReady: () => state === 'ready',
  }
}
