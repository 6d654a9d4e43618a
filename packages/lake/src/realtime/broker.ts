import type { CommitTags } from '../core/sync-tags.ts'
import type { CommittedTransaction } from '../core/transaction.ts'

/** A durable transaction with the sync tags it touched. */
export interface Commit {
  readonly transaction: CommittedTransaction
  readonly tags: CommitTags
}

/** Hands the commits of one dataset to whoever listens, and finds the last ones again for those who come back. */
export interface Broker {
  /** Call it after the commit, once for each transaction, in their order. */
  publish(commit: Commit): void
  subscribe(receive: (commit: Commit) => void): () => void
  /** Where a subscriber that starts now stands; empty before the first transaction of all. */
  readonly lastTransactionId: string
  /** What came after this transaction; null when that is not known, or too much to tell. */
  since(transactionId: string): Missed | null
}

export interface Missed {
  /** The transaction itself; null for the empty id, which stands before all. */
  readonly from: Commit | null
  /** In their order, up to the last of all. */
  readonly later: readonly Commit[]
}

/** The commits as they are recorded, which outlives the process. */
export interface CommitHistory {
  /** Empty when there is none. */
  findLastTransactionId(): string
  /**
   * All commits from this one on, itself included; with the empty id all there are.
   * Null when it is not known, or when there are more than `limit`.
   */
  read(transactionId: string, limit: number): readonly Commit[] | null
}

export interface BrokerOptions {
  /** Default: there is none, and what is no longer remembered is not known. */
  readonly history?: CommitHistory
  /** How many commits can be told to those who come back. Default: 1000. */
  readonly capacity?: number
}

const noHistory: CommitHistory = { findLastTransactionId: () => '', read: () => null }

/** Commits are remembered as they come; what was before is read from the history, and then remembered too. */
export function createBroker({ history = noHistory, capacity = 1000 }: BrokerOptions = {}): Broker {
  const subscribers = new Set<(commit: Commit) => void>()
  let remembered: readonly Commit[] = []
  let lastTransactionId: string | undefined

  const findLast = (): string => (lastTransactionId ??= history.findLastTransactionId())

  function findRemembered(transactionId: string): Missed | null {
    const index = remembered.findIndex(({ transaction }) => transaction.id === transactionId)
    const from = remembered[index]
    return from === undefined ? null : { from, later: remembered.slice(index + 1) }
  }

  function readHistory(transactionId: string): Missed | null {
    const commits = history.read(transactionId, capacity)
    if (commits === null) return null
    // It ends with the last commit, as what is remembered does, and begins earlier.
    remembered = commits
    return transactionId === '' ? { from: null, later: commits } : findRemembered(transactionId)
  }

  return {
    publish(commit) {
      remembered = [...(remembered.length < capacity ? remembered : remembered.slice(1)), commit]
      lastTransactionId = commit.transaction.id
      for (const receive of [...subscribers]) receive(commit)
    },
    subscribe(receive) {
      subscribers.add(receive)
      return () => void subscribers.delete(receive)
    },
    get lastTransactionId() {
      return findLast()
    },
    since(transactionId) {
      if (findLast() === '' && transactionId === '') return { from: null, later: [] }
      return findRemembered(transactionId) ?? readHistory(transactionId)
    },
  }
}
