/** Remembers bytes up to a total size, in groups that can be dropped; what was unused for longest goes first. */
export interface ByteCache {
  get(group: string, name: string): Uint8Array | undefined
  set(group: string, name: string, bytes: Uint8Array): void
  deleteOf(group: string): void
}

export function createByteCache(limit: number): ByteCache {
  // A Map keeps its order of insertion: the first entry is the one unused for longest.
  const entries = new Map<string, { readonly group: string; readonly bytes: Uint8Array }>()
  let total = 0

  const remove = (key: string) => {
    total -= entries.get(key)?.bytes.byteLength ?? 0
    entries.delete(key)
  }

  return {
    get(group, name) {
      const key = toKey(group, name)
      const found = entries.get(key)
      if (found === undefined) return undefined
      entries.delete(key)
      entries.set(key, found)
      return found.bytes
    },

    set(group, name, bytes) {
      const key = toKey(group, name)
      remove(key)
      // One that would push out everything else is not worth it.
      if (bytes.byteLength > limit) return
      entries.set(key, { group, bytes })
      total += bytes.byteLength
      for (const oldest of entries.keys()) {
        if (total <= limit) break
        remove(oldest)
      }
    },

    deleteOf(group) {
      for (const [key, entry] of entries) if (entry.group === group) remove(key)
    },
  }
}

function toKey(group: string, name: string): string {
  return `${group} ${name}`
}
