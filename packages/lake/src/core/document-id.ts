import { LakeError } from './errors.ts'

/** `x`: what readers see. Everything else that belongs to the same document is derived from it. */
export type PublishedId = string & { readonly __kind: 'PublishedId' }
/** `drafts.x`: what editors are working on. */
export type DraftId = string & { readonly __kind: 'DraftId' }
/** `versions.r.x`: the document as it will be once release `r` is published. */
export type VersionId = string & { readonly __kind: 'VersionId' }

const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'
const systemPrefix = '_.'
const releasePrefix = '_.releases.'

const maximalLength = 128
const documentIdPattern = /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/
const releaseIdPattern = /^[a-zA-Z0-9_][a-zA-Z0-9_-]*$/

/** Whether this is `drafts.x`. */
export function isDraftId(id: string): id is DraftId {
  return id.startsWith(draftPrefix) && id.length > draftPrefix.length
}

/** Whether this is `versions.<release>.x`. */
export function isVersionId(id: string): id is VersionId {
  if (!id.startsWith(versionPrefix)) return false
  const dot = id.indexOf('.', versionPrefix.length)
  return dot > versionPrefix.length && dot < id.length - 1
}

/** Whether this document belongs to the lake itself, such as `_.releases.r`. */
export function isSystemId(id: string): boolean {
  return id.startsWith(systemPrefix)
}

/** Whether this is what readers see: no draft, no version and nothing of the lake's own. */
export function isPublishedId(id: string): id is PublishedId {
  return id !== '' && !id.startsWith(draftPrefix) && !id.startsWith(versionPrefix) && !isSystemId(id)
}

/** The id that a document has for readers: `x` for `x`, `drafts.x` and `versions.r.x`. */
export function toPublishedId(id: string): PublishedId {
  if (isDraftId(id)) return asPublishedId(id.slice(draftPrefix.length))
  if (isVersionId(id)) return asPublishedId(id.slice(id.indexOf('.', versionPrefix.length) + 1))
  return asPublishedId(id)
}

/** The id of the draft of the same document. */
export function toDraftId(id: string): DraftId {
  return asDraftId(draftPrefix + toPublishedId(id))
}

/** The id of the same document's version in a release. */
export function toVersionId(releaseId: string, id: string): VersionId {
  return asVersionId(`${versionPrefix}${releaseId}.${toPublishedId(id)}`)
}

/** The release that a version belongs to; null for drafts and published documents. */
export function releaseIdOf(id: string): string | null {
  return isVersionId(id) ? id.slice(versionPrefix.length, id.indexOf('.', versionPrefix.length)) : null
}

/** The id of the document that describes a release. */
export function toReleaseDocumentId(releaseId: string): string {
  return releasePrefix + releaseId
}

/**
 * Checks an id that a client sent.
 * @param value Whatever was sent.
 * @param place Where it stood, for the error.
 * @throws LakeError `invalidRequest`
 */
export function requireDocumentId(value: unknown, place = '_id'): string {
  if (typeof value !== 'string') {
    throw new LakeError('invalidRequest', `${place} must be the id of a document, as a string.`)
  }
  const isWellFormed =
    value.length <= maximalLength && documentIdPattern.test(value) && !value.endsWith('.') && !value.includes('..')
  const hasWholePrefix =
    isDraftId(value) || isVersionId(value) || (!value.startsWith(draftPrefix) && !value.startsWith(versionPrefix))
  if (!isWellFormed || !hasWholePrefix) {
    throw new LakeError(
      'invalidRequest',
      `${place} is "${value.slice(0, maximalLength)}". An id has at most ${maximalLength} characters, only a-z, A-Z, 0-9, "_", "-" and ".", and starts with a letter, a digit or "_".`,
    )
  }
  return value
}

/**
 * Checks the name of a release that a client sent.
 * @throws LakeError `invalidRequest`
 */
export function requireReleaseId(value: unknown, place = 'releaseId'): string {
  if (typeof value !== 'string' || value.length > maximalLength || !releaseIdPattern.test(value)) {
    throw new LakeError('invalidRequest', `${place} must be the name of a release: letters, digits, "_" and "-".`)
  }
  if (value === 'drafts' || value === 'published') {
    throw new LakeError('invalidRequest', `${place} must not be "${value}": that word names a perspective.`)
  }
  return value
}

// The only three places where a plain string becomes a branded one.
function asPublishedId(id: string): PublishedId {
  return id as PublishedId
}

function asDraftId(id: string): DraftId {
  return id as DraftId
}

function asVersionId(id: string): VersionId {
  return id as VersionId
}
