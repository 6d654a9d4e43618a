/** One file of a build: what kind it is, and how it is kept for those who ask for it. */

import { extname } from 'node:path'
import { type ByteCache, createByteCache } from '@vigil/page-store/byte-cache'
import { isText } from '@vigil/page-store/content-kind'
import { type CompressedFile, compressFile, toPlainFile } from '../compressed-file.ts'

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

/** By its ending; null for one that builds do not have. */
export function findBuildFileType(name: string): string | null {
  return types[extname(name)] ?? null
}

/** Compressed where that makes it smaller. */
export function toBuildFile(bytes: Buffer, contentType: string): Promise<CompressedFile> | CompressedFile {
  return isText(contentType) ? compressFile(bytes, contentType) : toPlainFile(bytes, contentType)
}

/** @param load is not called again for a name while it is at it, nor for what is remembered; what it does not find it is asked for again */
export function createFileMemory(
  mostBytes: number,
  load: (name: string) => Promise<CompressedFile | null>,
): (name: string) => Promise<CompressedFile | null> {
  const ready: ByteCache<string, CompressedFile> = createByteCache(mostBytes)
  const underWay = new Map<string, Promise<CompressedFile | null>>()

  async function loadAndKeep(name: string): Promise<CompressedFile | null> {
    const file = await load(name)
    if (file === null) return null
    const { identity, gzip, br } = file.variants
    ready.set(name, file, identity.byteLength + (gzip?.byteLength ?? 0) + (br?.byteLength ?? 0))
    return file
  }

  return async (name) => {
    const found = ready.get(name) ?? underWay.get(name)
    if (found !== undefined) return found
    const loading = loadAndKeep(name).finally(() => underWay.delete(name))
    underWay.set(name, loading)
    return loading
  }
}

/** What an address of the site names below `/_next/static/`. */
export function toBuildFileName(path: string): string {
  const name = path.replace(/^\/_next\/static\//, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
