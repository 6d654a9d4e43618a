import type { LakeDocument } from './document.ts'

/** Whether a document stands for an image or a file. */
export function isAssetDocument({ _type: type }: LakeDocument): boolean {
  return isAssetType(type)
}

export function isAssetType(type: string): boolean {
  return type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
}

/** The type that a document with this id has, if it stands for an image or a file. */
export function assetTypeOf(id: string): 'sanity.imageAsset' | 'sanity.fileAsset' | null {
  if (id.startsWith('image-')) return 'sanity.imageAsset'
  return id.startsWith('file-') ? 'sanity.fileAsset' : null
}
