import { toReleaseDocumentId } from '../document-id.ts'
import { isJsonObject } from '../is-json-object.ts'
import { requireAbsent } from '../preconditions.ts'
import { toContent, type ActionContext, type ActionPlan } from './action-plan.ts'
import { releaseType } from './release-state.ts'
import type { ActionOf } from '../action.ts'

/** Opens a release: a set of versions that will be published together. */
export function planCreateRelease(
  { releaseId, metadata }: ActionOf<'sanity.action.release.create'>,
  context: ActionContext,
): ActionPlan {
  const _id = toReleaseDocumentId(releaseId)
  requireAbsent(context.read(_id))
  const release = {
    _id,
    _type: releaseType,
    name: releaseId,
    state: 'active',
    metadata: { releaseType: 'undecided', ...metadata },
  }
  return { mutations: [{ create: release }], events: [] }
}

/** Takes over a release from elsewhere, state and all. */
export function planImportRelease(
  { releaseId, document, ifExists }: ActionOf<'sanity.action.release.import'>,
  context: ActionContext,
): ActionPlan {
  const _id = toReleaseDocumentId(releaseId)
  if (ifExists === 'fail') requireAbsent(context.read(_id))
  if (ifExists === 'ignore' && context.read(_id)) return { mutations: [], events: [] }
  const content = toContent(document)
  const release = {
    state: 'active',
    ...content,
    _id,
    _type: releaseType,
    name: releaseId,
    metadata: { releaseType: 'undecided', ...(isJsonObject(content.metadata) && content.metadata) },
  }
  return { mutations: [{ createOrReplace: release }], events: [] }
}
