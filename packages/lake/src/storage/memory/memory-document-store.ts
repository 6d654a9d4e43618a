import type { LakeDocument } from '../../core/document.ts'
import { LakeError } from '../../core/errors.ts'
import type { CommittedTransaction, DocumentEvent } from '../../core/transaction.ts'
import type {
  CommitMark,
  DatasetSettings,
  DocumentStore,
  StoredTransaction,
  TransactionSelection,
} from '../document-store.ts'
import type { StoredMessage } from '../outbox.ts'

type MemoryCommit = CommittedTransaction & { readonly fingerprint: string }

interface MemoryDataset {
  settings: DatasetSettings
  readonly documents: Map<string, LakeDocument>
  readonly commits: MemoryCommit[]
}

/** A store that forgets everything with the process; for tests, and for lakes that are thrown away. */
export function createMemoryDocumentStore(): DocumentStore {
  const datasets = new Map<string, MemoryDataset>()
  let waiting: readonly StoredMessage[] = []
  let lastPosition = 0
  /** How to take back the commits since `together` began. */
  let undo: (() => void)[] | null = null

  function requireDataset(name: string): MemoryDataset {
    const dataset = datasets.get(name)
    if (!dataset) throw new LakeError('datasetNotFound', `There is no dataset "${name}".`)
    return dataset
  }

  return {
    listDatasets: () => [...datasets.values()].map(({ settings }) => settings).sort(byName),

    createDataset(settings) {
      if (datasets.has(settings.name)) {
        throw new LakeError('datasetAlreadyExists', `There is already a dataset "${settings.name}".`)
      }
      datasets.set(settings.name, { settings, documents: new Map(), commits: [] })
    },

    setAclMode(name, aclMode) {
      const dataset = requireDataset(name)
      dataset.settings = { ...dataset.settings, aclMode }
    },

    loadDocuments: (name) => requireDataset(name).documents.values(),

    findLastCommit(name) {
      const last = requireDataset(name).commits.at(-1)
      return last ? { transactionId: last.id, sequence: last.sequence, timestamp: last.timestamp } : null
    },

    findCommit(name, transactionId) {
      const commit = requireDataset(name).commits.find(({ id }) => id === transactionId)
      if (!commit) return null
      const { sequence, timestamp, fingerprint, changes } = commit
      return {
        sequence,
        timestamp,
        fingerprint,
        changes: changes.map(({ documentId, after }) => ({ documentId, after })),
      }
    },

    commit(transaction, fingerprint, messages = []) {
      const dataset = requireDataset(transaction.dataset)
      const committed = { ...transaction, sequence: dataset.commits.length + 1 }
      dataset.commits.push({ ...committed, fingerprint })
      const waitingBefore = waiting
      const documentsBefore = transaction.changes.map(
        ({ documentId }) => [documentId, dataset.documents.get(documentId) ?? null] as const,
      )
      const commitsBefore = transaction.purgedIds?.length ? dataset.commits.slice(0, -1) : null
      purge(dataset, transaction.purgedIds ?? [])
      undo?.push(() => {
        if (commitsBefore) dataset.commits.splice(0, Infinity, ...commitsBefore)
        else dataset.commits.pop()
        for (const [id, document] of documentsBefore) put(dataset, id, document)
        waiting = waitingBefore
      })
      for (const { documentId, after } of transaction.changes) put(dataset, documentId, after)
      waiting = [...waiting, ...messages.map((message) => ({ ...message, position: ++lastPosition }))]
      return committed
    },

    together(commits) {
      const done: (() => void)[] = []
      undo = done
      try {
        return commits()
      } catch (error) {
        for (const takeBack of done.reverse()) takeBack()
        throw error
      } finally {
        undo = null
      }
    },

    outbox: {
      read: (limit) => waiting.slice(0, limit),
      removeThrough(position) {
        waiting = waiting.filter((message) => message.position > position)
      },
    },

    *readCommits(name, { fromSequence, isWanted }) {
      for (const { fingerprint, ...commit } of requireDataset(name).commits.slice(fromSequence - 1)) {
        if (touches(commit, isWanted)) yield { ...commit, documentEvents: [] }
      }
    },

    hasPurgedSince: (name, sequence) =>
      requireDataset(name).commits.some((commit) => commit.sequence > sequence && (commit.purgedIds ?? []).length > 0),

    findLastChange: (name, isWanted) =>
      requireDataset(name).commits.findLast((commit) => touches(commit, isWanted))?.id ?? null,

    readTransactions(selection) {
      const found = requireDataset(selection.dataset).commits.flatMap((commit) => selectChanges(commit, selection))
      return (selection.reverse ? found.reverse() : found).slice(0, selection.limit)
    },

    findDocumentAt(name, documentId, sequence) {
      const changes = findChanges(requireDataset(name), documentId).filter((change) => change.sequence <= sequence)
      return changes.at(-1)?.after ?? null
    },

    findLastExisting(name, documentId) {
      const changes = findChanges(requireDataset(name), documentId).filter((change) => change.after !== null)
      return changes.at(-1)?.after ?? null
    },

    findAuthors(name, { documentIds, sinceChangeOf }) {
      const { commits } = requireDataset(name)
      const writes = ({ changes }: MemoryCommit, id: string) =>
        changes.some(({ documentId, after }) => documentId === id && after !== null)
      const start = sinceChangeOf === null ? -1 : commits.findLastIndex((commit) => writes(commit, sinceChangeOf))
      const found = commits
        .slice(start + 1)
        .filter(({ changes }) => changes.some(({ documentId }) => documentIds.includes(documentId)))
      return [...new Set(found.map(({ author }) => author))]
    },

    findCommitAt: (name, time) => toMark(requireDataset(name).commits.findLast((commit) => commit.timestamp <= time)),

    readDocumentEvents({ dataset, documentId, versionId, types, before, limit }) {
      const isWanted = (event: DocumentEvent) =>
        event.documentId === documentId &&
        (versionId === undefined || ('versionId' in event && event.versionId === versionId)) &&
        (types === undefined || types.includes(event.type))
      const events = requireDataset(dataset).commits.flatMap((commit) =>
        commit.documentEvents.map((event, position) => ({
          sequence: commit.sequence,
          position,
          transactionId: commit.id,
          timestamp: commit.timestamp,
          author: commit.author,
          event,
        })),
      )
      return events
        .filter(({ event, sequence, position }) => {
          const isBefore =
            !before || sequence < before.sequence || (sequence === before.sequence && position < before.position)
          return isBefore && isWanted(event)
        })
        .reverse()
        .slice(0, limit)
    },

    close() {},
  }
}

