import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LakeError } from '../../core/errors.ts'
import { withDiskErrors } from './disk-error.ts'

/** Held as long as a lake writes documents in the folder. */
export interface DataFolderLock {
  release(): void
}

// A lock that nobody refers to any more would be collected, and with it closed.
const heldLocks = new Set<DatabaseSync>()

/**
 * Makes this process the only one that writes documents in a data folder, because each lake keeps the documents in memory.
 *
 * The lock is an exclusive transaction on an empty database, that is, a lock of the operating system: it ends with
 * the process, however that ends, so there is no stale lock to judge and no process id that was given out anew.
 * The file with the id is only there to name the holder.
 * @throws LakeError `unavailable` naming the process that holds the folder
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const pidPath = join(folder, 'lake.pid')
  return withDiskErrors(() => {
    makeFolder(folder)
    const lock = new DatabaseSync(join(folder, 'lake.lock'), { timeout: 0 })
    try {
      lock.exec('BEGIN EXCLUSIVE')
      writeFileSync(pidPath, `${process.pid}\n`)
    } catch (error) {
      lock.close()
      if (!isBusy(error)) throw error
      const message = `The data folder "${folder}" is in use by ${describeHolder(pidPath)}. Stop that lake first, or choose another data folder.`
      throw new LakeError('unavailable', message, { cause: error })
    }
    heldLocks.add(lock)
    return {
      release() {
        if (heldLocks.delete(lock)) lock.close()
      },
    }
  })
}

function makeFolder(folder: string): void {
  try {
    // Only the owner may look inside: drafts and their history are here.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new LakeError('unavailable', `The data folder "${folder}" cannot be made. Check its path and permissions.`, {
      cause,
    })
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5
}

function describeHolder(pidPath: string): string {
  try {
    return `the process ${readFileSync(pidPath, 'utf8').trim()}`
  } catch {
    // The holder has the lock but has not written its id yet.
    return 'another process'
  }
}
