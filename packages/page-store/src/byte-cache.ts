/** Keeps the most recently used values in memory, up to a number of bytes. */

export interface ByteCache<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value, bytes: number): void
  delete(key: Key): void
  clear(): void
  keys(): Key[]
  readonly bytes: number
}

/** @param limit bytes in all; a value that is larger than a quarter of it is not kept. */
export function createByteCache<Key, Value>(limit: number): ByteCache<Key, Value> {
  // A Map keeps insertion order: what is used moves to the end, what is dropped comes from the start.
  const entries = new Map<Key, { value: Value; bytes: number }>()
  let total = 0

  function remove(key: Key): void {
    total -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, bytes) {
      remove(key)
      if (bytes > limit / 4) return
      entries.set(key, { value, bytes })
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= limit) break
        remove(oldest)
      }
    },
    delete: remove,
    clear() {
      entries.clear()
      total = 0
    },
    keys: () => [...entries.keys()],
    get bytes() {
      return total
    },
  }
}
