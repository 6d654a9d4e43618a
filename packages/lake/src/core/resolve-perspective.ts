import {
  isDraftId,
  isPublishedId,
  isSystemId,
  isVersionId,
  releaseIdOf,
  toDraftId,
  toPublishedId,
  toVersionId,
} from './document-id.ts'
import { isMarkedForDeletion } from './version-system.ts'
import type { LakeDocument } from './document.ts'
import type { Perspective } from './perspective.ts'

/** A document as a reader with a perspective sees it. */
export interface ResolvedDocument extends LakeDocument {
  /** The id under which it is stored. Absent where that is no other than `_id`: in `raw` and `published`. */
  readonly _originalId?: string
}

/**
 * Chooses, for each published id, the version that a reader with this perspective sees.
 * They come in the order in which each was first met, in one pass.
 */
export function resolvePerspective(
  documents: Iterable<LakeDocument>,
  perspective: Perspective,
): readonly ResolvedDocument[] {
  if (perspective === 'raw') return [...documents]
  const stack = toStack(perspective)
  if (stack.length === 0) return [...documents].filter((document) => isPublishedId(document._id))

  const rankOf = createRanking(stack)
  const chosen = new Map<string, { readonly rank: number; readonly document: LakeDocument }>()
  for (const document of documents) {
    const rank = rankOf(document._id)
    const publishedId = toPublishedId(document._id)
    const rival = chosen.get(publishedId)
    if (rank !== null && (!rival || rank < rival.rank)) chosen.set(publishedId, { rank, document })
  }
  return [...chosen.values()].flatMap(({ document }) => (isGone(document) ? [] : [toOverlay(document)]))
}

/**
 * The same choice for one document.
 * @param getById Reads a document as it is stored.
 * @param id Any id of the document; in `raw` exactly this one is read.
 */
export function resolveDocument(
  getById: (id: string) => LakeDocument | null,
  id: string,
  perspective: Perspective,
): ResolvedDocument | null {
  if (perspective === 'raw') return getById(id)
  const stack = toStack(perspective)
  if (stack.length === 0) return isPublishedId(id) ? getById(id) : null

  for (const candidate of candidateIds(id, stack)) {
    const document = getById(candidate)
    if (document) return isGone(document) ? null : toOverlay(document)
  }
  return null
}

/** Whether a document may take part in a perspective at all; lets indexes skip the others early. */
export function isVisibleIn(id: string, perspective: Perspective): boolean {
  if (perspective === 'raw') return true
  const stack = toStack(perspective)
  return stack.length === 0 ? isPublishedId(id) : createRanking(stack)(id) !== null
}

/** The layers that lie over what is published; none for readers of published documents. */
function toStack(perspective: Exclude<Perspective, 'raw'>): readonly string[] {
  const layers = typeof perspective === 'string' ? [perspective] : perspective
  return layers.filter((layer) => layer !== 'published')
}

function candidateIds(id: string, stack: readonly string[]): readonly string[] {
  if (isSystemId(id)) return [id]
  const publishedId = toPublishedId(id)
  const overlays = stack.map((layer) => (layer === 'drafts' ? toDraftId(publishedId) : toVersionId(layer, publishedId)))
  return [...overlays, publishedId]
}

/** Lower is seen first; null is never seen. */
function createRanking(stack: readonly string[]): (id: string) => number | null {
  const ranks = new Map(stack.map((layer, index) => [layer, index]))
  return (id) => {
    const layer = isDraftId(id) ? 'drafts' : releaseIdOf(id)
    return layer === null ? stack.length : (ranks.get(layer) ?? null)
  }
}

/** Such a version hides its document from those who look at the release. */
function isGone(document: LakeDocument): boolean {
  return isVersionId(document._id) && isMarkedForDeletion(document)
}

function toOverlay(document: LakeDocument): ResolvedDocument {
  return { ...document, _id: toPublishedId(document._id), _originalId: document._id }
}
