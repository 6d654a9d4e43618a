import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { LakeError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject } from '../../core/is-json-object.ts'
import { type AssetUploads, createAssetUploads } from '../../images/create-asset-uploads.ts'
import type { Access } from '../../lake/lake.ts'
import type { AssetKey, AssetKind, AssetStore } from '../../storage/asset-store.ts'
import type { OpenLake } from '../open-lake.ts'
import type { Progress } from '../progress.ts'
import { type UploadNamed, uploadOnce } from '../resolve-assets.ts'
import type { ImportSource } from './open-source.ts'

export interface AssetImport {
  readonly upload: UploadNamed
  /** Uploads what is in the archive and no document showed. */
  uploadRest(): Promise<void>
  readonly count: number
  /** Those that were left out, each with the reason. */
  readonly failures: readonly { readonly name: string; readonly message: string }[]
}

export interface AssetImportOptions {
  readonly dataset: string
  readonly access: Access
  readonly source: ImportSource
  /** What to do about an asset that is not there, or that the lake refuses. */
  readonly ifFailing: 'fail' | 'skip'
  readonly ifExists: 'fail' | 'replace' | 'skip'
  readonly progress: Progress
}

// Made anew from the bytes that are stored here, or telling where they came from.
const notTakenOver = new Set([
  'assetId',
  'extension',
  'metadata',
  'mimeType',
  'originalFilename',
  'path',
  'sha1hash',
  'size',
  'source',
  'uploadId',
  'url',
])

/** Takes the images and files of an import in, by the same way as every upload: scrubbed, checked, each once. */
export async function createAssetImport(open: OpenLake, options: AssetImportOptions): Promise<AssetImport> {
  const { source, ifFailing, progress } = options
  const uploads = createAssetUploads(open)
  const descriptions = source.isExport ? await readDescriptions(join(source.assetFolder, 'assets.json')) : {}
  const failures: { name: string; message: string }[] = []
  const seen = new Set<string>()
  let count = 0

  const upload = uploadOnce(async (kind, name) => {
    try {
      const path = toPath(name, source.assetFolder)
      seen.add(path)
      const bytes = await readAsset(path)
      const id = await store(open, uploads, { ...options, kind, path, bytes, descriptions })
      count += 1
      progress.add({ items: 1, bytes: bytes.byteLength })
      return id
    } catch (error) {
      if (!(error instanceof LakeError) || ifFailing === 'fail') throw error
      failures.push({ name, message: error.message })
      return null
    }
  })

  return {
    upload,
    async uploadRest() {
      if (!source.isExport) return
      for (const kind of ['images', 'files'] as const) {
        const names = await readdir(join(source.assetFolder, kind)).catch(() => [])
        for (const name of names.sort()) {
          if (!name.startsWith('.') && !seen.has(join(source.assetFolder, kind, name))) {
            await upload(kind, `file://./${kind}/${encodeURIComponent(name)}`)
          }
        }
      }
    },
    get count() {
      return count
    },
    failures,
  }
}

interface NewAsset extends AssetImportOptions {
  readonly kind: AssetKind
  readonly path: string
  readonly bytes: Uint8Array
  readonly descriptions: JsonObject
}

async function store(
  { lake }: OpenLake,
  uploads: AssetUploads,
  { dataset, access, ifExists, kind, path, bytes, descriptions }: NewAsset,
): Promise<string> {
  const key = `${kind === 'images' ? 'image' : 'file'}-${createHash('sha1').update(bytes).digest('hex')}`
  const known = descriptions[key]
  const description = isJsonObject(known) ? known : {}
  const { _id: id } = await uploads.upload({
    ...{ dataset, kind, bytes, access },
    extension: /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '',
    ...(typeof description.mimeType === 'string' ? { mimeType: description.mimeType } : {}),
  })
  const fields = Object.entries(description).filter(([name]) => !name.startsWith('_') && !notTakenOver.has(name))
  if (fields.length > 0) {
    const values = Object.fromEntries(fields)
    const patch = ifExists === 'replace' ? { id, set: values } : { id, setIfMissing: values }
    await lake.dataset(dataset).mutate([{ patch }], { access })
  }
  return id
}

/** Only files below the folder: what is imported must not read other files of this machine. */
function toPath(name: string, folder: string): string {
  const url = URL.parse(name.replace(/^file:\/\/\.\//, ''), pathToFileURL(`${folder}/`).href)
  const path = url?.protocol === 'file:' ? fileURLToPath(url) : ''
  if (path.startsWith(`${folder}${sep}`)) return path
  throw new LakeError('invalidRequest', `"${name}" is not a file beside the import file. Write file://./<name>.`)
}

async function readAsset(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new LakeError('notFound', `The asset ${path} cannot be read. Nothing was written.`, { cause })
  }
}

async function readDescriptions(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  try {
    const descriptions: unknown = JSON.parse(text)
    if (isJsonObject(descriptions)) return descriptions
  } catch (cause) {
    throw new LakeError('invalidRequest', 'The "assets.json" of the archive is not JSON. Nothing was written.', {
      cause,
    })
  }
  throw new LakeError('invalidRequest', 'The "assets.json" of the archive is not an object. Nothing was written.')
}

/** Runs work that stores assets; when it fails, those that were not there before are removed again. */
export async function withNewAssetsRemoved<Result>(
  assets: AssetStore,
  work: (assets: AssetStore) => Promise<Result>,
): Promise<Result> {
  const toText = ({ dataset, kind, name }: AssetKey) => `${dataset}/${kind}/${name}`
  const before = new Set((await assets.list()).map(toText))
  const written: AssetKey[] = []
  const tracked: AssetStore = {
    ...assets,
    async write(key, bytes) {
      if (!before.has(toText(key))) written.push(key)
      await assets.write(key, bytes)
    },
  }
  try {
    return await work(tracked)
  } catch (error) {
    for (const key of written) await assets.delete(key)
    throw error
  }
}
