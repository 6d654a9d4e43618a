/** The files of stored pages: written aside, synced, then moved into place, so that no reader ever sees half a page. */

import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Encoding, encodings, type PageVariants, variantFileNames } from './page-variants.ts'

export interface PageFiles {
  /** Writes the variants aside and returns what moves them into place, or throws them away. */
  stage(folder: string, variants: PageVariants): Promise<StagedFiles>
  /** The variants in this folder, or null when one is missing. */
  read(folder: string, wanted: readonly Encoding[]): PageVariants | null
  /** Removes the files and waits until the removal is on disk. */
  remove(folder: string): void
  /** Removes every page. */
  removeAll(): void
}

export interface StagedFiles {
  swap(): void
  discard(): void
}

/** Opens the page folders below `directory`, dropping whatever an interrupted process had written aside. */
export function createPageFiles(directory: string): PageFiles {
  const incoming = join(directory, 'incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  mkdirSync(join(directory, 'pages'), { recursive: true })

  return {
    async stage(folder, variants) {
      const staged = encodings.flatMap((encoding) => {
        const bytes = variants[encoding]
        if (bytes === undefined) return []
        return [{ from: join(incoming, randomUUID()), to: join(directory, folder, variantFileNames[encoding]), bytes }]
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
        swap() {
          mkdirSync(join(directory, folder), { recursive: true })
          for (const { from, to } of staged) renameSync(from, to)
        },
        discard,
      }
    },

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
      rmSync(join(directory, 'pages'), { recursive: true, force: true })
      mkdirSync(join(directory, 'pages'), { recursive: true })
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
