import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { looksLikeExport } from './read/detect-format.ts'
import type { ExportFile } from './wordpress/import-export.ts'

/**
 * The file as an export of WordPress, or null when it is none. It may be far too large to be read at once.
 *
 * @param format what somebody said it is; default: what its beginning says
 */
export async function findExportFile(path: string, format: string | undefined): Promise<ExportFile | null> {
  if (format !== undefined && format !== 'wxr') return null
  const start = await readStart(path)
  if (start === null || (format === undefined && !looksLikeExport(path, start.text))) return null
  return { name: basename(path), bytes: start.size, open: () => createReadStream(path, { highWaterMark: 64 * 1024 }) }
}

/** Null for what cannot be read at all; the reader of other files says why. */
async function readStart(path: string): Promise<{ readonly text: string; readonly size: number } | null> {
  try {
    await using file = await open(path, 'r')
    const stats = await file.stat()
    if (!stats.isFile()) return null
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096) })
    return { text: buffer.subarray(0, bytesRead).toString('utf8'), size: stats.size }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return null
    throw error
  }
}
