import { toCreatedEvent } from '../document-events.ts'
import { isDraftId } from '../document-id.ts'
import { requireAbsent, requireRevision } from '../preconditions.ts'
import {
  requireDocument,
  requireOpenRelease,
  requireVersionOf,
  toContent,
  type ActionContext,
  type ActionPlan,
} from './action-plan.ts'
import type { ActionOf } from '../action.ts'
import type { DocumentInput } from '../document.ts'

type CreateVersion = ActionOf<'sanity.action.document.version.create'>

/** Adds a document to a release, or copies a version into the draft. */
export function planCreateVersion(action: CreateVersion, context: ActionContext): ActionPlan {
  const versionId = 'document' in action ? action.document._id : action.versionId
  requireVersionOf(versionId, action.publishedId)
  requireAbsent(context.read(versionId))
  requireOpenRelease(context, versionId)
  return {
    mutations: [{ create: { ...readContent(action, context), _id: versionId } }],
    events: [toCreatedEvent(versionId, context.transactionId)],
  }
}

function readContent(action: CreateVersion, context: ActionContext): DocumentInput {
  if ('document' in action) return action.document
  const base = requireDocument(context, action.baseId)
  requireRevision(base, action.ifBaseRevisionId)
  // The Studio tells a version nobody has edited by its equal timestamps; a draft goes on as the document it was.
  const { _createdAt, ...content } = toContent(base)
  return isDraftId(action.versionId) ? { ...content, _createdAt } : content
}
