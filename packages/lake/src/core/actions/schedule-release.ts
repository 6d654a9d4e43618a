import { toPublishedId } from '../document-id.ts'
import { isJsonObject } from '../is-json-object.ts'
import type { ActionOf } from '../action.ts'
import type { LakeDocument } from '../document.ts'
import type { DocumentEvent } from '../transaction.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'
import { changeRelease, readReleaseVersions, requireDueRelease, requireRelease } from './release-state.ts'

/**
 * Sets the time at which a release is to be published, also another one. From then on its versions are locked.
 * A time that has passed is right as well: the release is published at once then.
 */
export function planScheduleRelease(
  { releaseId, publishAt: sent }: ActionOf<'sanity.action.release.schedule'>,
  context: ActionContext,
): ActionPlan {
  const release = requireRelease(context, releaseId, ['active', 'scheduled'], 'scheduled')
  // In one form, whatever the client's time zone: the document is read by people and sorted by queries.
  const publishAt = new Date(sent).toISOString()
  return {
    mutations: [changeRelease(release, { set: { state: 'scheduled', publishAt } })],
    events: readReleaseVersions(context, releaseId).map((version) => ({
      type: 'scheduleDocumentVersion',
      ...placeOf(version, releaseId),
      state: 'pending',
      publishAt,
    })),
  }
}

/** Takes the time back; the versions can be edited again. */
export function planUnscheduleRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['scheduled'], 'unscheduled')
  return {
    mutations: [changeRelease(release, { set: { state: 'active' }, unset: ['publishAt'] })],
    events: toUnscheduled(releaseId, context),
  }
}

/**
 * Its time came and it could not be published. The release goes back to its editors and says why: the Studio shows
 * the error of an active release, and counts it in its navigation. Nothing is tried again until they schedule it anew.
 */
export function planRefuseRelease(
  { releaseId, message }: ActionOf<'lake.action.release.refuse'>,
  context: ActionContext,
): ActionPlan {
  const release = requireDueRelease(context, releaseId)
  const { publishAt } = release
  const intended = isJsonObject(release.metadata) ? release.metadata.intendedPublishAt : undefined
  // The Studio shows a scheduled draft as paused only if it still knows the time it was meant for.
  const keepTime = intended === undefined && publishAt !== undefined && { 'metadata.intendedPublishAt': publishAt }
  const set = { state: 'active', error: { message }, ...keepTime }
  return {
    mutations: [{ patch: { id: release._id, set, unset: ['publishAt'] } }],
    events: toUnscheduled(releaseId, context),
  }
}

function toUnscheduled(releaseId: string, context: ActionContext): readonly DocumentEvent[] {
  return readReleaseVersions(context, releaseId).map((version) => ({
    type: 'unscheduleDocumentVersion',
    ...placeOf(version, releaseId),
  }))
}

function placeOf({ _id: versionId, _rev: versionRevisionId }: LakeDocument, releaseId: string) {
  return { documentId: toPublishedId(versionId), releaseId, versionId, versionRevisionId }
}
