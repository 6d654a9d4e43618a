import type { ExprNode } from 'groq-js'
import { isAssetType } from '../core/asset-document.ts'
import type { LakeDocument } from '../core/document.ts'
import { attributeTag, documentTag, entryTag, type Scope } from '../core/sync-tags.ts'
import { type Narrowing, scopesOfNarrowing, tagsOfNarrowing } from './narrow.ts'
import { readAttributes } from './read-attributes.ts'

export interface AnsweredList {
  /** What decides, beside the alternatives, which documents are in the answer, and where. */
  readonly deciding: readonly ExprNode[]
  /** The attributes of which something may be shown, of all that are in it. */
  readonly reads: readonly string[]
  /** Those that are in it and of which anything may be shown. */
  readonly documents: readonly LakeDocument[]
  readonly isWholePublic: boolean
}

// An answer that shows more documents than these depends on all of their scope, rather than on each by name.
const mostDocuments = 200

/**
 * The keys that a list of documents depends on: as narrow as can be told. Documents that are shown count with all that they
 * have, all others of their scope with the attributes that decide whether they are shown.
 */
export function tagsOfAnswer(
  alternatives: readonly Narrowing[],
  { deciding, reads, documents, isWholePublic }: AnsweredList,
): readonly string[] {
  const parts = deciding.map(readAttributes)
  const names = [...reads, ...parts.flatMap((part) => part ?? [])]
  const canNarrow = isWholePublic && !parts.includes(null) && documents.length <= mostDocuments
  const narrow = alternatives.map((alternative) => (canNarrow ? narrowTags(alternative, names) : null))
  const tags = alternatives.flatMap((alternative, index) => narrow[index] ?? tagsOfNarrowing(alternative))
  const shown = narrow.some((each) => each !== null) ? documents.map(({ _id }) => documentTag(_id)) : []
  return [...new Set([...tags, ...shown])]
}

function narrowTags(alternative: Narrowing, names: readonly string[]): readonly string[] | null {
  const scopes = scopesOfNarrowing(alternative)
  if (scopes === null || scopes.some(isOfAssets)) return null
  const deciding = [...names, ...Array.from(alternative.equalities.keys(), (path) => path.split('.')[0] ?? path)]
  return scopes.flatMap((scope) => [entryTag(scope), ...deciding.map((name) => attributeTag(scope, name))])
}

/** Which images and files are seen depends on what shows them. */
function isOfAssets(scope: Scope): boolean {
  return 'type' in scope && isAssetType(scope.type)
}
