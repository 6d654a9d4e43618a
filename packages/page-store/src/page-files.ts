/** The files of stored pages: written aside, synced, then moved into place, so that no reader ever sees half a page. */

import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openFolder } from './page-path.ts'
import { type Encoding, encodings, type PageVariants, variantFileNames } from './page-variants.ts'

export interface PageFiles {
  /** Writes the variants aside and returns what moves them into place, or throws them away. */
  stage(variants: PageVariants): Promise<StagedFiles>
  /** Whether a page lies in this folder. */
  has(folder: string): boolean
  /** The variants in this folder, or null when one is missing. */
  read(folder: string, wanted: readonly Encoding[]): PageVariants | null
  /** Removes the files and waits until the removal is on disk. */
  remove(folder: string): void
  /** Removes every page. */
  removeAll(): void
}

export interface StagedFiles {
  swap(folder: string): void
  discard(): void
}

/** Opens the page folders below `directory`, dropping whatever an interrupted process had written aside. */
export function createPageFiles(directory: string): PageFiles {
  const incoming = join(directory, 'incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  mkdirSync(join(directory, openFolder), { recursive: true })

  return {
    async stage(variants) {
      const staged = encodings.flatMap((encoding) => {
        const bytes = variants[encoding]
        if (bytes === undefined) return []
        return [{ from: join(incoming, randomUUID()), name: variantFileNames[encoding], bytes }]
      })
      const discard = () => {
        for (const { from } of staged) rmSync(from, { force: true })
      }
      try {
        await Promise.all(staged.map(({ from, bytes }) => writeSynced(from, bytes)))
      } catch (error) {
        discard()
        throw error
      }
      return {
        swap(folder) {
          mkdirSync(join(directory, folder), { recursive: true })
          for (const { from, name } of staged) {
            const to = join(directory, folder, name)
            dateAfter(from, to)
            renameSync(from, to)
          }
        },
        discard,
      }
    },

    has: (folder) => existsSync(join(directory, folder, variantFileNames.identity)),

    read(folder, wanted) {
      try {
        const read = (encoding: Encoding) => readFileSync(join(directory, folder, variantFileNames[encoding]))
        return {
          identity: read('identity'),
          ...(wanted.includes('gzip') && { gzip: read('gzip') }),
          ...(wanted.includes('br') && { br: read('br') }),
        }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    remove(folder) {
      const path = join(directory, folder)
      for (const encoding of encodings) rmSync(join(path, variantFileNames[encoding]), { force: true })
      syncFolder(path)
      removeIfEmpty(path)
    },

    removeAll() {
      rmSync(join(directory, 'odd-pages'), { recursive: true, force: true })
      rmSync(join(directory, openFolder), { recursive: true, force: true })
      mkdirSync(join(directory, openFolder), { recursive: true })
      syncFolder(directory)
    },
  }
}

// Without the sync a power cut can leave a renamed file with no bytes in it, and a web server would serve that.
async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/**
 * Gives a file a later second than the one it replaces: web servers make their ETags of the second and the size, and a
 * name that was changed in a hurry may be as long as the other.
 */
function dateAfter(file: string, replaced: string): void {
  const before = statSync(replaced, { throwIfNoEntry: false })
  if (before === undefined) return
  const earliest = Math.floor(before.mtimeMs / 1000) + 1
  if (statSync(file).mtimeMs < earliest * 1000) utimesSync(file, earliest, earliest)
}

function syncFolder(path: string): void {
  // NB: Windows cannot open a folder; NTFS journals the removal itself.
  if (process.platform === 'win32') return
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path)
    syncFolder(dirname(path))
  } catch (error) {
    // Pages below this one keep the folder; a page that was never stored has none.
    if (!isMissing(error) && !hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT', 'ENOTDIR')
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code))
}
