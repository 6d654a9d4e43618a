import { collectReferences } from '@vigil/lake/core/find-references'
import { LakeError } from '@vigil/lake/core/errors'
import { toDraftId } from '@vigil/lake/core/document-id'
import type { Access, LakeDataset } from '@vigil/lake/lake/lake'
import { safeguardAuthor } from '../roles.ts'

/** What the newsroom itself may do when people have to be protected: everything, everywhere. */
export const safeguardAccess: Access = {
  userId: safeguardAuthor.id,
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'], datasets: ['*'] }],
}

/**
 * Unpublishes a document, whatever refers to it: references that would stand in the way become weak, so that they point
 * to nothing without harm. What was written stays as a draft.
 * @throws LakeError `unavailable` and whatever else may pass by itself
 */
export async function takeOffSite(dataset: LakeDataset, id: string): Promise<void> {
  try {
    await unpublish(dataset, id)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    // Somebody was faster.
    if (!isPublished(dataset, id)) return
    if (error.kind !== 'referencedDocument') throw error
    await weakenReferences(dataset, id)
    await unpublish(dataset, id)
  }
}

async function unpublish(dataset: LakeDataset, id: string): Promise<void> {
  const action = { actionType: 'sanity.action.document.unpublish', draftId: toDraftId(id), publishedId: id }
  await dataset.act([action], { access: safeguardAccess })
}

function isPublished(dataset: LakeDataset, id: string): boolean {
  return dataset.getDocuments([id], safeguardAccess).documents.length > 0
}

async function weakenReferences(dataset: LakeDataset, id: string): Promise<void> {
  const { references } = dataset.findReferences(id, safeguardAccess)
  const { documents } = dataset.getDocuments(
    references.map(({ documentId }) => documentId),
    safeguardAccess,
  )
  const mutations = documents.flatMap((document) => {
    const strong = collectReferences(document).filter((reference) => reference.id === id && !reference.weak)
    if (strong.length === 0) return []
    return [{ patch: { id: document._id, set: Object.fromEntries(strong.map(({ path }) => [`${path}._weak`, true])) } }]
  })
  await dataset.mutate(mutations, { access: safeguardAccess })
}
