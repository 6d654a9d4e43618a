import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import type { LakeDocument } from '../../core/document.ts'
import { isAssetDocument } from '../../lake/exported-documents.ts'
import { type AssetStore, toAssetKey } from '../../storage/asset-store.ts'
import type { Interruptible } from '../interruptible.ts'
import { type ProgressOutput, startProgress } from '../progress.ts'
import { findAssetPlace, toAssetMetadata, toPortableDocument } from './portable-document.ts'

export interface ArchiveOptions {
  readonly dataset: string
  readonly documents: Iterable<LakeDocument>
  readonly assets: AssetStore
  /** Names the folder inside the archive. */
  readonly now: Date
  readonly output: ProgressOutput
  readonly on: Interruptible
}

export interface ArchiveCounts {
  readonly documents: number
  readonly assets: number
  /** Asset documents whose bytes are lost; they are not in the archive. */
  readonly missing: readonly string[]
}

/**
 * Writes what `sanity dataset export` writes: a gzipped tar with `data.ndjson`, `assets.json`, `images/` and `files/`.
 * One document and one asset are in memory at a time; the text waits in a file, because a tar says sizes first.
 */
export async function writeArchive(target: Writable, options: ArchiveOptions): Promise<ArchiveCounts> {
  const folder = await mkdtemp(join(tmpdir(), 'lake-export-'))
  try {
    const written = await writeTexts(folder, options)
    const tar = pack()
    const sent = pipeline(tar, createGzip(), target, { signal: options.on.signal })
    const filled = fill(tar, folder, written, options)
    // Whichever breaks first ends the other.
    filled.catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))))
    const [missing] = await Promise.all([filled, sent])
    return { documents: written.documents, assets: written.assets.length - missing.length, missing }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface WrittenTexts {
  readonly documents: number
  readonly assets: readonly { readonly id: string; readonly kind: 'images' | 'files'; readonly name: string }[]
}

/** `data.ndjson` and `assets.json`, side by side in one pass. */
async function writeTexts(folder: string, { documents, output, on }: ArchiveOptions): Promise<WrittenTexts> {
  const progress = startProgress('Documents', output, { unit: 'documents' })
  const create = (name: string) => createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 })
  const data = create('data.ndjson')
  const map = create('assets.json')
  const assets: WrittenTexts['assets'][number][] = []
  let count = 0
  for (const document of documents) {
    await on.breathe()
    const place = findAssetPlace(document)
    if (place !== null) {
      const { key, metadata } = toAssetMetadata(document)
      await write(map, `${assets.length === 0 ? '{' : ','}\n${JSON.stringify(key)}:${JSON.stringify(metadata)}`)
      assets.push({ id: document._id, ...place })
    } else if (!isAssetDocument(document)) {
      const line = `${JSON.stringify(toPortableDocument(document))}\n`
      await write(data, line)
      count += 1
      progress.add({ items: 1, bytes: line.length })
    }
  }
  data.end()
  map.end(assets.length === 0 ? '{}\n' : '\n}\n')
  await Promise.all([finished(data), finished(map)])
  progress.finish()
  return { documents: count, assets }
}

/** @returns the ids of asset documents without bytes. */
async function fill(
  tar: Pack,
  folder: string,
  { assets }: WrittenTexts,
  { dataset, assets: store, now, output, on }: ArchiveOptions,
): Promise<readonly string[]> {
  const prefix = `${dataset}-export-${now
    .toISOString()
    .replaceAll(/[^a-z0-9]/gi, '-')
    .toLowerCase()}`
  const common = { mtime: now, mode: 0o600 }
  const missing: string[] = []
  for (const name of ['data.ndjson', 'assets.json']) {
    const path = join(folder, name)
    const entry = tar.entry({ ...common, name: `${prefix}/${name}`, size: (await stat(path)).size })
    await pipeline(createReadStream(path), entry, { signal: on.signal })
  }
  const progress = startProgress('Assets', output, { unit: 'assets', total: assets.length })
  for (const { id, kind, name } of assets) {
    await on.breathe()
    const bytes = await store.read(toAssetKey(dataset, kind, name))
    if (bytes === null) {
      missing.push(id)
      continue
    }
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve())
      tar.entry({ ...common, name: `${prefix}/${kind}/${name}`, size: bytes.byteLength }, Buffer.from(bytes), done)
    })
    progress.add({ items: 1, bytes: bytes.byteLength })
  }
  progress.finish()
  tar.finalize()
  return missing
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
