import type { DocumentInput, LakeDocument } from '../core/document.ts'
import type { GuardFinding } from '../core/errors.ts'
import type { Mutation } from '../core/mutation.ts'
import type { Perspective } from '../core/perspective.ts'
import type { DraftReading } from '../groq/judge-draft-reading.ts'
import type { ArraySelector, ContentSourceMap } from '../groq/source-map/to-source-map.ts'
import type { CommittedTransaction, DocumentEvent, MendozaPatch, MutationResult } from '../core/transaction.ts'
import type { DatasetSettings } from '../storage/document-store.ts'
import type { ReleaseSchedule } from './schedule/release-schedule.ts'

export type { DatasetSettings, MutationResult, Perspective }

/** What a role allows: documents that match the filter may be used in these ways. */
export interface Grant {
  /** A GROQ filter on one document, such as `_id in path("drafts.**")`; `identity()` is the user's id. */
  readonly filter: string
  readonly permissions: readonly Permission[]
  /**
   * The datasets it holds in: names, `*-private` for all that end so, `*` for all there are. Default: every dataset that
   * is not restricted.
   */
  readonly datasets?: readonly string[]
}

export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory'

/** On whose behalf something is done, and what they may do. The lake checks it on every call. */
export interface Access {
  readonly userId: string
  readonly grants: readonly Grant[]
}

export interface QueryOptions {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly perspective: Perspective
  readonly access: Access
  /** Whether the answer comes with a content source map, and how that names elements of arrays. Default: without. */
  readonly resultSourceMap?: ArraySelector | undefined
}

export interface QueryAnswer {
  readonly result: unknown
  /** The result as JSON in UTF-8, where it is at hand already: `result` is made from it when somebody asks for that. */
  readonly resultJson?: Uint8Array<ArrayBuffer>
  /** The keys that the answer depends on. A commit that could change the answer emits at least one of them. */
  readonly syncTags: readonly string[]
  readonly resultSourceMap?: ContentSourceMap
}

export interface CommitOptions {
  readonly access: Access
  /** Becomes the `_rev` of every changed document. Default: a new id. */
  readonly transactionId?: string
  readonly dryRun?: boolean
  readonly autoGenerateArrayKeys?: boolean
}

export interface CommitResult {
  readonly transactionId: string
  readonly results: readonly MutationResult[]
}

/** One entry of `POST /data/actions`; parsed by `core/parse-action.ts`. */
export type ActionInput = Readonly<Record<string, unknown>> & { readonly actionType: string }

export interface ListenOptions {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly access: Access
  readonly includeResult?: boolean
  readonly includePreviousRevision?: boolean
  readonly includeMutations?: boolean
  readonly includeEffects?: boolean
  readonly enableResume?: boolean
  readonly lastEventId?: string
}

/** One server-sent event: `data` is sent as one line of JSON. */
export interface ServerEvent {
  readonly event: string
  readonly id?: string
  readonly data: unknown
}

/** An open stream. `events` ends when `close` is called, by either side. */
export interface EventSubscription {
  readonly events: AsyncIterable<ServerEvent>
  close(): void
}

export interface TransactionLogOptions {
  readonly documentIds: readonly string[]
  readonly access: Access
  readonly fromTransaction?: string
  readonly toTransaction?: string
  readonly fromTime?: string
  readonly toTime?: string
  readonly authors?: readonly string[]
  readonly reverse?: boolean
  /** How many at most. Default: 100. */
  readonly limit?: number
}

export interface TransactionLogEntry {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly documentIDs: readonly string[]
  readonly mutations: readonly Mutation[]
  readonly effects: Readonly<Record<string, { readonly apply: MendozaPatch; readonly revert: MendozaPatch }>>
}

export type RevisionSelection =
  | { readonly revision: string }
  | { readonly time: string }
  | { readonly lastRevision: true }

export interface ReleaseEvent {
  readonly type:
    | 'createRelease'
    | 'scheduleRelease'
    | 'unscheduleRelease'
    | 'publishRelease'
    | 'archiveRelease'
    | 'unarchiveRelease'
    | 'addDocumentToRelease'
    | 'discardDocumentFromRelease'
  readonly timestamp: string
  readonly author: string
  readonly releaseName: string
  readonly publishAt?: string
  /** Of a document that came or went: its published id, and of its version the id, type and revision. */
  readonly documentId?: string
  readonly documentType?: string
  readonly versionId?: string
  readonly revisionId?: string
  readonly versionRevisionId?: string
}

export interface DocumentEventsPage {
  /** Newest first. */
  readonly events: readonly (DocumentEvent & {
    readonly id: string
    readonly timestamp: string
    readonly author: string
  })[]
  readonly nextCursor: string
}

/** What a guard is asked about: a document that would become public, or a record of a restricted dataset. */
export interface GuardCandidate {
  readonly dataset: string
  /** As it would become. */
  readonly document: LakeDocument
  readonly before: LakeDocument | null
  /** Published documents of the same dataset as they would be after the transaction. */
  readonly getDocument: (id: string) => LakeDocument | null
  readonly now: Date
  /** The id of the user whose transaction this is. */
  readonly author: string
  /**
   * The ids of everybody who wrote what would become public: who changed the draft or a version of this document since
   * it was last published, and the author of this transaction where it brings text of its own.
   */
  authorsOf(publishedId: string): readonly string[]
  /** Looks into any dataset of the lake, as it is now; null when there is no such dataset or document. */
  peek(dataset: string, id: string): LakeDocument | null
  /**
   * Every published document of a dataset of which `_type` is this, as it is now: the same list as long as none of them
   * changes, so that what is made of it can be kept with it.
   */
  peekAll(dataset: string, type: string): readonly LakeDocument[]
}

