import { toPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import type { Perspective } from '../core/perspective.ts'
import { isVisibleIn, resolveDocument, resolvePerspective } from '../core/resolve-perspective.ts'
import type { DocumentIndex } from './document-index.ts'
import type { DocumentFilter } from './evaluate-filter.ts'
import { byId, type DocumentSource } from './plan-query.ts'

/**
 * A dataset as one reader with one perspective sees it. What may not be read is taken away first, so that a reader
 * without drafts sees the published document in the perspective `drafts`. What was found is kept until the next commit.
 */
export function createPerspectiveView(
  index: DocumentIndex,
  perspective: Perspective,
  canRead: DocumentFilter,
): DocumentSource {
  let revision = -1
  let everything: readonly LakeDocument[] | null = null
  const lists = new Map<string, readonly LakeDocument[]>()
  const single = new Map<string, LakeDocument>()

  function forgetWhatIsStale(): void {
    if (revision === index.revision) return
    revision = index.revision
    everything = null
    lists.clear()
    single.clear()
  }

  function readable(id: string): LakeDocument | null {
    const document = index.get(id)
    return document && canRead(document) ? document : null
  }

  function get(id: string): LakeDocument | null {
    forgetWhatIsStale()
    const known = single.get(id)
    if (known) return known
    const found = resolveDocument(readable, id, perspective)
    // A query sees the published id only; the ids of drafts and versions lead nowhere.
    if (found?._id !== id) return null
    single.set(id, found)
    return found
  }

  function findAll(): readonly LakeDocument[] {
    const documents = [...index.all()].filter(canRead)
    return [...resolvePerspective(documents, perspective)].sort(byId)
  }

  function findOfType(type: string): readonly LakeDocument[] {
    const ids = new Set<string>()
    for (const id of index.idsOfType(type)) {
      if (isVisibleIn(id, perspective)) ids.add(perspective === 'raw' ? id : toPublishedId(id))
    }
    // A draft may have another type than its published document.
    const documents = [...ids].flatMap((id) => get(id) ?? []).filter((document) => document._type === type)
    return documents.sort(byId)
  }

  return {
    get,
    all() {
      forgetWhatIsStale()
      everything ??= findAll()
      return everything
    },
    ofType(type) {
      forgetWhatIsStale()
      const known = lists.get(type)
      if (known) return known
      const found = findOfType(type)
      lists.set(type, found)
      return found
    },
  }
}
