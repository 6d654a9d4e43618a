import { toDeletedEvent } from '../document-events.ts'
import { toPublishedId } from '../document-id.ts'
import { requireDocument, requireVersionOf, type ActionContext, type ActionPlan } from './action-plan.ts'

/** Throws a draft or a version away. Its history stays, unless that is to be thrown away as well. */
export function planDiscardVersion(
  versionId: string,
  { purge = false }: { readonly purge?: boolean },
  context: ActionContext,
): ActionPlan {
  requireVersionOf(versionId, toPublishedId(versionId))
  const version = requireDocument(context, versionId)
  const mutations = [{ delete: { id: versionId } }]
  return purge ? { mutations, events: [], purgedIds: [versionId] } : { mutations, events: [toDeletedEvent(version)] }
}
