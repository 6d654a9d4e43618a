import { assetTypeOf } from '../core/asset-document.ts'
import { isPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { collectReferences } from '../core/find-references.ts'
import type { Mutation } from '../core/mutation.ts'
import type { CommittedTransaction } from '../core/transaction.ts'
import { createReadability } from '../groq/create-readability.ts'
import { createDocumentIndex } from '../groq/document-index.ts'
import type { DocumentFilter } from '../groq/evaluate-filter.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import type { CompiledAccess } from './access.ts'
import type { CommitQueue } from './commit-queue.ts'
import { createCommitHistory } from './commit-history.ts'
import { createCommitter } from './committer.ts'
import { createDatasetStreams } from './dataset-streams.ts'
import { createHistory } from './history.ts'
import type {
  Access,
  CommitOptions,
  CommitResult,
  DatasetSettings,
  Derivation,
  GuardCandidate,
  LakeDataset,
  PublishGuard,
} from './lake.ts'
import { createQueryAnswerer, type QueryLimits } from './query-thread/query-answerer.ts'
import { createReleaseEvents } from './release-events.ts'
import { createDatasetReleases, type DatasetReleases } from './schedule/dataset-releases.ts'

export interface DatasetOptions {
  readonly name: string
  readonly isRestricted: boolean
  readonly store: DocumentStore
  readonly queue: CommitQueue
  readonly compile: (access: Access) => CompiledAccess
  readonly clock: () => Date
  readonly createId: () => string
  readonly guards: readonly PublishGuard[]
  readonly derivations: readonly Derivation[]
  readonly neighbours: Pick<GuardCandidate, 'peek' | 'peekAll'>
  readonly readSettings: () => DatasetSettings
  /** Throws once the lake is closed. */
  readonly requireOpen: () => void
  /** Called when a callback of `onCommit` fails. */
  readonly onError: (error: unknown) => void
  readonly queryLimits: QueryLimits
  readonly indexedPaths: readonly string[]
}

/** A dataset with what only the lake itself asks of it. */
export interface OpenDataset extends LakeDataset {
  readonly releases: DatasetReleases
  /** What guards of other datasets may see: published documents. */
  peek(id: string): LakeDocument | null
  peekAll(type: string): readonly LakeDocument[]
  /** As `mutate`, and releases come in as they are. */
  importDocuments(mutations: readonly Mutation[], options: CommitOptions): Promise<CommitResult>
  close(): void
}

/** Opens a dataset: its documents come into memory, and whatever is asked of it is answered from there. */
export function openDataset(options: DatasetOptions): OpenDataset {
  const {
    name,
    store,
    queue,
    compile,
    clock,
    createId,
    guards,
    derivations,
    neighbours,
    isRestricted,
    readSettings,
    requireOpen,
    onError,
    queryLimits,
    indexedPaths,
  } = options
  const index = createDocumentIndex(store.loadDocuments(name), { paths: indexedPaths })
  const readableBy = (access: CompiledAccess): DocumentFilter => {
    const mayRead = createReadability(index, access)
    return (document) => mayRead(document)
  }
  const isShown = (id: string) =>
    [...index.referrersOf(id)].some((referrer) => isPublishedId(referrer) && assetTypeOf(referrer) === null)
  const streams = createDatasetStreams({
    compile,
    clock,
    createHistory: (isWanted) => createCommitHistory({ dataset: name, store, index, isWanted }),
    readableBy,
    isKnownOutside: (id) => isPublishedId(id) && (assetTypeOf(id) === null || isShown(id)),
  })
  const answerer = createQueryAnswerer({ dataset: name, index, clock, limits: queryLimits })
  const callbacks = new Set<(transaction: CommittedTransaction) => void>()
  const committer = createCommitter({
    ...{ dataset: name, store, queue, index, compile, clock, createId, guards, derivations, neighbours },
    onCommit(commit) {
      answerer.apply(commit.transaction.changes)
      releases.apply(commit.transaction.changes)
      streams.publish(commit)
      for (const callback of [...callbacks]) {
        try {
          callback(commit.transaction)
        } catch (error) {
          // The commit is done; nobody's failure may make it look otherwise.
          onError(error)
        }
      }
    },
  })

  const releases = createDatasetReleases({ documents: index.all(), read: index.get, act: committer.actByTimer })

  return {
    get settings() {
      return readSettings()
    },

    isRestricted,
    grantsOf: (access) => compile(access).grants,
    draftReadingOf: (access) => compile(access).draftReading,

    peek: index.get,
    peekAll: index.publishedOfType,

    async query({ query, params = {}, perspective, access, resultSourceMap: sourceMap }) {
      requireOpen()
      return answerer.answer({ query, params, perspective, access: compile(access), sourceMap })
    },

    getDocuments(ids, access) {
      const compiled = compile(access)
      const { judgeId } = compiled
      const isReadable = readableBy(compiled)
      const found = [...new Set(ids)].map((id) => ({ id, document: index.get(id) }))
      const isShown = ({ document }: (typeof found)[number]) => document !== null && isReadable(document)
      return {
        documents: found.filter(isShown).flatMap(({ document }) => document ?? []),
        omitted: found
          .filter((each) => !isShown(each))
          .map(({ id }) => ({
            id,
            // Where reading depends on what is in a document, hidden ones look as if they were not there.
            reason: judgeId(id) === 'never' ? ('permission' as const) : ('existence' as const),
          })),
      }
    },

    async mutate(mutations, options) {
      requireOpen()
      return committer.mutate(mutations, options)
    },
    async act(actions, options) {
      requireOpen()
      return committer.act(actions, options)
    },
    async importDocuments(mutations, options) {
      requireOpen()
      return committer.importDocuments(mutations, options)
    },
    releases,

    documents(access) {
      requireOpen()
      const readable = [...index.all()].filter(readableBy(compile(access)))
      return readable.sort((a, b) => (a._id < b._id ? -1 : 1))
    },

    findReferences(id, access) {
      const isReadable = readableBy(compile(access))
      const referrers = [...index.referrersOf(id)].flatMap((referrer) => index.get(referrer) ?? [])
      const documents = referrers.filter(isReadable)
      // A version names its document and its release in "_system"; nobody wrote that reference.
      const isWritten = (document: LakeDocument) =>
        collectReferences(document).some((reference) => reference.id === id && !reference.path.startsWith('_system.'))
      const references = documents.filter(isWritten).map(({ _id }) => ({ documentId: _id }))
      return { totalCount: references.length, references }
    },

    listen: streams.listen,
    liveEvents: streams.liveEvents,
    ...createHistory({ dataset: name, store, compile }),
    ...createReleaseEvents({ dataset: name, store, compile }),

    onCommit(callback) {
      callbacks.add(callback)
      return () => void callbacks.delete(callback)
    },

    close() {
      streams.close()
      answerer.close()
    },
  }
}
