/**
 * The files of earlier builds. Pages that name them are still in browsers, in shared caches, and at instances that run the
 * build before while a new one is brought out one instance after the other.
 *
 * All builds lie in one folder: a file's name carries the hash of what is in it.
 */

import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** How long a file stays after the last day on which a build that has it ran here. */
export const keptMilliseconds = 30 * 24 * 60 * 60_000

/** Somebody who builds every hour keeps fewer days. A build has less than two megabytes. */
const mostKeptBytes = 256 * 1024 * 1024

export interface KeepOptions {
  /** The files of the build at hand. */
  from: string
  /** Where all builds' files are kept. */
  to: string
  clock?: () => number
  /** Bytes of earlier builds, at the most. Defaults to 256 MB. */
  mostBytes?: number
}

/**
 * Copies the build's files to those of earlier builds, or notes that they were needed today, and removes what no build here
 * has had for 30 days. Doing it again does no harm; what a full disk interrupted is done the next time.
 */
export function keepBuildFiles({ from, to, clock = Date.now, mostBytes = mostKeptBytes }: KeepOptions): void {
  const now = clock()
  const current = new Set(listFiles(from))
  // First of all, for the room that it makes.
  removeOld(to, { current, now, mostBytes })
  for (const name of current) keepFile(join(from, name), join(to, name), now)
}

/** The names of all files below a folder, with slashes on every system. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function keepFile(from: string, to: string, now: number): void {
  // Half a file that a power cut left has another size.
  if (statSync(to, { throwIfNoEntry: false })?.size !== statSync(from).size) {
    mkdirSync(dirname(to), { recursive: true })
    const aside = `${to}${asideEnding}`
    try {
      copyFileSync(from, aside)
      renameSync(aside, to)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  }
  utimesSync(to, now / 1000, now / 1000)
}

const asideEnding = '.incoming'

interface RemoveOptions {
  current: ReadonlySet<string>
  now: number
  mostBytes: number
}

function removeOld(folder: string, { current, now, mostBytes }: RemoveOptions): void {
  mkdirSync(folder, { recursive: true })
  const earlier = listFiles(folder)
    .filter((name) => !current.has(name))
    .map((name) => ({ name, ...pick(statSync(join(folder, name))) }))
    .toSorted((a, b) => b.neededAt - a.neededAt)
  let bytes = 0
  for (const { name, size, neededAt } of earlier) {
    bytes += size
    if (name.endsWith(asideEnding) || neededAt < now - keptMilliseconds || bytes > mostBytes) rmSync(join(folder, name))
  }
  removeEmptyFolders(folder)
}

function pick({ size, mtimeMs }: { size: number; mtimeMs: number }): { size: number; neededAt: number } {
  return { size, neededAt: mtimeMs }
}

/** Each build has a folder of its own name. */
function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(folder, entry.name)
    removeEmptyFolders(path)
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true })
  }
}
