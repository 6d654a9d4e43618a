import sharp from 'sharp'
import type { AssetKey } from '../storage/asset-store.ts'
import type { DerivedStore } from '../storage/derived-store.ts'
import { createByteCache } from './byte-cache.ts'
import { createTurns, type TakeTurn } from './create-turns.ts'

export interface ImageRendererOptions {
  /** Default: turns of its own. */
  readonly takeTurn?: TakeTurn
  /** How many bytes of finished pictures are remembered in memory. Default: 64 MiB. */
  readonly rememberedBytes?: number
  /** Where finished pictures are kept as well. Default: nowhere. */
  readonly derived?: DerivedStore
  /** Gets what went wrong while a finished picture was kept; whoever asked for it has it all the same. Default: `console.error`. */
  readonly logError?: (error: unknown) => void
}

export interface ImageRenderer {
  /**
   * Makes a picture from an asset, unless it is there already or being made right now.
   * @param variant - Tells the pictures of one asset apart.
   * @throws LakeError `unavailable` when too many wait already.
   */
  render(asset: AssetKey, variant: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
  /** Removes everything that was made from this asset, also what is being made right now. */
  forget(asset: AssetKey): Promise<void>
}

interface Work {
  readonly asset: string
  readonly result: Promise<Uint8Array>
  isForgotten: boolean
}

/** Shares the work on derived pictures: each is made once at a time, a few at once, and the latest are kept. */
export function createImageRenderer({
  takeTurn = createTurns(),
  rememberedBytes = 64 * 1024 * 1024,
  derived,
  logError = (error) => console.error(error),
}: ImageRendererOptions = {}): ImageRenderer {
  const underway = new Map<string, Work>()
  // The turns bound how much is worked on at once; each picture gets one thread, not as many as there are cores.
  sharp.concurrency(1)
  // Also those whose result is there but not yet on the disk.
  const unsettled = new Set<Work>()
  const remembered = createByteCache(rememberedBytes)

  function start(asset: AssetKey, variant: string, make: () => Promise<Uint8Array>): Work {
    const name = toText(asset)
    const run = async () => {
      const kept = await derived?.read(asset, variant)
      const bytes = kept ?? (await takeTurn(make))
      if (work.isForgotten) return bytes
      remembered.set(name, variant, bytes)
      if (kept === undefined || kept === null) keep(asset, variant, bytes, work)
      return bytes
    }
    const work: Work = { asset: name, isForgotten: false, result: Promise.resolve().then(run) }
    return work
  }

  /** Nobody waits for the disk. What was forgotten while it was written must not stay there. */
  function keep(asset: AssetKey, variant: string, bytes: Uint8Array, work: Work): void {
    if (derived === undefined) return
    unsettled.add(work)
    const write = async () => {
      await derived.write(asset, variant, bytes)
      if (work.isForgotten) await derived.deleteOf(asset)
    }
    write()
      .catch(logError)
      .finally(() => unsettled.delete(work))
  }

  return {
    async render(asset, variant, make) {
      const name = toText(asset)
      const known = remembered.get(name, variant)
      if (known !== undefined) return known
      const key = `${name} ${variant}`
      const running = underway.get(key)
      if (running !== undefined) return running.result
      const work = start(asset, variant, make)
      underway.set(key, work)
      try {
        return await work.result
      } finally {
        if (underway.get(key) === work) underway.delete(key)
      }
    },

    async forget(asset) {
      const name = toText(asset)
      for (const [key, work] of underway) {
        if (work.asset !== name) continue
        work.isForgotten = true
        underway.delete(key)
      }
      for (const work of unsettled) if (work.asset === name) work.isForgotten = true
      remembered.deleteOf(name)
      await derived?.deleteOf(asset)
    },
  }
}

function toText({ dataset, kind, name }: AssetKey): string {
  return `${dataset}/${kind}/${name}`
}
