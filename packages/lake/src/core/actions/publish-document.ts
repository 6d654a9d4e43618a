import { versionOf } from '../document-events.ts'
import { LakeError } from '../errors.ts'
import { requireRevision } from '../preconditions.ts'
import { requireDocument, requireVersionOf, toContent, type ActionContext, type ActionPlan } from './action-plan.ts'
import { strengthenReferences } from './strengthen-references.ts'
import type { ActionOf } from '../action.ts'
import type { LakeDocument } from '../document.ts'
import type { DocumentMutation } from '../mutation.ts'

/** Makes a draft, or a version, what readers see; the draft is gone then. */
export function planPublishDocument(
  { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId }: ActionOf<'sanity.action.document.publish'>,
  context: ActionContext,
): ActionPlan {
  requireVersionOf(draftId, publishedId)
  const draft = requireDocument(context, draftId)
  requireRevision(draft, ifDraftRevisionId)
  const published = context.read(publishedId)
  if (published) requireRevision(published, ifPublishedRevisionId)
  else if (ifPublishedRevisionId !== undefined) {
    throw new LakeError(
      'revisionMismatch',
      `Document "${publishedId}" is not published, but revision "${ifPublishedRevisionId}" of it was expected. Fetch it again and retry.`,
      { documentId: publishedId },
    )
  }
  return {
    mutations: publishMutations(draft, publishedId, published),
    events: [
      {
        type: 'publishDocumentVersion',
        documentId: publishedId,
        revisionId: context.transactionId,
        ...versionOf(draftId),
        versionRevisionId: draft._rev,
        publishCause: 'document.publish',
      },
    ],
  }
}

/** The mutations that put a version's content in the published document's place. */
export function publishMutations(
  version: LakeDocument,
  publishedId: string,
  published: LakeDocument | null,
): readonly DocumentMutation[] {
  const content = {
    ...strengthenReferences(toContent(version)),
    _id: publishedId,
    _createdAt: published?._createdAt ?? version._createdAt,
  }
  return [published ? { createOrReplace: content } : { create: content }, { delete: { id: version._id } }]
}
