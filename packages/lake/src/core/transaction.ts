import type { LakeDocument } from './document.ts'
import type { DocumentMutation } from './mutation.ts'

/** A Mendoza patch: opcodes and operands in one flat list (https://github.com/sanity-io/mendoza). */
export type MendozaPatch = readonly unknown[]

/** What one transaction did to one document. */
export interface DocumentChange {
  readonly documentId: string
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** The mutations of this document alone, actions already expanded; what a listener's form applies. */
  readonly mutations: readonly DocumentMutation[]
  /** Turn the one into the other, computed without `_rev`; what previews and history apply. */
  readonly effects: { readonly apply: MendozaPatch; readonly revert: MendozaPatch }
}

/** Everything that happened at once: what storage keeps, and what realtime tells after the commit. */
export interface Transaction {
  readonly id: string
  readonly dataset: string
  /** ISO 8601 with milliseconds; never earlier than that of the dataset's previous transaction. */
  readonly timestamp: string
  /** The id of the user whose request this was. */
  readonly author: string
  readonly changes: readonly DocumentChange[]
  /** What editors would call it (published, unpublished ...); empty for plain mutations. */
  readonly documentEvents: readonly DocumentEvent[]
  /** Deleted documents whose history goes with them, this transaction's part of it included. Default: none. */
  readonly purgedIds?: readonly string[]
}

/** A transaction that is durable, with its place in the dataset's order (1, 2, 3 ...). */
export interface CommittedTransaction extends Transaction {
  readonly sequence: number
}

/** One line of a document's history as the Studio shows it. Revisions are transaction ids. */
export type DocumentEvent =
  | {
      readonly type: 'createDocumentVersion'
      readonly documentId: string
      readonly versionId: string
      readonly versionRevisionId: string
      readonly releaseId?: string
    }
  | {
      readonly type: 'publishDocumentVersion'
      readonly documentId: string
      readonly revisionId: string
      readonly versionId: string
      readonly versionRevisionId: string
      readonly releaseId?: string
      readonly publishCause: 'document.publish' | 'release.publish' | 'release.schedule'
    }
  | {
      readonly type: 'unpublishDocument'
      readonly documentId: string
      readonly versionId: string
      readonly versionRevisionId: string
      readonly releaseId?: string
    }
  | {
      readonly type: 'deleteDocumentVersion'
      readonly documentId: string
      readonly versionId: string
      readonly versionRevisionId: string
      readonly releaseId?: string
    }
  | {
      readonly type: 'scheduleDocumentVersion'
      readonly documentId: string
      readonly releaseId: string
      readonly versionId: string
      readonly versionRevisionId: string
      /** What became of it. Kept as `pending`; whoever reads the history is told how it stands now. */
      readonly state: 'pending' | 'unscheduled' | 'published'
      readonly publishAt: string
    }
  | {
      readonly type: 'unscheduleDocumentVersion'
      readonly documentId: string
      readonly releaseId: string
      readonly versionId: string
      readonly versionRevisionId: string
    }
  | { readonly type: 'deleteDocumentGroup'; readonly documentId: string }
  | {
      readonly type: 'createLiveDocument' | 'updateLiveDocument'
      readonly documentId: string
      readonly revisionId: string
    }

/** What became of one mutation. `none`: there was nothing to do. */
export interface MutationResult {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
  readonly document: LakeDocument | null
}
