import { isPublishedId } from '../core/document-id.ts'
import { toTransactionTags } from '../core/sync-tags.ts'
import type { DocumentFilter } from '../groq/evaluate-filter.ts'
import type { Broker, Commit } from '../realtime/broker.ts'
import { toSeenChange } from './seen-change.ts'

/**
 * The commits of a broker as somebody sees them who may not read every published document: without those that touch
 * none of theirs, and with the sync tags of what they may know.
 */
export function toSeenCommits(broker: Broker, isReadable: DocumentFilter): Broker {
  const toSeen = (commit: Commit): readonly Commit[] => {
    const changes = commit.transaction.changes.filter(({ documentId }) => isPublishedId(documentId))
    const seen = changes.flatMap((change) => toSeenChange(change, isReadable) ?? [])
    if (seen.length === 0) return []
    if (seen.length === changes.length && seen.every((change) => changes.includes(change))) return [commit]
    const transaction = { ...commit.transaction, changes: seen }
    return [{ transaction, tags: toTransactionTags(seen, () => []) }]
  }
  return {
    publish: broker.publish,
    subscribe: (receive) => broker.subscribe((commit) => toSeen(commit).forEach(receive)),
    get lastTransactionId() {
      return broker.lastTransactionId
    },
    since(transactionId) {
      const missed = broker.since(transactionId)
      return missed && { from: missed.from, later: missed.later.flatMap(toSeen) }
    },
  }
}
