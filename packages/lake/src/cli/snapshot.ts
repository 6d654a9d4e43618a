import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { DocumentStore } from '../storage/document-store.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { pathsOf, requireLakeFolder } from './data-folder.ts'

/**
 * Copies the database as it is at one moment, also while the lake runs and writes.
 * @param onProgress - Gets the part that is done, from 0 to 1, and may throw to end the work.
 */
export async function copyDatabase(
  folder: string,
  target: string,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  requireLakeFolder(folder)
  const source = new DatabaseSync(pathsOf(folder).database, { readOnly: true, timeout: 5000 })
  try {
    // An open read transaction holds the moment; without one, every write of the lake would start the copy over.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    await backup(source, pathsOf(target).database, {
      rate: 16_384,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages),
    })
  } finally {
    source.close()
  }
}

/** A copy of a database, which nobody else knows of. */
export interface DatabaseCopy {
  readonly path: string
  readonly datasetNames: readonly string[]
  readonly store: DocumentStore
}

/** Lets `work` read a copy, so that a running lake is not disturbed and does not change it meanwhile. */
export async function withDatabaseCopy<Result>(
  folder: string,
  work: (copy: DatabaseCopy) => Result | Promise<Result>,
): Promise<Result> {
  const copy = await mkdtemp(join(tmpdir(), 'lake-snapshot-'))
  try {
    await copyDatabase(folder, copy)
    const store = createSqliteDocumentStore({ folder: copy })
    try {
      const datasetNames = store.listDatasets().map(({ name }) => name)
      return await work({ path: pathsOf(copy).database, datasetNames, store })
    } finally {
      store.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** As `withDatabaseCopy`, for those who need the documents only. */
export function withSnapshot<Result>(
  folder: string,
  work: (store: DocumentStore) => Result | Promise<Result>,
): Promise<Result> {
  return withDatabaseCopy(folder, ({ store }) => work(store))
}
