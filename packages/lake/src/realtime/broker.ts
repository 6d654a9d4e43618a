import type { CommitTags } from '../core/sync-tags.ts'
import type { CommittedTransaction } from '../core/transaction.ts'

/** A durable transaction with the sync tags it touched, which only the moment of the commit knows. */
export interface Commit {
  readonly transaction: CommittedTransaction
  readonly tags: CommitTags
}

/** Hands the commits of one dataset to whoever listens, and remembers the last ones for those who come back. */
export interface Broker {
  /** Call it after the commit, once for each transaction, in their order. */
  publish(commit: Commit): void
  subscribe(receive: (commit: Commit) => void): () => void
  /** Where a subscriber that starts now stands; undefined before the first transaction since the start. */
  readonly lastTransactionId: string | undefined
  /**
   * The remembered commits from this transaction on, itself included.
   * Null when it is not remembered, so that nobody can tell what was missed.
   */
  since(transactionId: string): readonly Commit[] | null
}

/** @param options.capacity how many commits are remembered */
export function createBroker({ capacity = 1000 }: { readonly capacity?: number } = {}): Broker {
  const subscribers = new Set<(commit: Commit) => void>()
  const remembered: Commit[] = []
  return {
    publish(commit) {
      remembered.push(commit)
      if (remembered.length > capacity) remembered.shift()
      for (const receive of [...subscribers]) receive(commit)
    },
    subscribe(receive) {
      subscribers.add(receive)
      return () => void subscribers.delete(receive)
    },
    get lastTransactionId() {
      return remembered.at(-1)?.transaction.id
    },
    since(transactionId) {
      const index = remembered.findIndex(({ transaction }) => transaction.id === transactionId)
      return index < 0 ? null : remembered.slice(index)
    },
  }
}
