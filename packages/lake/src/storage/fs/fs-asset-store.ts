import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { LakeError } from '../../core/errors.ts'
import { type AssetKey, type AssetStore, toAssetKey } from '../asset-store.ts'
import { isDiskTrouble, isMissing } from './file-errors.ts'

/**
 * Keeps assets as files under `<folder>/<dataset>/<images|files>/<first two letters>/<name>`.
 *
 * @param folder - Is created with the first asset.
 */
export function createFsAssetStore(folder: string): AssetStore {
  const toPath = ({ dataset, kind, name }: AssetKey) => join(folder, dataset, kind, name.slice(0, 2), name)

  return {
    async write(key, bytes) {
      const path = toPath(key)
      if ((await findSize(path)) === bytes.byteLength) return
      await withDiskErrors(async () => {
        await mkdir(dirname(path), { recursive: true })
        // A reader sees the whole file or none: written beside it, made durable, then renamed.
        const draft = `${path}.${randomUUID()}.part`
        try {
          await writeDurably(draft, bytes)
          await rename(draft, path)
        } catch (error) {
          await rm(draft, { force: true })
          throw error
        }
      })
    },

    async read(key) {
      try {
        return await readFile(toPath(key))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async find(key) {
      const path = toPath(key)
      const size = await findSize(path)
      if (size === null) return null
      // Node's web streams are typed apart from the web's own.
      return { size, stream: (range) => Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array> }
    },

    async list() {
      const paths = await readdir(folder, { recursive: true }).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      return paths.flatMap((path) => toKeys(path.split(sep)))
    },

    async delete(key) {
      await rm(toPath(key), { force: true })
    },
  }
}

/** One key, or none for folders, drafts of crashed writes, and files that people put there. */
function toKeys([dataset, kind, , name, ...rest]: readonly string[]): readonly AssetKey[] {
  if (dataset === undefined || name === undefined || rest.length > 0) return []
  if (kind !== 'images' && kind !== 'files') return []
  try {
    return [toAssetKey(dataset, kind, name)]
  } catch (error) {
    if (error instanceof LakeError) return []
    throw error
  }
}

async function findSize(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function withDiskErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskTrouble(error)) throw error
    const message = 'The lake cannot write to its asset folder now. Check its space and permissions.'
    throw new LakeError('unavailable', message, { cause: error, retryAfter: 5 })
  }
}
