import { toDeletedEvent, versionOf } from '../document-events.ts'
import { toPublishedId } from '../document-id.ts'
import { LakeError } from '../errors.ts'
import { isMarkedForDeletion } from '../version-system.ts'
import { publishMutations } from './publish-document.ts'
import { closeRelease, readReleaseVersions, requireDueRelease, requireRelease } from './release-state.ts'
import type { LakeDocument } from '../document.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'

type PublishCause = 'release.publish' | 'release.schedule'

/**
 * Publishes all versions of a release at once, and unpublishes what is marked for it.
 * A scheduled release need not be unscheduled first, as the Studio does it: publishing is what everybody agreed to.
 * DIFFERS: at once and in one transaction, without the state "publishing" on the way.
 */
export function planPublishRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['active', 'scheduled'], 'published')
  return planPublication(release, releaseId, 'release.publish', context)
}

/**
 * Publishes a release because its time has come.
 * @throws LakeError `invalidRequest` unless it is scheduled for now or earlier, so that it cannot happen twice or too soon
 */
export function planRunRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireDueRelease(context, releaseId)
  if (Number.isNaN(Date.parse(String(release.publishAt)))) {
    const message = `Release "${releaseId}" is scheduled for no time that can be read. Schedule it anew.`
    throw new LakeError('invalidRequest', message, { documentId: release._id })
  }
  return planPublication(release, releaseId, 'release.schedule', context)
}

function planPublication(
  release: LakeDocument,
  releaseId: string,
  publishCause: PublishCause,
  context: ActionContext,
): ActionPlan {
  const versions = readReleaseVersions(context, releaseId)
  const plans = versions.map((version) => planVersion(version, publishCause, context))
  const published = closeRelease(release, versions, { state: 'published', publishedAt: context.timestamp })
  return {
    mutations: [...plans.flatMap(({ mutations }) => mutations), published],
    events: plans.flatMap(({ events }) => events),
  }
}

function planVersion(
  version: LakeDocument,
  publishCause: PublishCause,
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
