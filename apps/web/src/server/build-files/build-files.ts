/**
 * What lies below `/_next/static`: style sheets, scripts and faces of the build at hand, and of those that were here before.
 * Next itself sends them as large as they are, and knows no earlier build.
 */

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createByteCache } from '@vigil/page-store/byte-cache'
import { isText } from '@vigil/page-store/content-kind'
import { type CompressedFile, compressFile, toPlainFile } from '../compressed-file.ts'
import { listFiles } from './kept-build-files.ts'

export interface BuildFiles {
  /** The file at this path of the site; null when no build that is known here has it. */
  find(path: string): Promise<CompressedFile | null>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
}

/** Files of builds in memory, in all encodings. A build has less than a tenth of that. */
const mostBytes = 32 * 1024 * 1024

/** @param folders what is served below `/_next/static`: of two with a file of one name, the first counts */
export function openBuildFiles(folders: readonly string[]): BuildFiles {
  // Only what was there at the start is ever read, whatever a path says.
  const known = new Map(
    folders.toReversed().flatMap((folder) => listFiles(folder).map((name) => [name, join(folder, name)] as const)),
  )
  const ready = createByteCache<string, CompressedFile>(mostBytes)
  const underWay = new Map<string, Promise<CompressedFile>>()

  async function read(name: string, file: string, contentType: string): Promise<CompressedFile> {
    const bytes = await readFile(file)
    const read = isText(contentType) ? await compressFile(bytes, contentType) : toPlainFile(bytes, contentType)
    const { identity, gzip, br } = read.variants
    ready.set(name, read, identity.byteLength + (gzip?.byteLength ?? 0) + (br?.byteLength ?? 0))
    return read
  }

  return {
    async find(path) {
      const name = toName(path)
      const file = known.get(name)
      if (file === undefined) return null
      const contentType = types[extname(name)] ?? 'application/octet-stream'
      const found = ready.get(name) ?? underWay.get(name)
      if (found !== undefined) return found
      const reading = read(name, file, contentType).finally(() => underWay.delete(name))
      underWay.set(name, reading)
      return reading
    },
  }
}

function toName(path: string): string {
  const name = path.replace(/^\/_next\/static\//, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
