import { LakeError } from '../errors.ts'
import {
  createdEvent,
  requireOpenRelease,
  requireVersionOf,
  type ActionContext,
  type ActionPlan,
} from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Begins a new document as a draft, or as a version in a release. */
export function planCreateDocument(
  { publishedId, attributes, ifExists }: ActionOf<'sanity.action.document.create'>,
  context: ActionContext,
): ActionPlan {
  const draftId = attributes._id
  requireVersionOf(draftId, publishedId)
  if (context.read(draftId)) {
    if (ifExists === 'ignore') return { mutations: [], events: [] }
    throw new LakeError('documentAlreadyExists', `Document by ID "${draftId}" already exists.`, { documentId: draftId })
  }
  requireOpenRelease(context, draftId)
  return { mutations: [{ create: attributes }], events: [createdEvent(draftId, context.transactionId)] }
}
