import { DatabaseSync } from 'node:sqlite'
import { withDiskErrors } from './disk-error.ts'
import { migrate, type Migrations } from './migrate.ts'

/** The name of the one SQLite file in the data folder. */
export const databaseFileName = 'lake.sqlite'

/**
 * Opens a connection to a SQLite file, creating it when missing, and brings the tables of one room up to date.
 * Several connections, also of several processes, may be open at once; they wait for each other's writes.
 * @param path the file, or `:memory:`
 * @throws LakeError `unavailable` when the file cannot be opened or written
 */
export function openDatabase(path: string, migrations: Migrations): DatabaseSync {
  return withDiskErrors(() => {
    const database = new DatabaseSync(path)
    try {
      // busy_timeout first: switching to WAL can itself wait on another writer.
      database.exec('PRAGMA busy_timeout = 5000')
      database.exec('PRAGMA journal_mode = WAL')
      // FULL: a commit is on the disk, not only with the operating system, before it is acknowledged.
      database.exec('PRAGMA synchronous = FULL')
      database.exec('PRAGMA foreign_keys = ON')
      // What is deleted is overwritten: a purged document must not be found in the file by other means.
      database.exec('PRAGMA secure_delete = ON')
      migrate(database, migrations)
    } catch (error) {
      database.close()
      throw error
    }
    return database
  })
}
