import { toCreatedEvent } from '../document-events.ts'
import { isVersionId } from '../document-id.ts'
import { LakeError } from '../errors.ts'
import {
  requireDocument,
  requireOpenRelease,
  requireVersionOf,
  toContent,
  type ActionContext,
  type ActionPlan,
} from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Notes in a release that the document will be unpublished with it. */
export function planUnpublishVersion(
  { versionId, publishedId }: ActionOf<'sanity.action.document.version.unpublish'>,
  context: ActionContext,
): ActionPlan {
  requireVersionOf(versionId, publishedId)
  if (!isVersionId(versionId)) {
    throw new LakeError('invalidRequest', `"${versionId}" is in no release. Unpublish the document itself instead.`, {
      documentId: versionId,
    })
  }
  const published = requireDocument(context, publishedId)
  if (context.read(versionId)) {
    return { mutations: [{ patch: { id: versionId, set: { '_system.delete': true } } }], events: [] }
  }
  requireOpenRelease(context, versionId)
  const { _createdAt, ...content } = toContent(published)
  return {
    mutations: [{ create: { ...content, _id: versionId, _system: { delete: true } } }],
    events: [toCreatedEvent(versionId, context.transactionId)],
  }
}
