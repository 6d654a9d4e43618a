import { releaseIdOf, toPublishedId, toReleaseDocumentId } from './document-id.ts'
import { isJsonObject, type JsonObject } from './is-json-object.ts'

/**
 * What a version says about itself in `_system`: its release and the document it will become.
 * Other attributes that stand there, such as `delete`, are kept.
 */
export function toVersionSystem(versionId: string, system: unknown): JsonObject | null {
  const releaseId = releaseIdOf(versionId)
  if (releaseId === null) return null
  return {
    ...(isJsonObject(system) ? system : {}),
    bundleId: releaseId,
    scopeId: releaseId,
    release: { _ref: toReleaseDocumentId(releaseId), _weak: true },
    group: { _ref: toPublishedId(versionId), _weak: true },
  }
}

/** Whether a version says: once the release is published, there is no such document. */
export function isMarkedForDeletion(document: JsonObject): boolean {
  return isJsonObject(document._system) && document._system.delete === true
}
