import { planArchiveRelease, planDeleteRelease, planUnarchiveRelease } from './archive-release.ts'
import { planCreateDocument } from './create-document.ts'
import { planCreateRelease, planImportRelease } from './create-release.ts'
import { planCreateVersion } from './create-version.ts'
import { planDeleteDocument } from './delete-document.ts'
import { planDiscardVersion } from './discard-version.ts'
import { planEditDocument } from './edit-document.ts'
import { planEditRelease } from './edit-release.ts'
import { planPublishDocument } from './publish-document.ts'
import { planPublishRelease, planRunRelease } from './publish-release.ts'
import { planReplaceDraft } from './replace-draft.ts'
import { planReplaceVersion } from './replace-version.ts'
import { planRefuseRelease, planScheduleRelease, planUnscheduleRelease } from './schedule-release.ts'
import { planUnpublishDocument } from './unpublish-document.ts'
import { planUnpublishVersion } from './unpublish-version.ts'
import type { Action, TimerAction } from '../action.ts'
import type { ActionContext, ActionPlan } from './action-plan.ts'

/**
 * Decides what one action comes down to.
 * @throws LakeError when a precondition does not hold
 */
export function planAction(action: Action | TimerAction, context: ActionContext): ActionPlan {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return planCreateDocument(action, context)
    case 'sanity.action.document.edit':
      return planEditDocument(action, context)
    case 'sanity.action.document.publish':
      return planPublishDocument(action, context)
    case 'sanity.action.document.unpublish':
      return planUnpublishDocument(action, context)
    case 'sanity.action.document.discard':
      return planDiscardVersion(action.draftId, action, context)
    case 'sanity.action.document.delete':
      return planDeleteDocument(action, context)
    case 'sanity.action.document.replaceDraft':
      return planReplaceDraft(action, context)
    case 'sanity.action.document.version.create':
      return planCreateVersion(action, context)
    case 'sanity.action.document.version.discard':
      return planDiscardVersion(action.versionId, action, context)
    case 'sanity.action.document.version.replace':
      return planReplaceVersion(action, context)
    case 'sanity.action.document.version.unpublish':
      return planUnpublishVersion(action, context)
    case 'sanity.action.release.create':
      return planCreateRelease(action, context)
    case 'sanity.action.release.import':
      return planImportRelease(action, context)
    case 'sanity.action.release.edit':
      return planEditRelease(action, context)
    case 'sanity.action.release.schedule':
      return planScheduleRelease(action, context)
    case 'sanity.action.release.unschedule':
      return planUnscheduleRelease(action.releaseId, context)
    case 'sanity.action.release.publish':
      return planPublishRelease(action.releaseId, context)
    case 'sanity.action.release.archive':
      return planArchiveRelease(action.releaseId, context)
    case 'sanity.action.release.unarchive':
      return planUnarchiveRelease(action.releaseId, context)
    case 'sanity.action.release.delete':
      return planDeleteRelease(action.releaseId, context)
    case 'lake.action.release.run':
      return planRunRelease(action.releaseId, context)
    case 'lake.action.release.refuse':
      return planRefuseRelease(action, context)
    default:
      return assertNever(action)
  }
}

function assertNever(action: never): never {
  throw new Error(`No plan for action ${JSON.stringify(action)}`)
}
