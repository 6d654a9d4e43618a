import { LakeError } from '../core/errors.ts'

export interface ImageRendererOptions {
  /** How many pictures are worked on at once. Default: 2. */
  readonly concurrency?: number
  /** How many requests may wait. Default: 200. */
  readonly longestQueue?: number
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
  concurrency = 2,
  longestQueue = 200,
  rememberedBytes = 64 * 1024 * 1024,
}: ImageRendererOptions = {}): ImageRenderer {
  const underway = new Map<string, Promise<Uint8Array>>()
  const remembered = createByteCache(rememberedBytes)
  const queue: (() => void)[] = []
  let running = 0

  async function takeTurn(): Promise<void> {
    if (running < concurrency) {
      running += 1
      return
    }
    if (queue.length >= longestQueue) {
      throw new LakeError('unavailable', 'The lake is busy with other pictures. Try again in a moment.', {
        retryAfter: 2,
      })
    }
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  // The turn is handed on, so `running` stays as it is unless nobody waits.
  function endTurn(): void {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  async function renderInTurn(key: string, render: () => Promise<Uint8Array>): Promise<Uint8Array> {
    await takeTurn()
    try {
      const bytes = await render()
      remembered.set(key, bytes)
      return bytes
    } finally {
      endTurn()
    }
  }

  return {
    async render(key, render) {
      const known = remembered.get(key) ?? underway.get(key)
      if (known !== undefined) return known
      const work = renderInTurn(key, render).finally(() => underway.delete(key))
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
