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
  /** Every id that it names in any way: a reference inside of a reference is none to `references()`. */
  readonly namedIds: readonly string[]
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
  const named = new Set<string>()
  visitReferences(document, ({ id, weak, isNested }) => {
    named.add(id)
    if (!weak) strong.add(id)
    if (!isNested) references.add(id)
  })
  const { _id: id } = document
  const referenceList = references.size === 0 ? none : [...references]
  return {
    id,
    publishedId: toPublishedId(id),
    layer: layerOf(id),
    document,
    references: referenceList,
    strongReferences: strong.size === 0 ? none : [...strong],
    namedIds: named.size === references.size ? referenceList : [...named],
  }
}
