import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AssetKey } from '../asset-store.ts'
import type { DerivedStore } from '../derived-store.ts'
import { isDiskTrouble, isMissing } from './file-errors.ts'

/**
 * Keeps derived pictures as files under `<folder>/<dataset>/<name of the asset>/`. The folder can be deleted while
 * nothing uses it.
 *
 * @param folder - Is created with the first picture.
 * @param limit - How many bytes are kept. Default: 2 GiB.
 */
export function createFsDerivedStore(folder: string, { limit = 2 * 1024 ** 3 } = {}): DerivedStore {
  const toFolder = ({ dataset, name }: AssetKey) => join(folder, dataset, name)
  const toPath = (asset: AssetKey, variant: string) =>
    join(toFolder(asset), createHash('sha256').update(variant).digest('hex').slice(0, 40))
  // A Map keeps its order of insertion: the first entry is the one unused for longest.
  const sizes = new Map<string, number>()
  let total = 0
  let found: Promise<void> | undefined

  const note = (path: string, size: number) => {
    total += size - (sizes.get(path) ?? 0)
    sizes.delete(path)
    sizes.set(path, size)
  }
  const drop = (path: string) => {
    total -= sizes.get(path) ?? 0
    sizes.delete(path)
  }

  /** What an earlier process left, oldest first. */
  async function findFiles(): Promise<void> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)
    const files: { readonly path: string; readonly size: number; readonly time: number }[] = []
    for (const entry of entries ?? []) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      if (entry.name.endsWith('.part')) await rm(path, { force: true })
      const facts = await stat(path).catch(ignoreMissing)
      if (facts !== null) files.push({ path, size: facts.size, time: facts.mtimeMs })
    }
    for (const { path, size } of files.sort((a, b) => a.time - b.time)) note(path, size)
  }

  async function makeRoom(): Promise<void> {
    for (const oldest of sizes.keys()) {
      if (total <= limit) return
      drop(oldest)
      await rm(oldest, { force: true })
    }
  }

  return {
    async read(asset, variant) {
      const path = toPath(asset, variant)
      const bytes = await readFile(path).catch(ignoreMissing)
      // A crash can leave a file without its content; then it is made again.
      if (bytes === null || bytes.byteLength === 0) return null
      if (sizes.has(path)) note(path, bytes.byteLength)
      return bytes
    },

    async write(asset, variant, bytes) {
      found ??= findFiles()
      await found
      const path = toPath(asset, variant)
      const part = `${path}.${randomUUID()}.part`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(part, bytes, { flush: true })
        await rename(part, path)
      } catch (error) {
        await rm(part, { force: true }).catch(ignoreMissing)
        // ENOENT: the folder of the asset was deleted meanwhile, and with it the reason to write.
        if (isDiskTrouble(error) || isMissing(error)) return
        throw error
      }
      note(path, bytes.byteLength)
      await makeRoom()
    },

    async deleteOf(asset) {
      const gone = toFolder(asset)
      for (const path of [...sizes.keys()]) if (dirname(path) === gone) drop(path)
      await rm(gone, { recursive: true, force: true, maxRetries: 3 }).catch(ignoreMissing)
    },
  }
}

function ignoreMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}
