import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, type Header } from 'tar-stream'
import { LakeError } from '../../core/errors.ts'
import type { Interruptible } from '../interruptible.ts'
import { type ProgressOutput, startProgress } from '../progress.ts'

/** How much an archive may hold. A small archive can unpack to more than the disk has. */
export interface ArchiveLimits {
  /** Of one image or file. */
  readonly assetBytes: number
  /** Of all documents, as text. */
  readonly textBytes: number
  readonly totalBytes: number
  readonly entries: number
}

export const defaultArchiveLimits: ArchiveLimits = {
  assetBytes: 100 * 2 ** 20,
  textBytes: 32 * 2 ** 30,
  totalBytes: 256 * 2 ** 30,
  entries: 2_000_000,
}

export interface ExtractOptions {
  readonly limits?: ArchiveLimits
  readonly output: ProgressOutput
  readonly on: Interruptible
}

/** The names that an archive of Sanity has, below a folder of any name or none. */
const wantedName = /^(?:[^/]+\/)?(?:(data|[\w.-]+)\.ndjson|(assets)\.json|(images|files)\/([\w-][\w.-]{0,200}))$/

/**
 * Unpacks what is wanted of an export: `data.ndjson`, `assets.json`, `images/` and `files/`.
 * Somebody else made the archive, so no name in it is trusted: only plain files with plain names are written, and
 * only below the folder.
 *
 * @param folder - An empty one.
 * @throws LakeError `invalidRequest` or `tooLarge`; what was unpacked until then is left for the caller to remove.
 */
export async function extractArchive(
  archive: Readable,
  folder: string,
  { limits = defaultArchiveLimits, output, on }: ExtractOptions,
): Promise<void> {
  const progress = startProgress('Unpacking', output, { unit: 'files' })
  const tar = extract()
  const fed = pipeline(archive, tar, { signal: on.signal }).catch((cause: unknown) => {
    if (on.signal.aborted || cause instanceof LakeError) throw cause
    throw new LakeError('invalidRequest', 'The archive is damaged or cut off. Nothing was written.', { cause })
  })
  const unpacked = unpack(tar, folder, { limits, on, count: (bytes) => progress.add({ items: 1, bytes }) })
  // The reader ends first when an entry is refused, the feeder when the archive is damaged: its reason is the one to tell.
  unpacked.catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))))
  const [feeding, unpacking] = await Promise.allSettled([fed, unpacked])
  progress.finish()
  if (unpacking.status === 'rejected' && unpacking.reason instanceof LakeError) throw unpacking.reason
  if (feeding.status === 'rejected') throw feeding.reason
  if (unpacking.status === 'rejected') throw unpacking.reason
}

interface UnpackOptions {
  readonly limits: ArchiveLimits
  readonly on: Interruptible
  readonly count: (bytes: number) => void
}

async function unpack(
  tar: ReturnType<typeof extract>,
  folder: string,
  { limits, on, count }: UnpackOptions,
): Promise<void> {
  let entries = 0
  let total = 0
  const seen = new Set<string>()
  for await (const entry of tar) {
    await on.breathe()
    const { name, size } = entry.header
    entries += 1
    total += size
    if (entries > limits.entries || total > limits.totalBytes) throw tooLarge('The archive holds too much')
    const target = chooseTarget(entry.header, limits)
    if (target === null) {
      entry.resume()
      continue
    }
    if (seen.has(target)) throw refused(name, 'is in it twice')
    seen.add(target)
    const path = join(folder, target)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(entry, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: on.signal })
    count(size)
  }
}

/** Where an entry goes; null for what an export has no use for. @throws LakeError for what is hostile or too large */
function chooseTarget({ name, type, size }: Header, limits: ArchiveLimits): string | null {
  if (type !== 'file' && type !== 'contiguous-file' && type !== 'directory') throw refused(name, `is a ${String(type)}`)
  const isOutside = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..')
  if (isOutside || /[\\\0]/.test(name)) throw refused(name, 'points outside of the archive')
  if (type === 'directory') return null
  // What macOS adds beside each file.
  if (/(^|\/)\._/.test(name)) return null
  const [, text, map, kind, asset] = wantedName.exec(name.replace(/^\.\//, '')) ?? []
  if (text !== undefined || map !== undefined) {
    if (size > limits.textBytes) throw tooLarge(`"${name}"`)
    return map === undefined ? 'data.ndjson' : 'assets.json'
  }
  if (kind === undefined || asset === undefined) return null
  if (size > limits.assetBytes) throw tooLarge(`"${name}"`)
  return `${kind}/${asset}`
}

function refused(name: string, reason: string): LakeError {
  const shown = JSON.stringify(name.slice(0, 100))
  return new LakeError('invalidRequest', `The archive is not safe: ${shown} ${reason}. Nothing was written.`)
}

function tooLarge(what: string): LakeError {
  return new LakeError('tooLarge', `${what} is more than the lake takes. Nothing was written.`)
}
