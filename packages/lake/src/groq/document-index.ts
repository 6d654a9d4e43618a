import { isPublishedId, releaseIdOf, toPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { collectReferences } from '../core/find-references.ts'

/** All documents of a dataset as they are stored, in memory, with the ways to find them. */
export interface DocumentIndex {
  /** Grows with every change, so that whatever was derived can tell whether it is stale. */
  readonly revision: number
  get(id: string): LakeDocument | null
  all(): Iterable<LakeDocument>
  idsOfType(type: string): Iterable<string>
  /** The drafts and versions of a document. */
  versionIdsOf(publishedId: string): Iterable<string>
  /** The published document, its drafts and its versions. */
  siblingsOf(publishedId: string): readonly LakeDocument[]
  /** The versions in a release. */
  versionIdsIn(releaseId: string): Iterable<string>
  /** The documents that refer to this id. */
  referrersOf(id: string): Iterable<string>
  strongReferrersOf(id: string): Iterable<string>
  apply(changes: readonly { readonly documentId: string; readonly after: LakeDocument | null }[]): void
}

export function createDocumentIndex(documents: Iterable<LakeDocument> = []): DocumentIndex {
  const byId = new Map<string, LakeDocument>()
  const byType = createMultiMap()
  const byPublishedId = createMultiMap()
  const byRelease = createMultiMap()
  const byReference = createMultiMap()
  const byStrongReference = createMultiMap()
  let revision = 0

  /** Calls back with each list that a document is in, and the name under which it is there. */
  function forEachPlace(document: LakeDocument, visit: (list: MultiMap, name: string) => void): void {
    const { _id: id, _type: type } = document
    visit(byType, type)
    if (!isPublishedId(id) && toPublishedId(id) !== id) visit(byPublishedId, toPublishedId(id))
    const releaseId = releaseIdOf(id)
    if (releaseId !== null) visit(byRelease, releaseId)
    for (const reference of collectReferences(document)) {
      visit(byReference, reference.id)
      if (!reference.weak) visit(byStrongReference, reference.id)
    }
  }

  function put(id: string, after: LakeDocument | null): void {
    const before = byId.get(id)
    if (before) forEachPlace(before, (list, name) => list.delete(name, id))
    if (after) {
      byId.set(id, after)
      forEachPlace(after, (list, name) => list.add(name, id))
    } else {
      byId.delete(id)
    }
  }

  for (const document of documents) put(document._id, document)

  return {
    get revision() {
      return revision
    },
    get: (id) => byId.get(id) ?? null,
    all: () => byId.values(),
    idsOfType: byType.get,
    versionIdsOf: byPublishedId.get,
    siblingsOf: (publishedId) => [publishedId, ...byPublishedId.get(publishedId)].flatMap((id) => byId.get(id) ?? []),
    versionIdsIn: byRelease.get,
    referrersOf: byReference.get,
    strongReferrersOf: byStrongReference.get,
    apply(changes) {
      revision++
      for (const { documentId, after } of changes) put(documentId, after)
    },
  }
}

interface MultiMap {
  get(name: string): Iterable<string>
  add(name: string, id: string): void
  delete(name: string, id: string): void
}

function createMultiMap(): MultiMap {
  const sets = new Map<string, Set<string>>()
  return {
    get: (name) => sets.get(name) ?? [],
    add(name, id) {
      const set = sets.get(name)
      if (set) set.add(id)
      else sets.set(name, new Set([id]))
    },
    delete(name, id) {
      const set = sets.get(name)
      if (set?.delete(id) && set.size === 0) sets.delete(name)
    },
  }
}
