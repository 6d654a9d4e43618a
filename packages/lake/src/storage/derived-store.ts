import type { AssetKey } from './asset-store.ts'

/** Keeps pictures that can be made again from an asset. Forgets the ones unused for longest when it has too much. */
export interface DerivedStore {
  read(asset: AssetKey, variant: string): Promise<Uint8Array | null>
  /** What cannot be written is not kept: that is no error. */
  write(asset: AssetKey, variant: string, bytes: Uint8Array): Promise<void>
  /** Removes everything that was made from this asset. */
  deleteOf(asset: AssetKey): Promise<void>
}
