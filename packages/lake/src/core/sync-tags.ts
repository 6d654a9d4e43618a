import { assetTypeOf } from './asset-document.ts'
import { isPublishedId, toPublishedId } from './document-id.ts'
import { collectReferences } from './find-references.ts'
import { hashText } from './hash-text.ts'
import { isJsonObject } from './is-json-object.ts'
import type { LakeDocument } from './document.ts'
import type { DocumentChange } from './transaction.ts'

/**
 * The keys that a query answer depends on and a commit touches.
 *
 * An answer is sound when every document that could change it shares at least one key with it:
 * - `documentTag` for an answer that names a document by id (also one that it dereferences);
 * - `typeTag` for an answer over all documents of a type, or over their absence;
 * - `equalityTag` for `_type == type && path == value`, where `isEqualityPath(path)`;
 * - `referenceTag` for `references(id)` and for `some._ref == id`;
 * - `datasetTag` for everything else.
 *
 * Drafts and versions share the keys of their published document, so no key tells a draft's id;
 * which readers a commit concerns is told by the list it is in.
 */
export interface CommitTags {
  /** For readers of published documents. Drafts and versions never add to it. */
  readonly published: readonly string[]
  /** For readers of any other perspective: everything that was touched. */
  readonly drafts: readonly string[]
}

/** The key of one document, whichever of its versions is meant. */
export function documentTag(id: string): string {
  return toTag('document', toPublishedId(id))
}

/** The key of all documents of a type. */
export function typeTag(type: string): string {
  return toTag('type', type)
}

/** The key of all documents of a type that have this value at this path. */
export function equalityTag(type: string, path: string, value: string): string {
  return toTag('equality', type, path, value)
}

/** Which paths commits give equality keys to: those of slugs, such as `slug.current`. */
export function isEqualityPath(path: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*\.current$/.test(path)
}

/** The key of all documents that refer to this one. */
export function referenceTag(id: string): string {
  return toTag('reference', toPublishedId(id))
}

/** The key of everything. Every commit touches it. */
export function datasetTag(): string {
  return toTag('dataset')
}

/**
 * The keys that one change touches: those of the document as it was and as it is.
 * NB: for readers of drafts this is not enough when the document has other versions; see `toTransactionTags`.
 */
export function toCommitTags({ documentId, before, after }: TouchingChange): CommitTags {
  const tags = new Set([datasetTag(), documentTag(documentId)])
  for (const document of [before, after]) {
    if (document) addDocumentTags(tags, document)
  }
  for (const id of changedAssets(before, after)) {
    // Readers see an asset from the first published document on that shows it, and up to the last.
    tags.add(documentTag(id))
    tags.add(typeTag(assetTypeOf(id) ?? ''))
  }
  return { published: isPublishedId(documentId) ? [...tags] : [], drafts: [...tags] }
}

/**
 * The keys that a whole transaction touches, each once.
 * @param findSiblings All documents with this published id, before the commit or after it. To readers of drafts
 *   they count as touched: a draft that comes hides what is published, and one that goes shows it again.
 */
export function toTransactionTags(
  changes: readonly TouchingChange[],
  findSiblings: (publishedId: string) => Iterable<LakeDocument>,
): CommitTags {
  const perChange = changes.map(toCommitTags)
  const drafts = new Set(perChange.flatMap((tags) => tags.drafts))
  for (const publishedId of new Set(changes.map(({ documentId }) => toPublishedId(documentId)))) {
    for (const sibling of findSiblings(publishedId)) addDocumentTags(drafts, sibling)
  }
  return { published: [...new Set(perChange.flatMap((tags) => tags.published))], drafts: [...drafts] }
}

type TouchingChange = Pick<DocumentChange, 'documentId' | 'before' | 'after'>

function addDocumentTags(tags: Set<string>, document: LakeDocument): void {
  tags.add(typeTag(document._type))
  for (const [name, value] of Object.entries(document)) {
    const current = isJsonObject(value) ? value.current : undefined
    const path = `${name}.current`
    if (typeof current === 'string' && isEqualityPath(path)) tags.add(equalityTag(document._type, path, current))
  }
  for (const reference of collectReferences(document)) tags.add(referenceTag(reference.id))
}

/** The images and files that one of both shows, and the other does not. */
function changedAssets(before: LakeDocument | null, after: LakeDocument | null): readonly string[] {
  const [earlier, later] = [assetsOf(before), assetsOf(after)]
  return [...[...earlier].filter((id) => !later.has(id)), ...[...later].filter((id) => !earlier.has(id))]
}

function assetsOf(document: LakeDocument | null): ReadonlySet<string> {
  const references = document === null ? [] : collectReferences(document)
  return new Set(references.map(({ id }) => id).filter((id) => assetTypeOf(id) !== null))
}

function toTag(...parts: readonly string[]): string {
  return `s1:${hashText(JSON.stringify(parts))}`
}
