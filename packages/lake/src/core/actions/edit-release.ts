import { toReleaseDocumentId } from '../document-id.ts'
import { LakeError } from '../errors.ts'
import { requireDocument, type ActionContext, type ActionPlan } from './action-plan.ts'
import { requireRelease } from './release-state.ts'
import type { ActionOf } from '../action.ts'
import type { PatchOperations } from '../mutation.ts'

/** Changes what a release says about itself. Its state changes only by the other actions. */
export function planEditRelease(
  { releaseId, patch }: ActionOf<'sanity.action.release.edit'>,
  context: ActionContext,
): ActionPlan {
  const release = requireDocument(context, toReleaseDocumentId(releaseId))
  const forbidden = pathsOf(patch).find((path) => !/^metadata($|[.[])/.test(path))
  if (forbidden !== undefined) {
    throw new LakeError(
      'invalidRequest',
      `The patch names "${forbidden}". Of a release only "metadata" can be edited; publish, schedule or archive it instead.`,
      { documentId: release._id },
    )
  }
  return { mutations: [{ patch: { ...patch, id: release._id } }], events: [] }
}

/** Sets the time at which a release is to be published. */
export function planScheduleRelease(
  { releaseId, publishAt }: ActionOf<'sanity.action.release.schedule'>,
  context: ActionContext,
): ActionPlan {
  const release = requireRelease(context, releaseId, ['active', 'scheduled'], 'scheduled')
  return { mutations: [{ patch: { id: release._id, set: { state: 'scheduled', publishAt } } }], events: [] }
}

/** Takes the time back; the release can be edited again. */
export function planUnscheduleRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['scheduled'], 'unscheduled')
  return {
    mutations: [{ patch: { id: release._id, set: { state: 'active' }, unset: ['publishAt'] } }],
    events: [],
  }
}

function pathsOf({
  set,
  setIfMissing,
  unset,
  insert,
  inc,
  dec,
  diffMatchPatch,
  merge,
}: PatchOperations): readonly string[] {
  return [
    ...[set, setIfMissing, inc, dec, diffMatchPatch, merge].flatMap((values) => Object.keys(values ?? {})),
    ...(unset ?? []),
    ...[insert?.before, insert?.after, insert?.replace].flatMap((path) => path ?? []),
  ]
}
