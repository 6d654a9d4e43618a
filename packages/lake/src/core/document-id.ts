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
// Parts between dots; only the first must not begin with a dash, which would look like an option on a command line.
const documentIdPattern = /^(?!-)[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)*$/
const releaseIdPattern = /^(?!-)[a-zA-Z0-9_-]+$/

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

/** The release that such a document describes. */
export function releaseNameOf(releaseDocumentId: string): string {
  return releaseDocumentId.slice(releasePrefix.length)
}

/** Whether this document describes a release. */
export function isReleaseDocumentId(id: string): boolean {
  return id.startsWith(releasePrefix)
}

/** Whether this may be the id of a document at all. */
export function isDocumentId(id: string): boolean {
  if (id.length > maximalLength || !documentIdPattern.test(id)) return false
  const releaseId = releaseIdOf(id)
  if (releaseId !== null) return isReleaseId(releaseId)
  return isDraftId(id) || !(id.startsWith(draftPrefix) || id.startsWith(versionPrefix))
}

/** Whether this asks for a new id that begins so, such as `drafts.`. */
export function isDocumentIdPrefix(id: string): boolean {
  return id.endsWith('.') && isDocumentId(`${id}x`) && !id.startsWith(systemPrefix)
}

/** Whether this may be the name of a release. The names of perspectives are taken. */
export function isReleaseId(name: string): boolean {
  const perspectives = ['raw', 'published', 'drafts']
  return name.length <= maximalLength && releaseIdPattern.test(name) && !perspectives.includes(name)
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
