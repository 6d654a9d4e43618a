import { isSystemId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'

// The keys that open the preview of drafts. They end after an hour; a file that somebody keeps must not hold them.
const secretTypes = new Set([
  'sanity.previewUrlSecret',
  'sanity.previewUrlShareAccess',
  'sanity.vercelProtectionBypass',
])

/**
 * Whether a document belongs to what people mean by "the content": documents, drafts, versions, releases and assets,
 * but neither secrets nor what the lake keeps for itself.
 */
export function isExported({ _id: id, _type: type }: LakeDocument): boolean {
  return !secretTypes.has(type) && (!isSystemId(id) || id.startsWith('_.releases.'))
}

/** Whether a document stands for an uploaded image or file. */
export function isAssetDocument({ _type: type }: { readonly _type: string }): boolean {
  return type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
}
