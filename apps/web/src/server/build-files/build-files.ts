/**
 * What lies below `/_next/static`: style sheets, scripts and faces of the build at hand, and of those that were here before.
 * Next itself sends them as large as they are, and knows no earlier build.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompressedFile } from '../compressed-file.ts'
import { createFileMemory, findBuildFileType, toBuildFile, toBuildFileName } from './build-file.ts'
import { listFiles } from './kept-build-files.ts'

export interface BuildFiles {
  /** The file at this path of the site; null when no build that is known here has it. */
  find(path: string): Promise<CompressedFile | null>
}

/** Files of builds in memory, in all encodings. A build has less than a tenth of that. */
const mostBytes = 32 * 1024 * 1024

/** @param folders what is served below `/_next/static`: of two with a file of one name, the first counts */
export function openBuildFiles(folders: readonly string[]): BuildFiles {
  // Only what was there at the start is ever read, whatever a path says.
  const known = new Map(
    folders.toReversed().flatMap((folder) => listFiles(folder).map((name) => [name, join(folder, name)] as const)),
  )
  const read = createFileMemory(mostBytes, async (name) => {
    const file = known.get(name)
    if (file === undefined) return null
    return toBuildFile(await readFile(file), findBuildFileType(name) ?? 'application/octet-stream')
  })
  return { find: (path) => read(toBuildFileName(path)) }
}
