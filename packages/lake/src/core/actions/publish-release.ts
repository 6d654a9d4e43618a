import { toDeletedEvent, versionOf } from '../document-events.ts'
import { toPublishedId } from '../document-id.ts'
import { isMarkedForDeletion } from '../version-system.ts'
import { publishMutations } from './publish-document.ts'
import { closeRelease, readReleaseVersions, requireRelease } from './release-state.ts'
import type { LakeDocument } from '../document.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'

/**
 * Publishes all versions of a release at once, and unpublishes what is marked for it.
 * A release that was scheduled can be published too: that is what happens when its time comes.
 */
export function planPublishRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['active', 'scheduled'], 'published')
  const versions = readReleaseVersions(context, releaseId)
  const publishCause = release.state === 'scheduled' ? 'release.schedule' : 'release.publish'
  const plans = versions.map((version) => planVersion(version, publishCause, context))
  const published = closeRelease(release, versions, { state: 'published', publishedAt: context.timestamp })
  return {
    mutations: [...plans.flatMap(({ mutations }) => mutations), published],
    events: plans.flatMap(({ events }) => events),
  }
}

function planVersion(
  version: LakeDocument,
  publishCause: 'release.publish' | 'release.schedule',
  { read, transactionId }: ActionContext,
): ActionPlan {
  const documentId = toPublishedId(version._id)
  const revisions = { ...versionOf(version._id), versionRevisionId: version._rev }
  const published = read(documentId)
  if (isMarkedForDeletion(version)) {
    return {
      mutations: [documentId, version._id].map((id) => ({ delete: { id } })),
      events: [published ? { type: 'unpublishDocument', documentId, ...revisions } : toDeletedEvent(version)],
    }
  }
  return {
    mutations: publishMutations(version, documentId, published),
    events: [{ type: 'publishDocumentVersion', documentId, revisionId: transactionId, ...revisions, publishCause }],
  }
}
