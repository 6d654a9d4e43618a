import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { LakeDocument } from '../../core/document.ts'
import { encodeEffects } from '../../core/mendoza/encode.ts'
import type { DocumentMutation } from '../../core/mutation.ts'
import type { DocumentEvent } from '../../core/transaction.ts'
import { fromChangeColumns, toChangeColumns } from './change-codec.ts'
import { type ChangeMark, chooseKept, emptyGuardField } from './choose-kept.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { toLakeError } from './disk-error.ts'
import { databaseFileName, openDatabase } from './open-database.ts'
import { readJson, readNumber, readText } from './read-row.ts'

export interface CompactOptions {
  readonly folder: string
  /** ISO 8601. What is younger is kept whole. */
  readonly keepSince: string
  /** Called before each document; what it throws ends the work, and everything is as it was before. */
  readonly onDocument?: () => Promise<void>
}

export interface CompactReport {
  readonly documents: number
  /** Changes of documents that were merged into a later one. */
  readonly merged: number
  readonly transactions: { readonly before: number; readonly after: number }
  readonly bytes: { readonly before: number; readonly after: number }
}

/**
 * Makes the history of a data folder shorter, all or nothing, and gives the room back to the disk. What is dropped is
 * merged into the next change that is kept, so that each revision that is left leads to the next, and can be read.
 * @throws LakeError `unavailable` when a lake is running there, or the disk is full
 */
export async function compactHistory(options: CompactOptions): Promise<CompactReport> {
  const lock = lockDataFolder(options.folder)
  const path = join(options.folder, databaseFileName)
  const migrations = { room: 'documents', folder: new URL('./migrations/', import.meta.url) }
  const database = openDatabase(path, migrations)
  try {
    const before = sizeOf(path)
    const counts = await inTransaction(database, () => compactAll(database, options))
    // NB: needs as much free room as the database will have.
    database.exec('VACUUM')
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return { ...counts, bytes: { before, after: sizeOf(path) } }
  } catch (error) {
    throw toLakeError(error)
  } finally {
    database.close()
    lock.release()
  }
}

async function inTransaction<Result>(database: DatabaseSync, work: () => Promise<Result>): Promise<Result> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

async function compactAll(database: DatabaseSync, { keepSince, onDocument }: CompactOptions) {
  const countTransactions = () => readNumber(database.prepare('SELECT count(*) AS n FROM transactions').get()?.n)
  const before = countTransactions()
  const compactor = createCompactor(database, keepSince)
  let documents = 0
  let merged = 0
  for (const { dataset_id } of database.prepare('SELECT dataset_id FROM datasets').all()) {
    const datasetId = readNumber(dataset_id)
    const mentioned = compactor.findMentioned(datasetId)
    let mergedHere = 0
    for (const documentId of compactor.listDocuments(datasetId)) {
      await onDocument?.()
      mergedHere += compactor.compactDocument(datasetId, documentId, mentioned)
      documents += 1
    }
    if (mergedHere > 0) compactor.finish(datasetId)
    merged += mergedHere
  }
  return { documents, merged, transactions: { before, after: countTransactions() } }
}

