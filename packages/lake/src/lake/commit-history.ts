import { toTransactionTags } from '../core/sync-tags.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { Commit, CommitHistory } from '../realtime/broker.ts'
import type { DocumentStore } from '../storage/document-store.ts'

export interface CommitHistoryOptions {
  readonly dataset: string
  readonly store: DocumentStore
  readonly index: DocumentIndex
  /** Which documents a commit must have changed to be in this history. Default: any. */
  readonly isWanted?: (documentId: string) => boolean
}

/** More changes than this are not worth reading again; whoever missed them starts anew. */
const mostChanges = 2000

/**
 * The commits of a dataset as the store has recorded them, with the sync tags they touched.
 * NB: the tags for readers of drafts name the other versions of a document as they are now. Versions that changed in
 * the meantime have commits of their own further on, so that all messages together say what they should.
 */
export function createCommitHistory({
  dataset,
  store,
  index,
  isWanted = () => true,
}: CommitHistoryOptions): CommitHistory {
  function findStart(transactionId: string): number | null {
    if (transactionId === '') return 1
    const commit = store.findCommit(dataset, transactionId)
    return commit?.changes.some(({ documentId }) => isWanted(documentId)) ? commit.sequence : null
  }

  return {
    findLastTransactionId: () => store.findLastChange(dataset, isWanted) ?? '',

    read(transactionId, limit) {
      const fromSequence = findStart(transactionId)
      if (fromSequence === null || store.hasPurgedSince(dataset, fromSequence)) return null
      const commits: Commit[] = []
      let changes = 0
      for (const transaction of store.readCommits(dataset, { fromSequence, isWanted })) {
        changes += transaction.changes.length
        if (commits.length >= limit || changes > mostChanges) return null
        commits.push({ transaction, tags: toTransactionTags(transaction.changes, index.siblingsOf) })
      }
      return commits
    },
  }
}
