/** Style sheets and scripts of Next's build, as browsers get them: Next itself sends them as large as they are. */

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { type CompressedFile, compressFile } from './compressed-file.ts'

export interface BuildFiles {
  /** The text at this path of the site; null for what is no text, or is not of this build. */
  find(path: string): Promise<CompressedFile | null>
}

const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** @param folder what Next serves below `/_next/static` */
export function openBuildFiles(folder: string): BuildFiles {
  // Only what was there at the start is ever read, whatever a path says.
  const names = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/')),
  )
  const files = new Map<string, Promise<CompressedFile>>()

  return {
    async find(path) {
      const name = path.replace(/^\/_next\/static\//, '')
      const contentType = textTypes[extname(name)]
      if (contentType === undefined || !names.has(name)) return null
      const file = files.get(name) ?? readFile(join(folder, name)).then((bytes) => compressFile(bytes, contentType))
      files.set(name, file)
      // What could not be read once is read again.
      file.catch(() => files.delete(name))
      return file
    },
  }
}
