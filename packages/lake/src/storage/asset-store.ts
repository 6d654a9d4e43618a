import { LakeError } from '../core/errors.ts'

export type AssetKind = 'images' | 'files'

/** Where the bytes of one asset are. Made only by `toAssetKey`, so that it is always safe as a path. */
export interface AssetKey {
  readonly dataset: string
  readonly kind: AssetKind
  /** `<sha1>-<width>x<height>.<extension>` of an image, `<sha1>.<extension>` of a file. */
  readonly name: string
}

/** Keeps the bytes of assets. A name is made from the content, so what was written never changes. */
export interface AssetStore {
  /** Returns when the bytes are safe. Writing what is there already changes nothing. */
  write(key: AssetKey, bytes: Uint8Array): Promise<void>
  read(key: AssetKey): Promise<Uint8Array | null>
  /** What is needed to send the bytes, or a part of them, without holding them all. */
  find(key: AssetKey): Promise<StoredAsset | null>
  list(): Promise<readonly AssetKey[]>
  /** Deleting what is not there is no error. */
  delete(key: AssetKey): Promise<void>
}

export interface StoredAsset {
  readonly size: number
  /** The bytes from `start` to `end`, both included. */
  stream(range: { readonly start: number; readonly end: number }): ReadableStream<Uint8Array>
}

const datasetShape = /^~?[a-z0-9][a-z0-9_-]{0,63}$/
const nameShape: Readonly<Record<AssetKind, RegExp>> = {
  images: /^[0-9a-f]{40}-[1-9]\d{0,5}x[1-9]\d{0,5}\.[a-z0-9]{1,8}$/,
  files: /^[0-9a-f]{40}\.[a-z0-9]{1,8}$/,
}

/** @throws LakeError `notFound` when this cannot be the address of an asset: nobody needs to know more. */
export function toAssetKey(dataset: string, kind: AssetKind, name: string): AssetKey {
  const key = findAssetKey(dataset, kind, name)
  if (key === null) throw new LakeError('notFound', 'There is no such asset.')
  return key
}

/** Null when this cannot be the address of an asset. */
export function findAssetKey(dataset: string, kind: AssetKind, name: string): AssetKey | null {
  return datasetShape.test(dataset) && nameShape[kind].test(name) ? { dataset, kind, name } : null
}
