/** Runs work on the same key one after the other, on different keys at once. */
export type WithKey = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>

export function createKeyLock(): WithKey {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    // Whether the work before succeeded is for whoever asked for it.
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    try {
      return await turn
    } finally {
      if (last.get(key) === turn) last.delete(key)
    }
  }
}
