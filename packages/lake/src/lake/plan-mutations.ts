import { toDocumentEvents } from '../core/document-events.ts'
import { isReleaseDocumentId } from '../core/document-id.ts'
import { LakeError } from '../core/errors.ts'
import type { DocumentMutation, Mutation, QuerySelection } from '../core/mutation.ts'
import type { TransactionPlan } from '../core/plan-transaction.ts'
import type { MutationResult } from '../core/transaction.ts'
import { createWorkspace, withIndex, type Workspace, type WorkspaceOptions } from '../core/workspace.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import { evaluateQuery } from '../groq/evaluate-query.ts'
import { parseQuery } from '../groq/parse-query.ts'
import { createPerspectiveView } from '../groq/perspective-view.ts'
import { createScanBudget } from '../groq/scan-budget.ts'
import type { CompiledAccess } from './access.ts'

export interface PlanMutationsOptions extends WorkspaceOptions {
  readonly mutations: readonly Mutation[]
  readonly index: DocumentIndex
  readonly access: CompiledAccess
  readonly now: Date
}

/**
 * Decides what a list of mutations does, those by query included: each query sees the documents as the mutations
 * before it have left them, and of them what its author may read.
 * @throws LakeError with the `index` of the mutation that cannot be done; then none is
 */
export function planMutations({ mutations, ...options }: PlanMutationsOptions): TransactionPlan {
  const workspace = createWorkspace(options)
  const results: MutationResult[] = []
  const purgedIds: string[] = []
  for (const [position, mutation] of mutations.entries()) {
    const named = withIndex(position, () => nameDocuments(mutation, workspace, options))
    const applied = named.map((each) => workspace.apply(each, position))
    const release = applied.find(({ id }) => isReleaseDocumentId(id))
    if (release && !options.isImport) throw releaseMutated(release.id, position)
    results.push(...applied)
    if ('delete' in mutation && mutation.delete.purge) {
      purgedIds.push(...applied.flatMap(({ id, operation }) => (operation === 'delete' ? [id] : [])))
    }
  }
  const changes = workspace.finish()
  return {
    changes,
    results,
    documentEvents: toDocumentEvents(changes, options.transactionId, workspace.read),
    purgedIds: purgedIds.filter((id) => workspace.read(id) === null),
  }
}

type QueryOptions = Omit<PlanMutationsOptions, 'mutations'>

/** A mutation by query becomes one for each document that it found. */
function nameDocuments(mutation: Mutation, workspace: Workspace, options: QueryOptions): readonly DocumentMutation[] {
  if (!isByQuery(mutation)) return [mutation]
  if ('delete' in mutation) return findIds(mutation.delete, workspace, options).map((id) => ({ delete: { id } }))
  const { query, params, ...operations } = mutation.patch
  const selection = { query, ...(params && { params }) }
  return findIds(selection, workspace, options).map((id) => ({ patch: { ...operations, id } }))
}

/** Releases change by actions alone: whoever could write their state would publish without being asked anything. */
function releaseMutated(documentId: string, index: number): LakeError {
  const message = `"${documentId}" is a release, which mutations cannot change. Send an action such as "sanity.action.release.edit".`
  return new LakeError('invalidRequest', message, { documentId, index })
}

function isByQuery(mutation: Mutation): mutation is Exclude<Mutation, DocumentMutation> {
  if ('delete' in mutation) return 'query' in mutation.delete
  return 'patch' in mutation && 'query' in mutation.patch
}

function findIds(
  { query, params }: QuerySelection,
  workspace: Workspace,
  { index, access, now }: QueryOptions,
): readonly string[] {
  const { canRead, readsAllOf, userId } = access
  const source = createPerspectiveView(index, 'raw', canRead, { readsAllOf })
  const parsed = parseQuery(query, params)
  // Nobody else is answered meanwhile: what a transaction looks for must be found at once.
  const { result } = withTouched(workspace, index, () =>
    evaluateQuery(parsed, { source, now, userId, budget: createScanBudget({ milliseconds: 1000 }) }),
  )
  if (!Array.isArray(result)) {
    throw new LakeError('invalidRequest', 'A mutation by query needs a query that gives a list of documents: *[...]')
  }
  return [...new Set(result.map(readId))]
}

function readId(found: unknown): string {
  if (typeof found === 'object' && found !== null && '_id' in found && typeof found._id === 'string') return found._id
  throw new LakeError('invalidRequest', 'A mutation by query needs documents with their "_id", such as *[...]{_id}.')
}

/**
 * Looks at the documents as the transaction has made them so far. Nothing else happens in the process meanwhile, so the
 * index may stand for them until the answer is there; then it is as it was.
 */
function withTouched<Result>(workspace: Workspace, index: DocumentIndex, look: () => Result): Result {
  const touched = [...workspace.touchedIds()]
  if (touched.length === 0) return look()
  const stored = touched.map((documentId) => ({ documentId, after: index.get(documentId) }))
  index.apply(touched.map((documentId) => ({ documentId, after: workspace.read(documentId) })))
  try {
    return look()
  } finally {
    index.apply(stored)
  }
}