function put(dataset: MemoryDataset, id: string, document: LakeDocument | null): void {
  if (document) dataset.documents.set(id, document)
  else dataset.documents.delete(id)
}

function purge(dataset: MemoryDataset, purgedIds: readonly string[]): void {
  if (purgedIds.length === 0) return
  const isPurged = (event: DocumentEvent) =>
    purgedIds.includes(event.documentId) || ('versionId' in event && purgedIds.includes(event.versionId))
  const kept = dataset.commits.map((commit) => ({
    ...commit,
    changes: commit.changes.filter(({ documentId }) => !purgedIds.includes(documentId)),
    documentEvents: commit.documentEvents.filter((event) => !isPurged(event)),
  }))
  dataset.commits.splice(0, Infinity, ...kept)
}

function byName(a: DatasetSettings, b: DatasetSettings): number {
  return a.name < b.name ? -1 : 1
}

function toMark(commit: CommitMark | undefined): CommitMark | null {
  return commit ? { sequence: commit.sequence, timestamp: commit.timestamp } : null
}

function touches({ changes }: CommittedTransaction, isWanted: (documentId: string) => boolean): boolean {
  return changes.some(({ documentId }) => isWanted(documentId))
}

function findChanges(dataset: MemoryDataset, documentId: string) {
  return dataset.commits.flatMap(({ sequence, changes }) =>
    changes.filter((change) => change.documentId === documentId).map(({ after }) => ({ sequence, after })),
  )
}

function selectChanges(commit: MemoryCommit, selection: TransactionSelection): readonly StoredTransaction[] {
  const { fromSequence = 1, toSequence = Infinity, fromTime, toTime, authors } = selection
  if (commit.sequence < fromSequence || commit.sequence > toSequence) return []
  if (fromTime !== undefined && commit.timestamp < fromTime) return []
  if (toTime !== undefined && commit.timestamp > toTime) return []
  if (authors && !authors.includes(commit.author)) return []
  const changes = commit.changes
    .filter((change) => selection.documentIds.includes(change.documentId))
    .map(({ documentId, after, mutations, effects }) => ({ documentId, after, mutations, effects }))
  if (changes.length === 0) return []
  const { id, sequence, timestamp, author } = commit
  return [{ id, sequence, timestamp, author, changes }]
}
