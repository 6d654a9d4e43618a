import { join } from 'node:path'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { LakeDocument } from '../../core/document.ts'
import { isPublishedId, toPublishedId } from '../../core/document-id.ts'
import { LakeError } from '../../core/errors.ts'
import type { Transaction } from '../../core/transaction.ts'
import type { DocumentStore } from '../document-store.ts'
import { toChangeColumns } from './change-codec.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { toLakeError, withDiskErrors } from './disk-error.ts'
import { databaseFileName, openDatabase } from './open-database.ts'
import type { OutgoingMessage } from '../outbox.ts'
import { createHistoryReader } from './read-history.ts'
import { readJson, readNumber, readText } from './read-row.ts'
import { createSqliteOutbox } from './sqlite-outbox.ts'
import { createWriteGroup } from './write-group.ts'

const migrations = { room: 'documents', folder: new URL('./migrations/', import.meta.url) }

export interface SqliteDocumentStoreOptions {
  readonly folder: string
  /**
   * How many milliseconds a commit waits while another connection writes; everything else in the process waits with it,
   * so whoever can try again does better. Default: 20.
   */
  readonly busyTimeout?: number
}

/** A store that can also keep many commits as one. */
export interface SqliteDocumentStore extends DocumentStore {
  /**
   * Keeps everything that is committed during the work at its end, or, when the work throws or the process dies,
   * nothing of it. Nobody else can write to the database meanwhile.
   * NB: a lake that stands on this store remembers the documents; when the work throws, close it.
   */
  runAtOnce<Result>(work: () => Promise<Result>): Promise<Result>
}

/**
 * Opens the store of a data folder, creating both when missing. All datasets are in one file.
 * @throws LakeError `unavailable` when another process has it open, or when the disk does not let us
 */
