import { createTurns, type TakeTurn } from './create-turns.ts'

export interface ImageRendererOptions {
  /** Default: turns of its own. */
  readonly takeTurn?: TakeTurn
  /** How many bytes of finished pictures are remembered. Default: 64 MiB. */
  readonly rememberedBytes?: number
}

export interface ImageRenderer {
  /**
   * Runs `render` unless the result for this key is remembered or being made right now.
   * @throws LakeError `unavailable` when too many wait already.
   */
  render(key: string, render: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** Shares the work on derived pictures: each is made once at a time, a few at once, and the latest are remembered. */
export function createImageRenderer({
  takeTurn = createTurns(),
  rememberedBytes = 64 * 1024 * 1024,
}: ImageRendererOptions = {}): ImageRenderer {
  const underway = new Map<string, Promise<Uint8Array>>()
  const remembered = createByteCache(rememberedBytes)

  const make = (key: string, render: () => Promise<Uint8Array>) =>
    takeTurn(async () => {
      const bytes = await render()
      remembered.set(key, bytes)
      return bytes
    })

  return {
    async render(key, render) {
      const known = remembered.get(key) ?? underway.get(key)
      if (known !== undefined) return known
      const work = make(key, render).finally(() => underway.delete(key))
      underway.set(key, work)
      return work
    },
  }
}

/** Remembers values up to a total size; the ones unused for longest go first. */
function createByteCache(limit: number) {
  // A Map keeps its order of insertion: the first entry is the one unused for longest.
  const entries = new Map<string, Uint8Array>()
  let total = 0
  const remove = (key: string) => {
    total -= entries.get(key)?.byteLength ?? 0
    entries.delete(key)
  }
  return {
    get(key: string): Uint8Array | undefined {
      const found = entries.get(key)
      if (found !== undefined) {
        entries.delete(key)
        entries.set(key, found)
      }
      return found
    },
    set(key: string, bytes: Uint8Array): void {
      remove(key)
      entries.set(key, bytes)
      total += bytes.byteLength
      for (const oldest of entries.keys()) {
        if (total <= limit) break
        remove(oldest)
      }
    },
  }
}
