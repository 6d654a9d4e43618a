import type { LakeDocument } from '../../core/document.ts'
import { isJsonObject, type JsonObject } from '../../core/is-json-object.ts'
import { isAssetDocument } from '../../lake/exported-documents.ts'
import type { AssetKind } from '../../storage/asset-store.ts'

const imageId = /^image-([0-9a-f]{40}-\d+x\d+)-([a-z0-9]+)$/
const fileId = /^file-([0-9a-f]{40})-([a-z0-9]+)$/

/**
 * A document as `sanity dataset export` writes it: in place of a reference to an asset it names the file in the
 * archive, because the asset may have another id where it is imported.
 */
export function toPortableDocument(document: LakeDocument): JsonObject {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, toPortable(value)]))
}

/** A document without its pictures and files, for `--no-assets`. */
export function withoutAssets(document: LakeDocument): LakeDocument {
  const { _id, _type, _rev, _createdAt, _updatedAt, ...content } = document
  const kept = Object.entries(content).map(([name, value]) => [name, strip(value)] as const)
  const present = Object.fromEntries(kept.filter(([, value]) => value !== undefined))
  return { _id, _type, _rev, _createdAt, _updatedAt, ...present }
}

/** What `assets.json` tells of an asset: everything that cannot be read from its bytes or its name. */
export function toAssetMetadata(document: LakeDocument): { readonly key: string; readonly metadata: JsonObject } {
  const { _id, _type, assetId, extension, path, uploadId, url, mimeType, ...metadata } = document
  const isFile = _type === 'sanity.fileAsset'
  return {
    key: `${isFile ? 'file' : 'image'}-${String(document.sha1hash)}`,
    // The bytes of a file do not tell what it is.
    metadata: isFile && mimeType !== undefined ? { ...metadata, mimeType } : metadata,
  }
}

/** Where the bytes of an asset are; null for documents that are no assets, or hold nonsense. */
export function findAssetPlace(document: LakeDocument): { readonly kind: AssetKind; readonly name: string } | null {
  return isAssetDocument(document) ? toAssetPlace(document._id) : null
}

function toAssetPlace(id: string): { readonly kind: AssetKind; readonly name: string } | null {
  const [, image, imageExtension] = imageId.exec(id) ?? []
  if (image !== undefined) return { kind: 'images', name: `${image}.${imageExtension}` }
  const [, file, fileExtension] = fileId.exec(id) ?? []
  return file === undefined ? null : { kind: 'files', name: `${file}.${fileExtension}` }
}

function toPortable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPortable)
  if (!isJsonObject(value)) return value
  const place = findReferredAsset(value)
  const entries = Object.entries(value).filter(([name]) => place === null || name !== 'asset')
  const portable = Object.fromEntries(entries.map(([name, item]) => [name, toPortable(item)]))
  if (place === null) return portable
  const type = place.kind === 'images' ? 'image' : 'file'
  return { _sanityAsset: `${type}@file://./${place.kind}/${place.name}`, ...portable }
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip).filter((item) => item !== undefined)
  if (!isJsonObject(value)) return value
  if (findReferredAsset(value) !== null) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const kept = strip(item)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
}

/** The asset of an image or file field: an object whose `asset` refers to one. */
function findReferredAsset(value: JsonObject) {
  const { asset } = value
  const id = isJsonObject(asset) ? asset._ref : undefined
  return typeof id === 'string' ? toAssetPlace(id) : null
}
