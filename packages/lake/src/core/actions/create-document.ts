import { toCreatedEvent } from '../document-events.ts'
import { requireAbsent } from '../preconditions.ts'
import { requireOpenRelease, requireVersionOf, type ActionContext, type ActionPlan } from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Begins a new document as a draft, or as a version in a release. */
export function planCreateDocument(
  { publishedId, attributes, ifExists }: ActionOf<'sanity.action.document.create'>,
  context: ActionContext,
): ActionPlan {
  const draftId = attributes._id
  requireVersionOf(draftId, publishedId)
  const draft = context.read(draftId)
  if (draft && ifExists === 'ignore') return { mutations: [], events: [] }
  requireAbsent(draft)
  requireOpenRelease(context, draftId)
  return { mutations: [{ create: attributes }], events: [toCreatedEvent(draftId, context.transactionId)] }
}
