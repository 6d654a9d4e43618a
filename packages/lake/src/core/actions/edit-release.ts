import { LakeError } from '../errors.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'
import { requireRelease } from './release-state.ts'
import type { ActionOf } from '../action.ts'
import type { PatchOperations } from '../mutation.ts'

/**
 * Changes what a release says about itself, until it is over. Its state changes only by the other actions; while it is
 * scheduled its versions are locked, but its title is not.
 */
export function planEditRelease(
  { releaseId, patch }: ActionOf<'sanity.action.release.edit'>,
  context: ActionContext,
): ActionPlan {
  const release = requireRelease(context, releaseId, ['active', 'scheduled'], 'edited')
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
