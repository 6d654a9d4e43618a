import { toCreatedEvent } from '../document-events.ts'
import {
  requireDocument,
  requireOpenRelease,
  requireVersionOf,
  toContent,
  type ActionContext,
  type ActionPlan,
} from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/**
 * Patches a draft or a version. The first edit of a published document makes the draft as its copy.
 * NB: the copy must be a `create` of its own. The Studio's form accepts nothing else for a draft it does not have yet.
 */
export function planEditDocument(
  { draftId, publishedId, patch }: ActionOf<'sanity.action.document.edit'>,
  context: ActionContext,
): ActionPlan {
  requireVersionOf(draftId, publishedId)
  const patchDraft = { patch: { ...patch, id: draftId } }
  if (context.read(draftId)) return { mutations: [patchDraft], events: [] }

  const published = requireDocument(context, publishedId)
  requireOpenRelease(context, draftId)
  return {
    mutations: [{ create: { ...toContent(published), _id: draftId } }, patchDraft],
    events: [toCreatedEvent(draftId, context.transactionId)],
  }
}
