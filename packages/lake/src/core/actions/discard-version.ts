import { toDeletedEvent } from '../document-events.ts'
import { toPublishedId } from '../document-id.ts'
import { requireDocument, requireVersionOf, type ActionContext, type ActionPlan } from './action-plan.ts'

/**
 * Throws a draft or a version away.
 * DIFFERS: `purge` is not heeded; the history of what was discarded stays.
 */
export function planDiscardVersion(versionId: string, context: ActionContext): ActionPlan {
  requireVersionOf(versionId, toPublishedId(versionId))
  const version = requireDocument(context, versionId)
  return { mutations: [{ delete: { id: versionId } }], events: [toDeletedEvent(version)] }
}
