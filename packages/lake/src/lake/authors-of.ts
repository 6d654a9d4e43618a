import { isEqualJson } from '../core/is-equal-json.ts'
import { toDraftId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import type { DocumentChange } from '../core/transaction.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { DocumentStore } from '../storage/document-store.ts'

export interface AuthorsOptions {
  readonly dataset: string
  readonly store: Pick<DocumentStore, 'findAuthors'>
  readonly index: Pick<DocumentIndex, 'get' | 'versionIdsOf'>
  /** What the transaction under way changes, and who sent it. */
  readonly changes: readonly Pick<DocumentChange, 'documentId' | 'after'>[]
  readonly author: string
}

/**
 * Everybody who wrote what a transaction publishes. Whoever only publishes a draft as it stands has written nothing;
 * whoever sends text of their own in the same transaction has.
 */
export function authorsOf(id: string, { dataset, store, index, changes, author }: AuthorsOptions): readonly string[] {
  const after = changes.find(({ documentId }) => documentId === id)?.after ?? null
  const draftId = toDraftId(id)
  // Who copies a draft into a release, as scheduling does, writes nothing: what stands in the draft is the draft's.
  const isDraft = isSameContent(index.get(draftId), after)
  const sources = isDraft ? [draftId] : [...new Set([draftId, ...index.versionIdsOf(id)])]
  const since = index.get(id) === null ? null : id
  const authors = new Set(store.findAuthors(dataset, { documentIds: sources, sinceChangeOf: since }))
  const isAsWritten = isDraft || sources.some((source) => isSameContent(index.get(source), after))
  if (!isAsWritten) authors.add(author)
  return [...authors]
}

function isSameContent(one: LakeDocument | null, other: LakeDocument | null): boolean {
  return one !== null && other !== null && isEqualJson(contentOf(one), contentOf(other))
}

function contentOf(document: LakeDocument): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_') || name === '_type'))
}
