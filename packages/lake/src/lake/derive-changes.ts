import { isPublishedId } from '../core/document-id.ts'
import type { DocumentMutation } from '../core/mutation.ts'
import type { DocumentChange } from '../core/transaction.ts'
import { createWorkspace, type WorkspaceOptions } from '../core/workspace.ts'
import { readAfter } from './check-guards.ts'
import type { Derivation, DerivationSource } from './lake.ts'

export interface DeriveOptions extends WorkspaceOptions {
  readonly neighbours: Pick<DerivationSource, 'peek' | 'peekAll'>
  readonly derivations: readonly Derivation[]
  readonly dataset: string
  readonly ofType: DerivationSource['ofType']
  readonly now: Date
}

/**
 * What follows from the changes of a transaction, as changes of the same transaction. Documents that the transaction
 * itself changes are left as its author made them.
 */
export function deriveChanges(
  changes: readonly DocumentChange[],
  { derivations, dataset, neighbours, ofType, now, ...options }: DeriveOptions,
): readonly DocumentChange[] {
  const published = changes.filter(({ documentId }) => isPublishedId(documentId))
  if (derivations.length === 0 || published.length === 0) return []
  const own = new Set(changes.map(({ documentId }) => documentId))
  const workspace = createWorkspace(options)
  for (const { before, after } of published) {
    for (const derive of derivations) {
      // Each sees what those before it have derived.
      const touched = [...workspace.touchedIds()].map((documentId) => ({
        documentId,
        after: workspace.read(documentId),
      }))
      const getDocument = readAfter([...changes, ...touched], options.read)
      for (const wanted of derive({ ...neighbours, dataset, before, after, getDocument, ofType, now })) {
        const id = 'write' in wanted ? wanted.write._id : wanted.delete
        const mutation: DocumentMutation =
          'write' in wanted ? { createOrReplace: wanted.write } : { delete: { id: wanted.delete } }
        const isNeeded = 'write' in wanted || workspace.read(id) !== null
        if (!own.has(id) && isNeeded) workspace.apply(mutation, 0)
      }
    }
  }
  return workspace.finish()
}
