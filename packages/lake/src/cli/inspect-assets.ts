import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { LakeDocument } from '../core/document.ts'
import { type AssetKey, findAssetKey } from '../storage/asset-store.ts'
import { findAssetPlace } from './transfer/portable-document.ts'

/** The files of all assets, held against the documents that stand for them. */
export interface AssetInspection {
  /** Call it with every document. */
  see(dataset: string, document: LakeDocument): void
  /** Call it after that. */
  finish(): Promise<AssetFindings>
}

export interface AssetFindings {
  readonly assets: number
  readonly problems: readonly string[]
  /** Files that no document stands for, and what crashed writes left. They harm nobody. */
  readonly leftovers: readonly string[]
}

export interface AssetInspectionOptions {
  readonly folder: string
  readonly onAsset?: (bytes: number) => void | Promise<void>
}

export function createAssetInspection({ folder, onAsset }: AssetInspectionOptions): AssetInspection {
  const wanted = new Map<string, string>()

  return {
    see(dataset, document) {
      const place = findAssetPlace(document)
      const key = place && findAssetKey(dataset, place.kind, place.name)
      if (key !== null) wanted.set(toText(key), `"${document._id}" in "${dataset}"`)
    },

    async finish() {
      const problems: string[] = []
      const leftovers: string[] = []
      let assets = 0
      for (const path of await listFiles(folder)) {
        const key = toKey(path)
        if (key === null) {
          if (path.endsWith('.part')) leftovers.push(path)
          continue
        }
        assets += 1
        const owner = wanted.get(toText(key))
        wanted.delete(toText(key))
        if (owner === undefined) leftovers.push(path)
        else if (!(await hasItsBytes(join(folder, path), key, onAsset)))
          problems.push(`${owner} has bytes that are damaged.`)
      }
      problems.push(...[...wanted.values()].map((owner) => `${owner} has no bytes.`))
      return { assets, problems, leftovers }
    },
  }
}

/** Removes what `finish` has found to be left over. */
export async function removeLeftovers(folder: string, { leftovers }: AssetFindings): Promise<void> {
  for (const path of leftovers) await rm(join(folder, path), { force: true })
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

/** `<dataset>/<images|files>/<first two letters>/<name>` */
function toKey(path: string): AssetKey | null {
  const [dataset = '', kind, , name = '', ...rest] = path.split('/')
  return rest.length === 0 && (kind === 'images' || kind === 'files') ? findAssetKey(dataset, kind, name) : null
}

function toText({ dataset, kind, name }: AssetKey): string {
  return `${dataset}/${kind}/${name}`
}

/** A name begins with the SHA-1 of the bytes. */
async function hasItsBytes(
  path: string,
  { name }: AssetKey,
  onAsset: AssetInspectionOptions['onAsset'],
): Promise<boolean> {
  const hash = createHash('sha1')
  const file = createReadStream(path)
  await pipeline(file, hash)
  await onAsset?.(file.bytesRead)
  return name.startsWith(hash.digest('hex'))
}