/**
 * Refuses documents that must not become public. Runs inside the transaction on the documents as they
 * would become; a finding aborts the whole transaction. Drafts are never shown to it.
 */
export type PublishGuard = (candidate: GuardCandidate) => readonly GuardFinding[]

/**
 * Refuses bytes that must not be stored, whoever uploads or imports them. It is asked about the bytes as they were sent
 * and, where that makes a difference, as they would be stored.
 * @returns why they are refused; null: they are not
 */
export type RefuseAsset = (
  asset: { readonly dataset: string; readonly sha1: string },
  neighbours: Pick<GuardCandidate, 'peek'>,
) => string | null

/** A published document that a transaction changes. */
export interface DerivationSource extends Pick<GuardCandidate, 'peek' | 'peekAll'> {
  readonly dataset: string
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** Published documents as they would be after the transaction. */
  readonly getDocument: (id: string) => LakeDocument | null
  /** Published documents of a type, as they were before the transaction. */
  readonly ofType: (type: string) => Iterable<LakeDocument>
  readonly now: Date
}

/**
 * Documents that follow from others, such as the redirect from an address that a document had. They are written in the
 * same transaction, and nobody needs a permission for them; guards see them like any other.
 * @returns published documents to write, or the ids of those to delete
 */
export type Derivation = (
  source: DerivationSource,
) => readonly ({ readonly write: DocumentInput & { readonly _id: string } } | { readonly delete: string })[]

/** One dataset: a named set of documents, and everything that can be asked of it. */
export interface LakeDataset {
  readonly settings: DatasetSettings
  /** Holds records that only grants which name it open: see `LakeOptions.restrictedSuffix`. */
  readonly isRestricted: boolean
  /** What somebody may do here, which differs from their role in restricted datasets and those of comments and tasks. */
  grantsOf(access: Access): readonly Grant[]
  /** How much of what is not published somebody sees here. */
  draftReadingOf(access: Access): DraftReading
  query(options: QueryOptions): Promise<QueryAnswer>
  /** The documents by id, with those that are missing or may not be read. */
  getDocuments(
    ids: readonly string[],
    access: Access,
  ): {
    readonly documents: readonly LakeDocument[]
    readonly omitted: readonly { readonly id: string; readonly reason: 'existence' | 'permission' }[]
  }
  /** @throws LakeError nothing is changed then, and listeners hear nothing. */
  mutate(mutations: readonly Mutation[], options: CommitOptions): Promise<CommitResult>
  /** @throws LakeError as `mutate`. */
  act(actions: readonly ActionInput[], options: CommitOptions): Promise<CommitResult>
  /** Every document that may be read, as it is now, in the order of their ids. */
  documents(access: Access): readonly LakeDocument[]
  /** Ids of the documents that refer to this one. */
  findReferences(
    id: string,
    access: Access,
  ): { readonly totalCount: number; readonly references: readonly { readonly documentId: string }[] }
  listen(options: ListenOptions): Promise<EventSubscription>
  liveEvents(options: {
    readonly access: Access
    readonly includeDrafts?: boolean
    readonly lastEventId?: string
  }): EventSubscription
  transactionLog(options: TransactionLogOptions): readonly TransactionLogEntry[]
  documentsAt(ids: readonly string[], at: RevisionSelection, access: Access): readonly LakeDocument[]
  documentEvents(
    id: string,
    options: { readonly access: Access; readonly limit?: number; readonly cursor?: string },
  ): DocumentEventsPage
  /** What happened to a release as a whole. */
  releaseEvents(
    releaseId: string,
    options: { readonly access: Access; readonly limit?: number; readonly cursor?: string },
  ): {
    /** Newest first. */
    readonly events: readonly ReleaseEvent[]
    readonly nextCursor: string
  }
  /** Calls back after each commit, in order; for indexes and bridges inside the process. */
  onCommit(callback: (transaction: CommittedTransaction) => void): () => void
}

export interface Lake {
  /** For the timer that publishes scheduled releases, and for whoever watches over it. */
  readonly releaseSchedule: ReleaseSchedule
  dataset(name: string): LakeDataset
  listDatasets(): readonly DatasetSettings[]
  createDataset(name: string, options?: { readonly aclMode?: 'private' | 'public' }): DatasetSettings
  /** @throws LakeError for a dataset of comments, which stays private */
  setAclMode(name: string, aclMode: 'private' | 'public'): DatasetSettings
  /**
   * The dataset for comments and tasks about the documents of this one, made when missing. It is open to whoever may
   * read all drafts, and guards do not look at it.
   * @throws LakeError `insufficientPermissions` for everybody else
   */
  setUpComments(dataset: string, access: Access): DatasetSettings
  /**
   * Writes documents as they are, for seeding and import: `_createdAt` is kept, guards still hold. A release that was
   * scheduled elsewhere comes in as active.
   */
  importDocuments(dataset: string, documents: readonly DocumentInput[], access: Access): Promise<CommitResult>
  /** @throws LakeError `assetRefused` when bytes with this hash must not be stored there */
  requireStorable(asset: { readonly dataset: string; readonly sha1: string }): void
  close(): void
}