export function createSqliteDocumentStore({
  folder,
  busyTimeout = 20,
}: SqliteDocumentStoreOptions): SqliteDocumentStore {
  const lock = lockDataFolder(folder)
  try {
    const database = openDatabase(join(folder, databaseFileName), migrations)
    const store = createStore(database, busyTimeout)
    const outbox = createSqliteOutbox(() => openDatabase(join(folder, databaseFileName), migrations))
    return {
      ...store,
      outbox,
      close() {
        outbox.close()
        database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function createStore(database: DatabaseSync, busyTimeout: number): Omit<SqliteDocumentStore, 'outbox' | 'close'> {
  const setTimeout = (milliseconds: number) => database.exec(`PRAGMA busy_timeout = ${Math.trunc(milliseconds)}`)
  setTimeout(busyTimeout)

  /** For what is rare, and nobody tries again. */
  function patiently<Result>(work: () => Result): Result {
    setTimeout(Math.max(busyTimeout, 5000))
    try {
      return withDiskErrors(work)
    } finally {
      setTimeout(busyTimeout)
    }
  }

  const sql = {
    listDatasets: database.prepare('SELECT name, acl_mode, created_at, addon_for FROM datasets ORDER BY name'),
    findDataset: database.prepare('SELECT dataset_id FROM datasets WHERE name = ?'),
    insertDataset: database.prepare(
      'INSERT INTO datasets (name, acl_mode, created_at, addon_for) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING',
    ),
    setAclMode: database.prepare('UPDATE datasets SET acl_mode = ? WHERE name = ?'),
    loadDocuments: database.prepare('SELECT body FROM documents WHERE dataset_id = ? ORDER BY document_id'),
    findLastCommit: database.prepare(
      'SELECT sequence, timestamp, transaction_id FROM transactions WHERE dataset_id = ? ORDER BY sequence DESC LIMIT 1',
    ),
    findCommit: database.prepare(
      'SELECT sequence, timestamp, fingerprint FROM transactions WHERE dataset_id = ? AND transaction_id = ?',
    ),
    readCommitChanges: database.prepare(
      'SELECT document_id, after FROM document_changes WHERE dataset_id = ? AND sequence = ? ORDER BY position',
    ),
    insertTransaction: database.prepare(
      `INSERT INTO transactions (dataset_id, sequence, transaction_id, timestamp, author, fingerprint, is_purge)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertChange: database.prepare(
      `INSERT INTO document_changes (dataset_id, document_id, sequence, position, mutations, effects, after)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertEvent: database.prepare(
      `INSERT INTO document_events (dataset_id, document_id, sequence, position, type, version_id, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    putDocument: database.prepare(
      `INSERT INTO documents (dataset_id, document_id, body) VALUES (?, ?, ?)
       ON CONFLICT (dataset_id, document_id) DO UPDATE SET body = excluded.body`,
    ),
    purgeChanges: database.prepare('DELETE FROM document_changes WHERE dataset_id = ? AND document_id = ?'),
    purgeEvents: database.prepare(
      'DELETE FROM document_events WHERE dataset_id = ?1 AND document_id = ?2 AND (?3 IS NULL OR version_id = ?3)',
    ),
    deleteDocument: database.prepare('DELETE FROM documents WHERE dataset_id = ? AND document_id = ?'),
    insertMessage: database.prepare('INSERT INTO outbox (recipient, body) VALUES (?, ?)'),
    emptyLog: database.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
  }
  // Datasets are never removed or renamed, so their numbers may be remembered.
  const datasetIds = new Map<string, number>()
  // Nobody else commits as long as the folder is ours.
  const lastSequences = new Map<number, number>()
  const writes = createWriteGroup(database, () => lastSequences.clear())
  let isLogToEmpty = false

  function findLastSequence(datasetId: number): number {
    return lastSequences.get(datasetId) ?? toMark(sql.findLastCommit.get(datasetId))?.sequence ?? 0
  }

  function requireDatasetId(name: string): number {
    const known = datasetIds.get(name)
    if (known !== undefined) return known
    const row = sql.findDataset.get(name)
    if (!row) throw new LakeError('datasetNotFound', `There is no dataset "${name}".`)
    const id = readNumber(row.dataset_id)
    datasetIds.set(name, id)
    return id
  }

  function writeTransaction(datasetId: number, sequence: number, transaction: Transaction, fingerprint: string): void {
    const { id, timestamp, author, changes, documentEvents, purgedIds = [] } = transaction
    sql.insertTransaction.run(datasetId, sequence, id, timestamp, author, fingerprint, purgedIds.length > 0 ? 1 : 0)
    for (const [position, change] of changes.entries()) {
      const { documentId } = change
      const { mutations, effects, after: body } = toChangeColumns(change)
      sql.insertChange.run(datasetId, documentId, sequence, position, mutations, effects, body)
      if (body === null) sql.deleteDocument.run(datasetId, documentId)
      else sql.putDocument.run(datasetId, documentId, body)
    }
    for (const [position, event] of documentEvents.entries()) {
      const versionId = 'versionId' in event ? event.versionId : null
      const body = JSON.stringify(event)
      sql.insertEvent.run(datasetId, event.documentId, sequence, position, event.type, versionId, body)
    }
    for (const purged of purgedIds) {
      sql.purgeChanges.run(datasetId, purged)
      sql.purgeEvents.run(datasetId, toPublishedId(purged), isPublishedId(purged) ? null : purged)
    }
  }

  /**
   * The write-ahead log still has what a purge deleted, so it goes too. While somebody reads from it it cannot; the next
   * commit tries again, and at the latest closing the database does it.
   */
  function emptyLogAfterPurge(): void {
    if (!isLogToEmpty || database.isTransaction) return
    try {
      isLogToEmpty = sql.emptyLog.get()?.busy !== 0
    } catch {
      // A locked table or a full disk. The commit is done by now, and nothing may make it look as if it were not.
    }
  }

  return {
    ...createHistoryReader(database, requireDatasetId),

    listDatasets: () =>
      withDiskErrors(() =>
        sql.listDatasets.all().map((row) => ({
          name: readText(row.name),
          aclMode: row.acl_mode === 'public' ? ('public' as const) : ('private' as const),
          createdAt: readText(row.created_at),
          ...(row.addon_for === null ? {} : { addonFor: readText(row.addon_for) }),
        })),
      ),

    createDataset({ name, aclMode, createdAt, addonFor = null }) {
      const { changes } = patiently(() => sql.insertDataset.run(name, aclMode, createdAt, addonFor))
      if (changes === 0) throw new LakeError('datasetAlreadyExists', `There is already a dataset "${name}".`)
    },

    setAclMode(name, aclMode) {
      const { changes } = patiently(() => sql.setAclMode.run(aclMode, name))
      if (changes === 0) throw new LakeError('datasetNotFound', `There is no dataset "${name}".`)
    },

    *loadDocuments(name) {
      try {
        for (const row of sql.loadDocuments.iterate(requireDatasetId(name))) yield readJson<LakeDocument>(row.body)
      } catch (error) {
        throw toLakeError(error)
      }
    },

    findLastCommit: (name) =>
      withDiskErrors(() => {
        const row = sql.findLastCommit.get(requireDatasetId(name))
        const mark = toMark(row)
        return row && mark ? { ...mark, transactionId: readText(row.transaction_id) } : null
      }),

    findCommit: (name, transactionId) =>
      withDiskErrors(() => {
        const datasetId = requireDatasetId(name)
        const row = sql.findCommit.get(datasetId, transactionId)
        const mark = toMark(row)
        if (!row || !mark) return null
        const changes = sql.readCommitChanges.all(datasetId, mark.sequence).map((change) => ({
          documentId: readText(change.document_id),
          after: change.after === null ? null : readJson<LakeDocument>(change.after),
        }))
        return { ...mark, fingerprint: readText(row.fingerprint), changes }
      }),

    commit: (transaction, fingerprint, messages: readonly OutgoingMessage[] = []) =>
      withDiskErrors(() => {
        const datasetId = requireDatasetId(transaction.dataset)
        const committed = writes.atomically(() => {
          const sequence = findLastSequence(datasetId) + 1
          writeTransaction(datasetId, sequence, transaction, fingerprint)
          for (const { recipient, body } of messages) sql.insertMessage.run(recipient, body)
          lastSequences.set(datasetId, sequence)
          return { ...transaction, sequence }
        })
        if (transaction.purgedIds?.length) isLogToEmpty = true
        emptyLogAfterPurge()
        return committed
      }),

    together: (commits) =>
      withDiskErrors(() => {
        const results = writes.together(commits)
        emptyLogAfterPurge()
        return results
      }),

    async runAtOnce(work) {
      try {
        const result = await patiently(() => writes.togetherAtLength(work))
        emptyLogAfterPurge()
        return result
      } catch (error) {
        throw toLakeError(error)
      }
    },
  }
}

function toMark(row: Record<string, SQLOutputValue> | undefined) {
  return row ? { sequence: readNumber(row.sequence), timestamp: readText(row.timestamp) } : null
}
