import type { DatabaseSync } from 'node:sqlite'
import type { Outbox } from '../outbox.ts'
import { withDiskErrors } from './disk-error.ts'
import { readNumber, readText } from './read-row.ts'

export type SqliteOutbox = Outbox & { close(): void }

/**
 * Reads and empties the outbox over a connection of its own, opened at the first use: it never sees a transaction
 * that is half written, and emptying it costs no wait for the disk.
 */
export function createSqliteOutbox(open: () => DatabaseSync): SqliteOutbox {
  let connection: ReturnType<typeof connect> | undefined

  function connect() {
    const database = open()
    // NORMAL: after a loss of power a message may be there again. Whoever takes it recognises it by its position.
    database.exec('PRAGMA synchronous = NORMAL')
    return {
      database,
      read: database.prepare('SELECT position, recipient, body FROM outbox ORDER BY position LIMIT ?'),
      remove: database.prepare('DELETE FROM outbox WHERE position <= ?'),
    }
  }
  const use = () => (connection ??= connect())

  return {
    read: (limit) =>
      withDiskErrors(() =>
        use()
          .read.all(limit)
          .map((row) => ({
            position: readNumber(row.position),
            recipient: readText(row.recipient),
            body: readText(row.body),
          })),
      ),
    removeThrough: (position) => void withDiskErrors(() => use().remove.run(position)),
    close: () => connection?.database.close(),
  }
}
