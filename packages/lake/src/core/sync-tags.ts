import { assetTypeOf } from './asset-document.ts'
import { isPublishedId, toPublishedId } from './document-id.ts'
import { collectReferences, visitReferences } from './find-references.ts'
import { hashText } from './hash-text.ts'
import { isEqualJson } from './is-equal-json.ts'
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
 * `typeTag` and `referenceTag` name a scope of documents and change with each of them. An answer to readers of published
 * documents, and only to them, can depend on less of a scope: on which documents are in it (`entryTag`), and on one
 * attribute of all of them (`attributeTag`), together with the `documentTag` of each that it shows.
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

/** Documents that have something in common: all of a type, or all that refer to one. */
export type Scope = { readonly type: string } | { readonly reference: string }

/** The key of what is in a scope: a document that comes into it or leaves it touches it. */
export function entryTag(scope: Scope): string {
  return toTag('entry', ...toParts(scope))
}

/**
 * The key of one attribute, of all documents that stay in a scope.
 * @param name of an attribute that documents have at their top, or `referencesName`
 */
export function attributeTag(scope: Scope, name: string): string {
  // They always change together.
  return toTag('attribute', ...toParts(scope), name === '_rev' ? '_updatedAt' : name)
}

/** Stands for what a document refers to, wherever that is. */
export const referencesName = '->'

function toParts(scope: Scope): readonly string[] {
  return 'type' in scope ? ['type', scope.type] : ['reference', toPublishedId(scope.reference)]
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
  if (!isPublishedId(documentId)) return { published: [], drafts: [...tags] }
  return { published: [...tags, ...scopeTags({ documentId, before, after })], drafts: [...tags] }
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

// A document that refers to more than these counts as one that came and left; that is right, and only less narrow.
const mostScopes = 40

/** Which scopes the document came into or left, and which attributes changed in those where it stayed. */
function scopeTags({ documentId, before, after }: TouchingChange): readonly string[] {
  const [earlier, later] = [scopesOf(before), scopesOf(after)]
  const scopes = new Map([...earlier, ...later])
  // Who sees a document with a dot in its id may depend on anything in it.
  const stays = before?._type === after?._type && !documentId.includes('.') && scopes.size <= mostScopes
  const changed = stays && before !== null && after !== null ? changedNames(before, after) : []
  return [...scopes].flatMap(([key, scope]) => {
    if (!stays || !earlier.has(key) || !later.has(key)) return [entryTag(scope)]
    return changed.map((name) => attributeTag(scope, name))
  })
}

/** By what tells them apart: the id as it is written, and whether `references()` finds it there. */
function scopesOf(document: LakeDocument | null): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>()
  if (document === null) return scopes
  scopes.set(`type ${document._type}`, { type: document._type })
  visitReferences(document, ({ id, isNested }) => {
    scopes.set(`${isNested ? 'nested' : 'plain'} reference ${id}`, { reference: id })
  })
  return scopes
}

function changedNames(before: LakeDocument, after: LakeDocument): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => !isEqualJson(before[name], after[name]))
  const refersAlike = isEqualJson([...scopesOf(before).keys()].sort(), [...scopesOf(after).keys()].sort())
  return refersAlike ? changed : [...changed, referencesName]
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
