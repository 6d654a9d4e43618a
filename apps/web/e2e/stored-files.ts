import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, as a path. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** The files below a folder that hold one of these texts or pieces of bytes. */
export function filesThatContain(folder: string, parts: readonly (string | Buffer)[]): string[] {
  return listFiles(folder).filter((path) => {
    const bytes = readIfThere(path)
    return parts.some((part) => bytes.includes(part))
  })
}

/** What a running system writes, it writes under another name first, which may be gone by now. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
