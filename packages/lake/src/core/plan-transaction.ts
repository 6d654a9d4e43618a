import { toDocumentEvents } from './document-events.ts'
import { createWorkspace, type WorkspaceOptions } from './workspace.ts'
import type { DocumentMutation } from './mutation.ts'
import type { DocumentChange, DocumentEvent, MutationResult } from './transaction.ts'

/** Everything that a transaction will do, decided before anything is written. */
export interface TransactionPlan {
  readonly changes: readonly DocumentChange[]
  /** One for each mutation of the request, in its order. */
  readonly results: readonly MutationResult[]
  readonly documentEvents: readonly DocumentEvent[]
  /** Documents that it deletes together with their history. Default: none. */
  readonly purgedIds?: readonly string[]
}

/**
 * Decides what a list of mutations does. Nothing is written; the caller commits the plan or drops it.
 * @throws LakeError with the `index` of the mutation that cannot be done; then none is.
 */
export function planTransaction({
  mutations,
  ...options
}: WorkspaceOptions & { readonly mutations: readonly DocumentMutation[] }): TransactionPlan {
  const workspace = createWorkspace(options)
  const results = mutations.map((mutation, index) => workspace.apply(mutation, index))
  const changes = workspace.finish()
  return { changes, results, documentEvents: toDocumentEvents(changes, options.transactionId, workspace.read) }
}
