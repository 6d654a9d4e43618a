import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { LakeDocument } from '../../core/document.ts'
import type { CommittedTransaction, DocumentEvent } from '../../core/transaction.ts'
import type {
  CommitMark,
  DocumentStore,
  StoredChange,
  StoredTransaction,
  TransactionSelection,
} from '../document-store.ts'
import { fromChangeColumns } from './change-codec.ts'
import { toLakeError, withDiskErrors } from './disk-error.ts'
import { readJson, readNumber, readText } from './read-row.ts'

type HistoryReader = Pick<
  DocumentStore,
  | 'readCommits'
  | 'hasPurgedSince'
  | 'findLastChange'
  | 'readTransactions'
  | 'findDocumentAt'
  | 'findLastExisting'
  | 'findAuthors'
  | 'findCommitAt'
  | 'readDocumentEvents'
>

/** The questions about the past. Lists are bound as one JSON value each, so that every statement is prepared once. */
export function createHistoryReader(
  database: DatabaseSync,
  requireDatasetId: (dataset: string) => number,
): HistoryReader {
  const inOrder = (direction: 'ASC' | 'DESC') => `
    SELECT sequence, transaction_id, timestamp, author
    FROM transactions
    WHERE dataset_id = :dataset_id
      AND sequence IN (
        SELECT sequence FROM document_changes
        WHERE dataset_id = :dataset_id AND document_id IN (SELECT value FROM json_each(:document_ids))
          AND sequence BETWEEN :from_sequence AND :to_sequence
      )
      AND timestamp BETWEEN :from_time AND :to_time
      AND (:authors IS NULL OR author IN (SELECT value FROM json_each(:authors)))
    ORDER BY sequence ${direction}
    LIMIT :limit`
  const sql = {
    oldestFirst: database.prepare(inOrder('ASC')),
    newestFirst: database.prepare(inOrder('DESC')),
    readChanges: database.prepare(
      `SELECT document_id, mutations, effects, after FROM document_changes
       WHERE dataset_id = ? AND sequence = ? AND document_id IN (SELECT value FROM json_each(?)) ORDER BY position`,
    ),
    touchedOldestFirst: database.prepare(
      `SELECT sequence, document_id FROM document_changes
       WHERE dataset_id = ? AND sequence >= ? ORDER BY sequence, position`,
    ),
    findPurge: database.prepare(
      'SELECT 1 FROM transactions WHERE dataset_id = ? AND sequence > ? AND is_purge = 1 LIMIT 1',
    ),
    touchedNewestFirst: database.prepare(
      `SELECT transaction_id, document_id FROM document_changes JOIN transactions USING (dataset_id, sequence)
       WHERE dataset_id = ? ORDER BY sequence DESC, position DESC`,
    ),
    readTransaction: database.prepare(
      'SELECT transaction_id, timestamp, author FROM transactions WHERE dataset_id = ? AND sequence = ?',
    ),
    readAllChanges: database.prepare(
      `SELECT document_id, mutations, effects, after FROM document_changes
       WHERE dataset_id = ? AND sequence = ? ORDER BY position`,
    ),
    findDocumentAt: database.prepare(
      `SELECT after FROM document_changes
       WHERE dataset_id = ? AND document_id = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1`,
    ),
    findLastExisting: database.prepare(
      `SELECT after FROM document_changes
       WHERE dataset_id = ? AND document_id = ? AND after IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
    ),
    findAuthors: database.prepare(
      `SELECT DISTINCT author FROM document_changes JOIN transactions USING (dataset_id, sequence)
       WHERE dataset_id = :dataset_id AND document_id IN (SELECT value FROM json_each(:document_ids))
         AND sequence > coalesce((
           SELECT max(sequence) FROM document_changes
           WHERE dataset_id = :dataset_id AND document_id = :since_change_of AND after IS NOT NULL
         ), 0)`,
    ),
    findTransactionFrom: database.prepare(
      `SELECT sequence, timestamp FROM transactions
       WHERE dataset_id = ? AND sequence >= ? ORDER BY sequence LIMIT 1`,
    ),
    findLastSequence: database.prepare('SELECT max(sequence) AS sequence FROM transactions WHERE dataset_id = ?'),
    readEvents: database.prepare(
      `SELECT sequence, position, transaction_id, timestamp, author, body
       FROM document_events JOIN transactions USING (dataset_id, sequence)
       WHERE dataset_id = :dataset_id AND document_id = :document_id
         AND (:version_id IS NULL OR version_id = :version_id)
         AND (:types IS NULL OR type IN (SELECT value FROM json_each(:types)))
         AND (sequence, position) < (:before_sequence, :before_position)
       ORDER BY sequence DESC, position DESC LIMIT :limit`,
    ),
  }

  function readCommit(dataset: string, sequence: number): CommittedTransaction | null {
    const datasetId = requireDatasetId(dataset)
    const row = sql.readTransaction.get(datasetId, sequence)
    if (!row) return null
    const changes = sql.readAllChanges.all(datasetId, sequence).map((changeRow) => {
      const change = toChange(changeRow)
      return { ...change, before: toDocument(sql.findDocumentAt.get(datasetId, change.documentId, sequence - 1)) }
    })
    const { transaction_id: id, timestamp, author } = row
    const names = { id: readText(id), timestamp: readText(timestamp), author: readText(author) }
    return { ...names, dataset, sequence, changes, documentEvents: [] }
  }

  /** Halves the range in which it must be: times never go back from one transaction to the next. */
  function findCommitAt(datasetId: number, time: string): CommitMark | null {
    const last = sql.findLastSequence.get(datasetId)?.sequence
    let [low, high] = [1, typeof last === 'number' ? last : 0]
    let found: CommitMark | null = null
    while (low <= high) {
      const middle = Math.floor((low + high) / 2)
      const row = sql.findTransactionFrom.get(datasetId, middle)
      const mark = row && { sequence: readNumber(row.sequence), timestamp: readText(row.timestamp) }
      if (mark && mark.timestamp <= time) {
        found = mark
        low = mark.sequence + 1
      } else high = middle - 1
    }
    return found
  }

  return {
    *readCommits(dataset, { fromSequence, isWanted }) {
      try {
        let done = 0
        for (const row of sql.touchedOldestFirst.iterate(requireDatasetId(dataset), fromSequence)) {
          const sequence = readNumber(row.sequence)
          if (sequence === done || !isWanted(readText(row.document_id))) continue
          done = sequence
          const commit = readCommit(dataset, sequence)
          if (commit) yield commit
        }
      } catch (error) {
        throw toLakeError(error)
      }
    },

    hasPurgedSince: (dataset, sequence) =>
      withDiskErrors(() => sql.findPurge.get(requireDatasetId(dataset), sequence) !== undefined),

    findLastChange: (dataset, isWanted) =>
      withDiskErrors(() => {
        for (const row of sql.touchedNewestFirst.iterate(requireDatasetId(dataset))) {
          if (isWanted(readText(row.document_id))) return readText(row.transaction_id)
        }
        return null
      }),

    readTransactions: (selection) =>
      withDiskErrors(() => {
        const datasetId = requireDatasetId(selection.dataset)
        const documentIds = JSON.stringify(selection.documentIds)
        const statement = selection.reverse ? sql.newestFirst : sql.oldestFirst
        const rows = statement.all(toBounds(datasetId, documentIds, selection))
        return rows.map((row): StoredTransaction => {
          const sequence = readNumber(row.sequence)
          return {
            id: readText(row.transaction_id),
            sequence,
            timestamp: readText(row.timestamp),
            author: readText(row.author),
            changes: sql.readChanges.all(datasetId, sequence, documentIds).map(toChange),
          }
        })
      }),

    findDocumentAt: (dataset, documentId, sequence) =>
      withDiskErrors(() => toDocument(sql.findDocumentAt.get(requireDatasetId(dataset), documentId, sequence))),

    findLastExisting: (dataset, documentId) =>
      withDiskErrors(() => toDocument(sql.findLastExisting.get(requireDatasetId(dataset), documentId))),

    findAuthors: (dataset, { documentIds, sinceChangeOf }) =>
      withDiskErrors(() =>
        sql.findAuthors
          .all({
            dataset_id: requireDatasetId(dataset),
            document_ids: JSON.stringify(documentIds),
            since_change_of: sinceChangeOf,
          })
          .map(({ author }) => readText(author)),
      ),

    findCommitAt: (dataset, time) => withDiskErrors(() => findCommitAt(requireDatasetId(dataset), time)),

    readDocumentEvents: ({ dataset, documentId, versionId, types, before, limit }) =>
      withDiskErrors(() =>
        sql.readEvents
          .all({
            dataset_id: requireDatasetId(dataset),
            document_id: documentId,
            version_id: versionId ?? null,
            types: types ? JSON.stringify(types) : null,
            before_sequence: before?.sequence ?? Number.MAX_SAFE_INTEGER,
            before_position: before?.position ?? 0,
            limit,
          })
          .map((row) => ({
            sequence: readNumber(row.sequence),
            position: readNumber(row.position),
            transactionId: readText(row.transaction_id),
            timestamp: readText(row.timestamp),
            author: readText(row.author),
            event: readJson<DocumentEvent>(row.body),
          })),
      ),
  }
}

function toBounds(datasetId: number, documentIds: string, selection: TransactionSelection) {
  return {
    dataset_id: datasetId,
    document_ids: documentIds,
    from_sequence: selection.fromSequence ?? 0,
    to_sequence: selection.toSequence ?? Number.MAX_SAFE_INTEGER,
    from_time: selection.fromTime ?? '',
    // Any ISO time sorts before a letter.
    to_time: selection.toTime ?? 'z',
    authors: selection.authors ? JSON.stringify(selection.authors) : null,
    limit: selection.limit,
  }
}

function toChange(row: Record<string, SQLOutputValue>): StoredChange {
  const columns = { mutations: readText(row.mutations), effects: readText(row.effects) }
  const after = row.after === null ? null : readText(row.after)
  return { documentId: readText(row.document_id), ...fromChangeColumns({ ...columns, after }) }
}

function toDocument(row: Record<string, SQLOutputValue> | undefined): LakeDocument | null {
  return row === undefined || row.after === null ? null : readJson<LakeDocument>(row.after)
}
