import { planAction } from './actions/plan-action.ts'
import { releaseIdOf, toPublishedId } from './document-id.ts'
import { createWorkspace, withIndex, type Workspace, type WorkspaceOptions } from './workspace.ts'
import type { Action, TimerAction } from './action.ts'
import type { ActionContext } from './actions/action-plan.ts'
import type { LakeDocument } from './document.ts'
import type { TransactionPlan } from './plan-transaction.ts'

export interface PlanActionsOptions extends WorkspaceOptions {
  readonly actions: readonly (Action | TimerAction)[]
  /** Ids of the drafts and versions of a document, as they were before the transaction. */
  readonly findVersionIds: (publishedId: string) => Iterable<string>
  /** Ids of the versions in a release, as they were before the transaction. */
  readonly findReleaseVersionIds: (releaseId: string) => Iterable<string>
  /** A document as it last existed, also when it is deleted now; brings an archived release back. */
  readonly findLastExisting: (id: string) => LakeDocument | null
}

/**
 * Decides what a list of actions does: all of them, each after the one before it, as one transaction.
 * `results` has one entry for each mutation that the actions come down to.
 * @throws LakeError with the `index` of the action that cannot be done; then none is.
 */
export function planActions({ actions, ...options }: PlanActionsOptions): TransactionPlan {
  const workspace = createWorkspace(options)
  const context = createActionContext(workspace, options)
  const done = actions.map((action, index) => {
    const { mutations, events, purgedIds = [] } = withIndex(index, () => planAction(action, context))
    return { results: mutations.map((mutation) => workspace.apply(mutation, index)), events, purgedIds }
  })
  return {
    changes: workspace.finish(),
    results: done.flatMap(({ results }) => results),
    documentEvents: done.flatMap(({ events }) => events),
    purgedIds: done.flatMap(({ purgedIds }) => purgedIds).filter((id) => workspace.read(id) === null),
  }
}

type ContextOptions = Omit<PlanActionsOptions, 'actions'>

/** Shows each action the dataset as the actions before it have left it, the lists of ids too. */
function createActionContext(workspace: Workspace, options: ContextOptions): ActionContext {
  const withTouched = (stored: Iterable<string>, belongs: (id: string) => boolean): readonly string[] => {
    const ids = new Set([...stored, ...[...workspace.touchedIds()].filter(belongs)])
    return [...ids].filter((id) => workspace.read(id) !== null)
  }
  return {
    read: workspace.read,
    findVersionIds: (publishedId) =>
      withTouched(options.findVersionIds(publishedId), (id) => id !== publishedId && toPublishedId(id) === publishedId),
    findReleaseVersionIds: (releaseId) =>
      withTouched(options.findReleaseVersionIds(releaseId), (id) => releaseIdOf(id) === releaseId),
    findLastExisting: options.findLastExisting,
    transactionId: options.transactionId,
    timestamp: options.timestamp,
  }
}
