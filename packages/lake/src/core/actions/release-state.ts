import { toReleaseDocumentId } from '../document-id.ts'
import { LakeError } from '../errors.ts'
import { requireDocument, type ActionContext } from './action-plan.ts'
import type { LakeDocument } from '../document.ts'
import type { DocumentMutation } from '../mutation.ts'

export const releaseType = 'system.release'

/** Where a release stands. The lake takes each step at once, so the states on the way never show. */
export type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

/**
 * @param allowed The states in which this can be done.
 * @param deed What is to be done, for the error.
 * @throws LakeError `documentNotFound` or `invalidRequest`
 */
export function requireRelease(
  context: ActionContext,
  releaseId: string,
  allowed: readonly ReleaseState[],
  deed: string,
): LakeDocument {
  const release = requireDocument(context, toReleaseDocumentId(releaseId))
  if (allowed.some((state) => state === release.state)) return release
  const advice = release.state === 'scheduled' && allowed.includes('active') ? ' Unschedule it first.' : ''
  throw new LakeError(
    'invalidRequest',
    `Release "${releaseId}" is ${String(release.state)} and cannot be ${deed}; it must be ${allowed.join(' or ')}.${advice}`,
    { documentId: release._id },
  )
}

/**
 * A release whose time has come. One without a time that can be read is here as well, to be refused.
 * @throws LakeError `documentNotFound` or `invalidRequest`
 */
export function requireDueRelease(context: ActionContext, releaseId: string): LakeDocument {
  const release = requireRelease(context, releaseId, ['scheduled'], 'published by its schedule')
  if (!(Date.parse(String(release.publishAt)) > Date.parse(context.timestamp))) return release
  throw new LakeError(
    'invalidRequest',
    `Release "${releaseId}" is scheduled for ${String(release.publishAt)}, and that time has not come.`,
    { documentId: release._id },
  )
}

/** The versions in a release, in the order of their ids. */
export function readReleaseVersions(context: ActionContext, releaseId: string): readonly LakeDocument[] {
  return [...context.findReleaseVersionIds(releaseId)].sort().flatMap((id) => context.read(id) ?? [])
}

/** Ends a release and notes which versions it had, so that they can be found in the history. */
export function closeRelease(
  release: LakeDocument,
  versions: readonly LakeDocument[],
  attributes: Readonly<Record<string, unknown>> & { readonly state: ReleaseState },
): DocumentMutation {
  const finalDocumentStates = versions.map(({ _id }) => ({ id: _id }))
  return changeRelease(release, { set: { ...attributes, finalDocumentStates } })
}

/** A step of a release. What went wrong at an earlier one is over with it. */
export function changeRelease(
  { _id, error }: LakeDocument,
  { set, unset = [] }: { readonly set: Readonly<Record<string, unknown>>; readonly unset?: readonly string[] },
): DocumentMutation {
  const outdated = error === undefined ? unset : [...unset, 'error']
  return { patch: { id: _id, set, ...(outdated.length > 0 && { unset: outdated }) } }
}
