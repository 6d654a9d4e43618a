import { isAssetDocument } from '../core/asset-document.ts'
import type { LakeDocument } from '../core/document.ts'
import type { DocumentIndex } from './document-index.ts'
import type { DocumentFilter } from './evaluate-filter.ts'
import { layerOf } from './index/indexed-document.ts'

/** What somebody may read, as far as that depends on a document alone. */
export interface ReadingRights {
  readonly canRead: DocumentFilter
  /** Layers of which every document may be read, so that nobody needs to ask of each. */
  readonly readsAllOf: (layer: string) => boolean
}

/**
 * Whether somebody may read a document, given its layer. Whoever may not read all drafts sees of images and files
 * those that a document which they may read refers to: an asset document holds a small picture of what it stands for,
 * and what was only uploaded is not yet published.
 */
export function createReadability(index: DocumentIndex, { canRead, readsAllOf }: ReadingRights) {
  const mayRead = (document: LakeDocument, layer: string) => readsAllOf(layer) || canRead(document)

  const isShown = (id: string): boolean => {
    for (const referrerId of index.referrersOf(id)) {
      const referrer = index.find(referrerId)
      if (referrer && !isAssetDocument(referrer.document) && mayRead(referrer.document, referrer.layer)) return true
    }
    return false
  }

  return (document: LakeDocument, layer = layerOf(document._id)): boolean =>
    mayRead(document, layer) && (!isAssetDocument(document) || readsAllOf('drafts') || isShown(document._id))
}
