import { isDraftId, releaseIdOf, toPublishedId } from '../../core/document-id.ts'
import type { LakeDocument } from '../../core/document.ts'
import { visitReferences } from '../../core/find-references.ts'

/** A stored document, with what the indexes ask of it again and again. */
export interface IndexedDocument {
  readonly id: string
  readonly publishedId: string
  /** The layer that it lies in; see `layerOf`. */
  readonly layer: string
  readonly document: LakeDocument
  /** The ids for which `references()` is true. */
  readonly references: readonly string[]
  /** The ids that it refers to strongly; those must exist. */
  readonly strongReferences: readonly string[]
  /** The ids that it names only inside of other references, where `references()` does not look. */
  readonly nestedReferences: readonly string[]
}

/** Published documents whose id has no dot: those that the public may see. */
export const publicLayer = ''
/** Documents with a dot in their id that are no drafts or versions: the lake's own, and private published ones. */
export const dottedLayer = '.'

/** `drafts`, the name of a release, or one of the two layers below all of these. In each, a published id comes once. */
export function layerOf(id: string): string {
  if (isDraftId(id)) return 'drafts'
  return releaseIdOf(id) ?? (id.includes('.') ? dottedLayer : publicLayer)
}

const none: readonly string[] = []

export function toIndexedDocument(document: LakeDocument): IndexedDocument {
  const references = new Set<string>()
  const strong = new Set<string>()
  const nested = new Set<string>()
  visitReferences(document, ({ id, weak, isNested }) => {
    if (!weak) strong.add(id)
    if (isNested) nested.add(id)
    else references.add(id)
  })
  for (const id of references) nested.delete(id)
  const { _id: id } = document
  return {
    id,
    publishedId: toPublishedId(id),
    layer: layerOf(id),
    document,
    references: toList(references),
    strongReferences: toList(strong),
    nestedReferences: toList(nested),
  }
}

function toList(ids: ReadonlySet<string>): readonly string[] {
  return ids.size === 0 ? none : [...ids]
}
