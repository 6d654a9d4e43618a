import type { LakeDocument } from '../core/document.ts'
import type { DocumentMutation } from '../core/mutation.ts'
import type { CommittedTransaction, DocumentEvent, MendozaPatch, Transaction } from '../core/transaction.ts'
import type { Outbox, OutgoingMessage } from './outbox.ts'

/**
 * Where datasets, their documents and their history are kept. Nothing here decides anything: it stores what the
 * lake has planned, and finds it again.
 *
 * Calls are synchronous: a commit that has returned is durable, and nothing can happen between two steps of one.
 * Trouble with the disk is `LakeError('unavailable')`, after which the store is as it was before the call.
 */
export interface DocumentStore {
  listDatasets(): readonly DatasetSettings[]
  /** @throws LakeError `datasetAlreadyExists` */
  createDataset(settings: DatasetSettings): void
  /** @throws LakeError `datasetNotFound` */
  setAclMode(name: string, aclMode: DatasetSettings['aclMode']): void

  /** Every document as it is now, in no particular order. */
  loadDocuments(dataset: string): Iterable<LakeDocument>
  findLastCommit(dataset: string): (CommitMark & { readonly transactionId: string }) | null
  findCommit(dataset: string, transactionId: string): StoredCommit | null
  /**
   * Writes a transaction, all of it or nothing.
   * @param fingerprint tells a repeated request from another one that took the same transaction id
   * @param messages go into the outbox with it
   */
  commit(transaction: Transaction, fingerprint: string, messages?: readonly OutgoingMessage[]): CommittedTransaction
  /**
   * Runs several commits that become durable together, with one wait for the disk, when this returns. One of them that
   * throws leaves the others alone, unless it is `unavailable`; when this throws, none of them has happened.
   */
  together<Result>(commits: () => Result): Result
  readonly outbox: Outbox

  /**
   * The commits from a place on that changed a document which is wanted, with all that they did. Oldest first.
   * They come without document events.
   */
  readCommits(dataset: string, selection: CommitSelection): Iterable<CommittedTransaction>
  /** Whether a later transaction than this has purged a document, so that those in between are no longer whole. */
  hasPurgedSince(dataset: string, sequence: number): boolean
  /** The id of the last transaction that changed a document which is wanted; null when there was none. */
  findLastChange(dataset: string, isWanted: (documentId: string) => boolean): string | null
  /** Transactions that changed one of the documents, with the changes of those documents only. Oldest first, unless `reverse`. */
  readTransactions(selection: TransactionSelection): readonly StoredTransaction[]
  /** The document as that commit left it; null when it did not exist then. */
  findDocumentAt(dataset: string, documentId: string, sequence: number): LakeDocument | null
  /** The document as it last existed, also when it is deleted now. */
  findLastExisting(dataset: string, documentId: string): LakeDocument | null
  /** Who changed one of the documents, in no particular order; each once. */
  findAuthors(dataset: string, selection: AuthorSelection): readonly string[]
  /** The last commit that is not later than this ISO time. */
  findCommitAt(dataset: string, time: string): CommitMark | null
  /** Newest first. */
  readDocumentEvents(selection: EventSelection): readonly StoredEvent[]

  close(): void
}

/** How a dataset is called and who may read it. */
export interface DatasetSettings {
  readonly name: string
  /** `public`: published documents may be read without a token. Nothing else, ever. */
  readonly aclMode: 'private' | 'public'
  readonly createdAt: string
  /** Comments and tasks about the documents of that dataset; none: it holds content of its own. */
  readonly addonFor?: string
}

/** A commit's place in the order of its dataset. */
export interface CommitMark {
  readonly sequence: number
  readonly timestamp: string
}

export interface StoredCommit extends CommitMark {
  readonly fingerprint: string
  /** What the commit did, in its order. */
  readonly changes: readonly { readonly documentId: string; readonly after: LakeDocument | null }[]
}

export interface CommitSelection {
  /** Included. */
  readonly fromSequence: number
  readonly isWanted: (documentId: string) => boolean
}

export interface TransactionSelection {
  readonly dataset: string
  readonly documentIds: readonly string[]
  /** Sequences and ISO times, all inclusive. */
  readonly fromSequence?: number | undefined
  readonly toSequence?: number | undefined
  readonly fromTime?: string | undefined
  readonly toTime?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly reverse?: boolean | undefined
  readonly limit: number
}

export interface AuthorSelection {
  readonly documentIds: readonly string[]
  /** Only since this document was last written; null: ever. */
  readonly sinceChangeOf: string | null
}

export interface StoredTransaction extends CommitMark {
  readonly id: string
  readonly author: string
  readonly changes: readonly StoredChange[]
}

export interface StoredChange {
  readonly documentId: string
  readonly after: LakeDocument | null
  readonly mutations: readonly DocumentMutation[]
  readonly effects: { readonly apply: MendozaPatch; readonly revert: MendozaPatch }
}

export interface EventSelection {
  readonly dataset: string
  /** The published id. */
  readonly documentId: string
  /** Only events of this draft or version. */
  readonly versionId?: string | undefined
  readonly types?: readonly DocumentEvent['type'][] | undefined
  /** Only events before this one. */
  readonly before?: EventPlace | undefined
  readonly limit: number
}

export interface EventPlace {
  readonly sequence: number
  /** Which event of its transaction, counted from 0. */
  readonly position: number
}

export interface StoredEvent extends EventPlace {
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly event: DocumentEvent
}
