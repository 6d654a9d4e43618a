import type { DatabaseSync } from 'node:sqlite'

/** Runs several statements as one. IMMEDIATE: what is checked at the beginning still holds at the end. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk makes SQLite roll back by itself, and then there is nothing left to roll back.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
