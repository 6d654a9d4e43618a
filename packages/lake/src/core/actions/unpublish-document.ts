import { versionOf } from '../document-events.ts'
import { requireDocument, requireVersionOf, toContent, type ActionContext, type ActionPlan } from './action-plan.ts'
import type { ActionOf } from '../action.ts'

/** Takes a document away from readers. Its content goes on as the draft, unless there is one already. */
export function planUnpublishDocument(
  { draftId, publishedId }: ActionOf<'sanity.action.document.unpublish'>,
  context: ActionContext,
): ActionPlan {
  requireVersionOf(draftId, publishedId)
  const published = requireDocument(context, publishedId)
  const draft = context.read(draftId)
  const keepContent = draft ? [] : [{ create: { ...toContent(published), _id: draftId } }]
  return {
    mutations: [...keepContent, { delete: { id: publishedId } }],
    events: [
      {
        type: 'unpublishDocument',
        documentId: publishedId,
        ...versionOf(draftId),
        versionRevisionId: draft?._rev ?? context.transactionId,
      },
    ],
  }
}
