import { LakeError } from '../../core/errors.ts'

const busy = 5

/** SQLite's primary result codes that blame the disk, the file system or another process, never the request. */
const diskTroubles: ReadonlyMap<number, string> = new Map([
  [busy, 'another process is writing to the database and did not finish in time'],
  [6, 'a table of the database is locked'],
  [8, 'the database cannot be written; check the permissions of the data folder'],
  [10, 'reading or writing the disk failed'],
  [11, 'the database file is damaged; restore a backup'],
  [13, 'the disk is full'],
  [14, 'the database file cannot be opened; check the path and the permissions of the data folder'],
  [15, 'the database is locked by another process'],
  [22, 'the file system does not support a file of this size'],
  [26, 'the file is not a SQLite database'],
])

/**
 * Runs something that touches the database and turns disk trouble into `unavailable`, which clients try again.
 * Everything else that SQLite says is a bug of ours and goes on as it is.
 */
export function withDiskErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toLakeError(error)
  }
}

/** The error to throw instead of what SQLite threw. */
export function toLakeError(error: unknown): unknown {
  const code = findSqliteCode(error)
  const trouble = code === null ? undefined : diskTroubles.get(code)
  if (trouble === undefined) return error
  return new LakeError('unavailable', `The lake cannot use its database now: ${trouble}.`, {
    cause: error,
    retryAfter: 1,
    isBusy: code === busy,
  })
}

/** The primary result code: the lower byte of the extended one, such as 10 of 3338 (an I/O error while opening a directory). */
function findSqliteCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}
