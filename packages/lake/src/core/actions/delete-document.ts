import { toDeletedEvent } from '../document-events.ts'
import { LakeError } from '../errors.ts'
import { requireDocument, requireVersionOf, type ActionContext, type ActionPlan } from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Deletes a document with its drafts and versions. Those that the client does not name are not lost by surprise. */
export function planDeleteDocument(
  { publishedId, includeDrafts, purge = false }: ActionOf<'sanity.action.document.delete'>,
  context: ActionContext,
): ActionPlan {
  const included = new Set(includeDrafts)
  for (const versionId of included) requireVersionOf(versionId, publishedId)
  requireDocument(context, publishedId)
  const forgotten = context.findVersionIds(publishedId).filter((id) => !included.has(id))
  if (forgotten.length > 0) {
    throw new LakeError(
      'invalidRequest',
      `Document "${publishedId}" also exists as ${forgotten.map((id) => `"${id}"`).join(', ')}. Name them in "includeDrafts" to delete them too.`,
      { documentId: publishedId },
    )
  }
  const versions = [...included].flatMap((id) => context.read(id) ?? [])
  const ids = [publishedId, ...versions.map(({ _id }) => _id)]
  const mutations = ids.map((id) => ({ delete: { id } }))
  if (purge) return { mutations, events: [], purgedIds: ids }
  return {
    mutations,
    events: [...versions.map(toDeletedEvent), { type: 'deleteDocumentGroup', documentId: publishedId }],
  }
}
