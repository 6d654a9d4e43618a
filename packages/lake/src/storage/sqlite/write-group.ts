import type { DatabaseSync } from 'node:sqlite'
import { LakeError } from '../../core/errors.ts'

/** Writes to one connection, each all or nothing, several of them with one wait for the disk. */
export interface WriteGroup {
  /** Runs one all-or-nothing step: in the group that is open, else in a transaction of its own. */
  atomically<Result>(step: () => Result): Result
  /** Runs several. What they wrote is durable when this returns; when it throws, none of them has happened. */
  together<Result>(steps: () => Result): Result
  /** The same for work that takes its time; nobody else can write to the database meanwhile. */
  togetherAtLength<Result>(work: () => Promise<Result>): Promise<Result>
}

/**
 * A group is one transaction of the database that begins with its first write, so that a group which writes nothing
 * costs nothing. The steps are savepoints in it: one that fails leaves the others alone.
 * @param onUndo called when written steps were taken back, also for a single one
 */
export function createWriteGroup(database: DatabaseSync, onUndo: () => void): WriteGroup {
  const sql = {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    mark: database.prepare('SAVEPOINT step'),
    keep: database.prepare('RELEASE step'),
    takeBack: database.prepare('ROLLBACK TO step'),
  }
  let isOpen = false
  let hasBegun = false

  function begin(): void {
    sql.begin.run()
    hasBegun = true
  }

  function keepAll(): void {
    if (!hasBegun) return
    requireTransaction()
    sql.commit.run()
  }

  function undoAll(): void {
    // A full disk makes SQLite roll back by itself, and then there is nothing left to roll back.
    if (database.isTransaction) sql.rollback.run()
    onUndo()
  }

  function end(): void {
    isOpen = false
    hasBegun = false
  }

  /** NB: going on after SQLite has rolled back by itself would keep a part of the group, each step on its own. */
  function requireTransaction(): void {
    if (database.isTransaction) return
    throw new LakeError('unavailable', 'The database took the transaction back. Try again.', { retryAfter: 1 })
  }

  function runStep<Result>(step: () => Result): Result {
    if (hasBegun) requireTransaction()
    else begin()
    sql.mark.run()
    try {
      const result = step()
      sql.keep.run()
      return result
    } catch (error) {
      if (database.isTransaction) {
        sql.takeBack.run()
        sql.keep.run()
      }
      onUndo()
      throw error
    }
  }

  function together<Result>(steps: () => Result): Result {
    if (isOpen) return runStep(steps)
    isOpen = true
    try {
      const result = steps()
      keepAll()
      return result
    } catch (error) {
      undoAll()
      throw error
    } finally {
      end()
    }
  }

  return {
    together,
    atomically: (step) => (isOpen ? runStep(step) : together(() => runStep(step))),

    async togetherAtLength(work) {
      if (isOpen) throw new Error('The database is in the middle of other work already.')
      begin()
      isOpen = true
      try {
        const result = await work()
        keepAll()
        return result
      } catch (error) {
        undoAll()
        throw error
      } finally {
        end()
      }
    },
  }
}
