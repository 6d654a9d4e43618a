import { isDraftId, isVersionId, releaseIdOf, toPublishedId, toReleaseDocumentId } from '../document-id.ts'
import { LakeError } from '../errors.ts'
import { isJsonObject } from '../is-json-object.ts'
import { requirePresent } from '../preconditions.ts'
import type { DocumentInput, LakeDocument } from '../document.ts'
import type { DocumentMutation } from '../mutation.ts'
import type { DocumentEvent } from '../transaction.ts'

/** What an action may ask before it decides. Everything is as the actions before it have left it. */
export interface ActionContext {
  readonly read: (id: string) => LakeDocument | null
  /** Ids of the drafts and versions of a document. */
  readonly findVersionIds: (publishedId: string) => readonly string[]
  /** Ids of the versions in a release. */
  readonly findReleaseVersionIds: (releaseId: string) => readonly string[]
  /** A document as it last existed, also when it is deleted now. */
  readonly findLastExisting: (id: string) => LakeDocument | null
  readonly transactionId: string
  readonly timestamp: string
}

/** What an action comes down to. */
export interface ActionPlan {
  readonly mutations: readonly DocumentMutation[]
  readonly events: readonly DocumentEvent[]
  /** Documents of which nothing is to be known afterwards. Default: none. */
  readonly purgedIds?: readonly string[]
}

/** @throws LakeError `documentNotFound` */
export function requireDocument(context: ActionContext, id: string): LakeDocument {
  return requirePresent(context.read(id), id)
}

/** @throws LakeError `invalidRequest` unless the id is a draft or a version of that document */
export function requireVersionOf(versionId: string, publishedId: string): void {
  if ((isDraftId(versionId) || isVersionId(versionId)) && toPublishedId(versionId) === publishedId) return
  throw new LakeError(
    'invalidRequest',
    `"${versionId}" is neither the draft nor a version of document "${publishedId}". Send an id such as "drafts.${publishedId}".`,
    { documentId: versionId },
  )
}

/**
 * A version can only come into a release that is still being prepared, and only one into the release that is a
 * scheduled draft. Drafts always may.
 */
export function requireOpenRelease(context: ActionContext, versionId: string): void {
  const releaseId = releaseIdOf(versionId)
  if (releaseId === null) return
  const release = requireDocument(context, toReleaseDocumentId(releaseId))
  const documentId = release._id
  if (release.state !== 'active') {
    throw new LakeError(
      'invalidRequest',
      `Release "${releaseId}" is ${String(release.state)}, so nothing can be added to it. Choose an active release.`,
      { documentId },
    )
  }
  const isForOne = isJsonObject(release.metadata) && release.metadata.cardinality === 'one'
  if (isForOne && context.findReleaseVersionIds(releaseId).some((id) => id !== versionId)) {
    throw new LakeError(
      'invalidRequest',
      `Release "${releaseId}" is a scheduled draft and has its one document already. Choose another release.`,
      { documentId },
    )
  }
}

/** A document's content, to go on under another id. `_createdAt` goes with it: it is the same document. */
export function toContent(document: DocumentInput): DocumentInput {
  const { _id, _rev, _updatedAt, _system, ...content } = document
  return content
}
