import { toReleaseDocumentId } from '../document-id.ts'
import { isJsonObject } from '../is-json-object.ts'
import { requireAbsent } from '../preconditions.ts'
import { toContent, type ActionContext, type ActionPlan } from './action-plan.ts'
import { releaseType } from './release-state.ts'
import type { ActionOf } from '../action.ts'
import type { DocumentInput } from '../document.ts'

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

/** Takes over a release from elsewhere. */
export function planImportRelease(
  { releaseId, document, ifExists }: ActionOf<'sanity.action.release.import'>,
  context: ActionContext,
): ActionPlan {
  const _id = toReleaseDocumentId(releaseId)
  if (ifExists === 'fail') requireAbsent(context.read(_id))
  if (ifExists === 'ignore' && context.read(_id)) return { mutations: [], events: [] }
  return { mutations: [{ createOrReplace: { ...toImportedRelease(document, releaseId), _id } }], events: [] }
}

/**
 * A release as it comes in from elsewhere. One that was on its way somewhere, such as to be published at a time, is
 * active here: nothing becomes public because of a time that was set elsewhere, and its versions may come after it.
 */
export function toImportedRelease(document: DocumentInput, releaseId: string): DocumentInput {
  const { publishAt, error, ...content } = toContent(document)
  const metadata = { releaseType: 'undecided', ...(isJsonObject(content.metadata) && content.metadata) }
  const isOver = content.state === 'published' || content.state === 'archived'
  return {
    ...content,
    ...(isOver && publishAt !== undefined && { publishAt }),
    _type: releaseType,
    name: releaseId,
    state: isOver ? content.state : 'active',
    metadata: { ...(!isOver && typeof publishAt === 'string' && { intendedPublishAt: publishAt }), ...metadata },
  }
}
