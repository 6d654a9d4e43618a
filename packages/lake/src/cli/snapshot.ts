import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { DocumentStore } from '../storage/document-store.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { pathsOf, requireLakeFolder } from './data-folder.ts'

/** Copies the database as it is at one moment, also while the lake runs and writes. */
export async function copyDatabase(folder: string, target: string): Promise<void> {
  requireLakeFolder(folder)
  const source = new DatabaseSync(pathsOf(folder).database, { readOnly: true, timeout: 5000 })
  try {
    await backup(source, pathsOf(target).database)
  } finally {
    source.close()
  }
}

/** Lets `work` read a copy of the documents, so that a running lake is not disturbed and does not change them meanwhile. */
export async function withSnapshot<Result>(
  folder: string,
  work: (store: DocumentStore) => Result | Promise<Result>,
): Promise<Result> {
  const copy = await mkdtemp(join(tmpdir(), 'lake-snapshot-'))
  try {
    await copyDatabase(folder, copy)
    const store = createSqliteDocumentStore({ folder: copy })
    try {
      return await work(store)
    } finally {
      store.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
