import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isEqualJson } from '../../core/is-equal-json.ts'
import { createDocumentIndex } from '../../groq/document-index.ts'
import { databaseFileName } from '../../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import type { DocumentStore } from '../../storage/document-store.ts'
import { findIndexDifferences } from '../find-index-differences.ts'
import { expectedChanges } from './crash-plan.ts'

export interface CrashFindings {
  /** Acknowledged transactions that are not there. */
  readonly lost: readonly string[]
  /** Whatever else is not as it should be. */
  readonly broken: readonly string[]
}

/** Looks at what a killed lake has left on the disk. */
export function inspectCrash(folder: string, acknowledged: readonly string[]): CrashFindings {
  const store = createSqliteDocumentStore({ folder })
  try {
    if (store.listDatasets().length === 0) return { lost: acknowledged, broken: [] }
    const lost = acknowledged.filter((id) => store.findCommit('production', id) === null)
    return { lost, broken: [...checkFile(folder), ...checkHistory(store)] }
  } finally {
    store.close()
  }
}

function checkFile(folder: string): readonly string[] {
  const database = new DatabaseSync(join(folder, databaseFileName), { readOnly: true })
  try {
    const rows = database.prepare('PRAGMA integrity_check').all()
    return rows.map((row) => String(row.integrity_check)).filter((word) => word !== 'ok')
  } finally {
    database.close()
  }
}

/** Whole transactions, without a gap; documents and indexes as the history makes them; all messages. */
function checkHistory(store: DocumentStore): readonly string[] {
  const broken: string[] = []
  const replayed = createDocumentIndex()
  const ids: string[] = []
  for (const { id, sequence, changes } of store.readCommits('production', { fromSequence: 1, isWanted: () => true })) {
    ids.push(id)
    if (sequence !== ids.length) broken.push(`"${id}" is number ${sequence}, not ${ids.length}`)
    const changed = changes.map(({ documentId }) => documentId).sort()
    if (!isEqualJson(changed, [...expectedChanges(id)].sort())) broken.push(`"${id}" changed ${changed.join(', ')}`)
    for (const { documentId, before } of changes) {
      if (!isEqualJson(before, replayed.get(documentId))) broken.push(`"${documentId}" was not so before "${id}"`)
    }
    replayed.apply(changes)
  }
  broken.push(...findIndexDifferences(replayed, createDocumentIndex(store.loadDocuments('production'))))
  const messages = store.outbox.read(ids.length + 10).map(({ body }) => body)
  if (!isEqualJson(messages, ids)) broken.push(`${messages.length} messages of ${ids.length} transactions`)
  return broken
}
