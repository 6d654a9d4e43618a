import { toCreatedEvent } from '../document-events.ts'
import { requireDocument, requireVersionOf, toContent, type ActionContext, type ActionPlan } from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Gives a draft wholly new content, such as that of an earlier revision. */
export function planReplaceDraft(
  { publishedId, attributes }: ActionOf<'sanity.action.document.replaceDraft'>,
  context: ActionContext,
): ActionPlan {
  const draftId = attributes._id
  requireVersionOf(draftId, publishedId)
  const draft = context.read(draftId)
  const current = draft ?? requireDocument(context, publishedId)
  return {
    mutations: [{ createOrReplace: { ...toContent(attributes), _id: draftId, _createdAt: current._createdAt } }],
    events: draft ? [] : [toCreatedEvent(draftId, context.transactionId)],
  }
}
