import type { AssetKey, AssetStore } from '../asset-store.ts'

/** Keeps assets as long as the process lives: for tests and trials. */
export function createMemoryAssetStore(): AssetStore {
  const assets = new Map<string, { readonly key: AssetKey; readonly bytes: Uint8Array }>()
  const toText = (key: AssetKey) => `${key.dataset}/${key.kind}/${key.name}`

  return {
    async write(key, bytes) {
      assets.set(toText(key), { key, bytes: bytes.slice() })
    },
    async read(key) {
      return assets.get(toText(key))?.bytes ?? null
    },
    async find(key) {
      const bytes = assets.get(toText(key))?.bytes
      if (bytes === undefined) return null
      return {
        size: bytes.byteLength,
        stream: ({ start, end }) => new Blob([Uint8Array.from(bytes.subarray(start, end + 1))]).stream(),
      }
    },
    async list() {
      return [...assets.values()].map(({ key }) => key)
    },
    async delete(key) {
      assets.delete(toText(key))
    },
  }
}
