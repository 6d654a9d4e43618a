import { toCreatedEvent, toDeletedEvent } from '../document-events.ts'
import { isJsonObject } from '../is-json-object.ts'
import { changeRelease, closeRelease, readReleaseVersions, requireRelease } from './release-state.ts'
import type { LakeDocument } from '../document.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'

/** Puts a release aside: its versions are deleted and stay in the history. */
export function planArchiveRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['active'], 'archived')
  const versions = readReleaseVersions(context, releaseId)
  return {
    mutations: [
      ...versions.map(({ _id }) => ({ delete: { id: _id } })),
      closeRelease(release, versions, { state: 'archived' }),
    ],
    events: versions.map(toDeletedEvent),
  }
}

/**
 * Brings an archived release back, its versions as they last were.
 * DIFFERS: at once, without the state "unarchiving" on the way; from the transactions alone, the Studio does not list it.
 */
export function planUnarchiveRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['archived'], 'brought back')
  const versions = finalVersionIds(release).flatMap((id) => context.findLastExisting(id) ?? [])
  return {
    mutations: [
      ...versions.map((version) => ({ create: version })),
      changeRelease(release, { set: { state: 'active' }, unset: ['finalDocumentStates'] }),
    ],
    events: versions.map(({ _id }) => toCreatedEvent(_id, context.transactionId)),
  }
}

/** Deletes a release that is over, and whatever is still in it. */
export function planDeleteRelease(releaseId: string, context: ActionContext): ActionPlan {
  const release = requireRelease(context, releaseId, ['archived', 'published'], 'deleted')
  const versions = readReleaseVersions(context, releaseId)
  return {
    mutations: [...versions, release].map(({ _id }) => ({ delete: { id: _id } })),
    events: versions.map(toDeletedEvent),
  }
}

function finalVersionIds({ finalDocumentStates }: LakeDocument): readonly string[] {
  if (!Array.isArray(finalDocumentStates)) return []
  return finalDocumentStates.flatMap((state: unknown) =>
    isJsonObject(state) && typeof state.id === 'string' ? [state.id] : [],
  )
}
