import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { LakeError } from '../../core/errors.ts'

/** The tables of one room of the lake (`documents`, `auth`), and how they came to be. */
export interface Migrations {
  /** Rooms share the database file and know nothing of each other's tables. */
  readonly room: string
  /** A folder of `NNN-name.sql` files. A file that was released is never edited; a change is a new file. */
  readonly folder: URL
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings the tables of a room up to date, all or nothing.
 * @throws LakeError `unavailable` when the database was written by a newer lake, or when a released migration was edited
 */
export function migrate(database: DatabaseSync, { room, folder }: Migrations): void {
  const migrations = readMigrations(folder)
  // IMMEDIATE: of two processes that start together the second waits here, then finds everything done.
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(`CREATE TABLE IF NOT EXISTS migrations (
      room TEXT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (room, name)
    ) STRICT, WITHOUT ROWID`)
    const applied = readApplied(database, room)
    requireSameHistory(room, migrations, applied)
    const insert = database.prepare('INSERT INTO migrations (room, name, checksum) VALUES (?, ?, ?)')
    for (const { name, sql, checksum } of migrations) {
      if (applied.has(name)) continue
      database.exec(sql)
      insert.run(room, name, checksum)
    }
    database.exec('COMMIT')
  } catch (error) {
    // A full disk makes SQLite roll back by itself, and then there is nothing left to roll back.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function readMigrations(folder: URL): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name))
  return names.sort().map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

function readApplied(database: DatabaseSync, room: string): ReadonlyMap<string, string> {
  const rows = database.prepare('SELECT name, checksum FROM migrations WHERE room = ?').all(room)
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]))
}

function requireSameHistory(
  room: string,
  migrations: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): void {
  for (const [name, checksum] of applied) {
    const migration = migrations.find((candidate) => candidate.name === name)
    if (!migration) {
      const message = `The database was written by a newer lake: it has the migration "${name}" of "${room}", which this one does not know. Use the newer lake, or another data folder.`
      throw new LakeError('unavailable', message)
    }
    if (migration.checksum !== checksum) {
      const message = `The migration "${name}" of "${room}" was edited after it had been applied. Undo the edit and write a new migration.`
      throw new LakeError('unavailable', message)
    }
  }
}
