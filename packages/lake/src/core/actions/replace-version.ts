import { toPublishedId } from '../document-id.ts'
import { requireDocument, requireVersionOf, type ActionContext, type ActionPlan } from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Gives a version wholly new content. */
export function planReplaceVersion(
  { document }: ActionOf<'sanity.action.document.version.replace'>,
  context: ActionContext,
): ActionPlan {
  requireVersionOf(document._id, toPublishedId(document._id))
  const { _createdAt } = requireDocument(context, document._id)
  return { mutations: [{ createOrReplace: { ...document, _createdAt } }], events: [] }
}