function createCompactor(database: DatabaseSync, keepSince: string) {
  const sql = {
    listDocuments: database.prepare(
      'SELECT document_id FROM document_changes WHERE dataset_id = ? GROUP BY document_id HAVING count(*) > 1',
    ),
    readEvents: database.prepare(
      `SELECT body FROM document_events JOIN transactions USING (dataset_id, sequence)
       WHERE dataset_id = ? AND (type NOT IN ('updateLiveDocument') OR timestamp >= ?)`,
    ),
    readMarks: database.prepare(
      `SELECT sequence, transaction_id, timestamp, after IS NULL AS is_deletion,
              instr(mutations, '${emptyGuardField}') > 0 AND length(mutations) < 400 AS may_be_empty
       FROM document_changes JOIN transactions USING (dataset_id, sequence)
       WHERE dataset_id = ? AND document_id = ? ORDER BY sequence`,
    ),
    readChange: database.prepare(
      'SELECT mutations, effects, after FROM document_changes WHERE dataset_id = ? AND document_id = ? AND sequence = ?',
    ),
    updateChange: database.prepare(
      'UPDATE document_changes SET mutations = ?, effects = ? WHERE dataset_id = ? AND document_id = ? AND sequence = ?',
    ),
    deleteChange: database.prepare(
      'DELETE FROM document_changes WHERE dataset_id = ? AND document_id = ? AND sequence = ?',
    ),
    deleteEvent: database.prepare(
      `DELETE FROM document_events
       WHERE dataset_id = ? AND document_id = ? AND sequence = ? AND type = 'updateLiveDocument'`,
    ),
    deleteTransactions: database.prepare(
      `DELETE FROM transactions WHERE dataset_id = ?1
         AND sequence < (SELECT max(sequence) FROM transactions WHERE dataset_id = ?1)
         AND NOT EXISTS (SELECT 1 FROM document_changes AS c WHERE c.dataset_id = ?1 AND c.sequence = transactions.sequence)
         AND NOT EXISTS (SELECT 1 FROM document_events AS e WHERE e.dataset_id = ?1 AND e.sequence = transactions.sequence)`,
    ),
    markThinned: database.prepare(
      `UPDATE transactions SET is_purge = 1
       WHERE dataset_id = ?1 AND sequence = (SELECT max(sequence) FROM transactions WHERE dataset_id = ?1)`,
    ),
  }

  function readChange(datasetId: number, documentId: string, sequence: number) {
    const row = sql.readChange.get(datasetId, documentId, sequence)
    const after = row?.after === null ? null : readText(row?.after)
    return fromChangeColumns({ mutations: readText(row?.mutations), effects: readText(row?.effects), after })
  }

  function isEmptyGuard(datasetId: number, documentId: string, sequence: number): boolean {
    const { mutations } = readChange(datasetId, documentId, sequence)
    return mutations.every((mutation) => isGuardPatch(mutation))
  }

  /** Drops changes and lets the one behind them start where the first of them did. */
  function merge(datasetId: number, documentId: string, { dropped, kept, before }: Merge): void {
    for (const { sequence } of dropped) {
      sql.deleteChange.run(datasetId, documentId, sequence)
      sql.deleteEvent.run(datasetId, documentId, sequence)
    }
    const change = readChange(datasetId, documentId, kept.sequence)
    // What did nothing needs no place in the mutations of the next.
    const isNothing = dropped.every(({ isEmpty }) => isEmpty)
    const { after } = change
    const mutations = isNothing || after === null ? change.mutations : [toReplacement(after)]
    const columns = toChangeColumns({ documentId, before, after, mutations, effects: encodeEffects(before, after) })
    sql.updateChange.run(columns.mutations, columns.effects, datasetId, documentId, kept.sequence)
  }

  return {
    listDocuments: (datasetId: number) => sql.listDocuments.all(datasetId).map((row) => readText(row.document_id)),

    /** The transactions that an event leads to: the Studio opens them. */
    findMentioned(datasetId: number): ReadonlySet<string> {
      const mentioned = new Set<string>()
      for (const row of sql.readEvents.iterate(datasetId, keepSince)) {
        const event = readJson<DocumentEvent>(row.body)
        if ('revisionId' in event) mentioned.add(event.revisionId)
        if ('versionRevisionId' in event) mentioned.add(event.versionRevisionId)
      }
      return mentioned
    },

    /** @returns how many changes were merged into others. */
    compactDocument(datasetId: number, documentId: string, mentioned: ReadonlySet<string>): number {
      const marks = sql.readMarks.all(datasetId, documentId).map((row): ChangeMark => {
        const sequence = readNumber(row.sequence)
        return {
          sequence,
          isDeletion: row.is_deletion === 1,
          isMentioned: mentioned.has(readText(row.transaction_id)),
          isYoung: readText(row.timestamp) >= keepSince,
          isEmpty: row.may_be_empty === 1 && isEmptyGuard(datasetId, documentId, sequence),
        }
      })
      const isKept = chooseKept(marks)
      let before: LakeDocument | null = null
      let dropped: ChangeMark[] = []
      let merged = 0
      for (const [index, mark] of marks.entries()) {
        if (!isKept[index]) {
          dropped.push(mark)
          continue
        }
        if (dropped.length > 0) merge(datasetId, documentId, { dropped, kept: mark, before })
        merged += dropped.length
        dropped = []
        // Read only where the next one will need it.
        before = isKept[index + 1] === false ? readChange(datasetId, documentId, mark.sequence).after : null
      }
      return merged
    },

    finish(datasetId: number): void {
      sql.deleteTransactions.run(datasetId)
      // Listeners that come back from before must start anew: what they missed is no longer whole.
      sql.markThinned.run(datasetId)
    },
  }
}

interface Merge {
  readonly dropped: readonly ChangeMark[]
  readonly kept: ChangeMark
  /** The document as it was before the first of the dropped. */
  readonly before: LakeDocument | null
}

function toReplacement({ _rev, _updatedAt, ...body }: LakeDocument): DocumentMutation {
  return { createOrReplace: body }
}

/** What the Studio sends to make sure that a draft is there. */
function isGuardPatch(mutation: DocumentMutation): boolean {
  if (!('patch' in mutation)) return false
  const { id, ifRevisionID, ...operations } = mutation.patch
  const [unset = []] = Object.keys(operations).length === 1 ? [operations.unset] : []
  return unset.length === 1 && unset[0] === emptyGuardField
}

function sizeOf(path: string): number {
  return ['', '-wal'].reduce((sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0), 0)
}
