import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import type { AssetKey, AssetStore } from '../storage/asset-store.ts'
import { createFsAssetStore } from '../storage/fs/fs-asset-store.ts'
import { pathsOf } from './data-folder.ts'
import { inspectDatabaseFile, inspectLake } from './inspect-lake.ts'
import type { Interruptible } from './interruptible.ts'
import { type ProgressOutput, startProgress } from './progress.ts'
import { withDatabaseCopy } from './snapshot.ts'

const manifestName = 'backup.json'

const manifestSchema = z.object({
  format: z.literal('lake-backup-1'),
  createdAt: z.string(),
  database: z.object({ sha256: z.string(), bytes: z.number() }),
  assets: z.number(),
})

/** What a backup says of itself; written last, so that a folder without it is not one. */
export type BackupManifest = z.infer<typeof manifestSchema>

export interface BackupWork {
  readonly output: ProgressOutput
  readonly on: Interruptible
}

export async function writeManifest(folder: string, assets: number, now: Date): Promise<BackupManifest> {
  const manifest: BackupManifest = {
    format: 'lake-backup-1',
    createdAt: now.toISOString(),
    database: await describeFile(pathsOf(folder).database),
    assets,
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  return manifest
}

/**
 * Makes sure that a folder is a backup, whole and unharmed, before anything is done with it.
 * @throws LakeError `invalidRequest` that says what is wrong with it
 */
export async function verifyBackup(folder: string, { output, on }: BackupWork): Promise<BackupManifest> {
  const manifest = await readManifest(folder)
  const { sha256, bytes } = await describeFile(pathsOf(folder).database)
  if (bytes !== manifest.database.bytes || sha256 !== manifest.database.sha256) {
    throw damaged(folder, 'its database is not the one that was saved')
  }
  const [problem] = inspectDatabaseFile(pathsOf(folder).database)
  if (problem !== undefined) throw damaged(folder, problem)
  const { problems, assets } = await withDatabaseCopy(folder, ({ path, datasetNames }) =>
    inspectLake({ folder, database: path, datasetNames, output, breathe: on.breathe }),
  )
  const [first] = problems
  if (first !== undefined) throw damaged(folder, first)
  if (assets < manifest.assets) throw damaged(folder, `${manifest.assets - assets} assets are missing`)
  return manifest
}

/** Copies the files of assets, each whole or not at all. What is there already is left alone. */
export async function copyAssets(from: string, to: string, { output, on }: BackupWork): Promise<readonly AssetKey[]> {
  const source = createFsAssetStore(from)
  const keys = await source.list()
  const progress = startProgress('Assets', output, { unit: 'assets', total: keys.length })
  const target = createFsAssetStore(to)
  const copied: AssetKey[] = []
  for (const key of keys) {
    await on.breathe()
    const bytes = await copyAsset(source, target, { from, to, key })
    if (bytes === null) continue
    copied.push(key)
    progress.add({ items: 1, bytes })
  }
  progress.finish()
  return copied
}

/** @returns how many bytes; null when the lake has deleted the asset meanwhile. */
async function copyAsset(
  source: AssetStore,
  target: AssetStore,
  { from, to, key }: { readonly from: string; readonly to: string; readonly key: AssetKey },
): Promise<number | null> {
  const path = ({ dataset, kind, name }: AssetKey) => join(dataset, kind, name.slice(0, 2), name)
  const found = await source.find(key)
  if (found === null) return null
  if ((await target.find(key))?.size === found.size) return found.size
  const place = join(to, path(key))
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  try {
    // FICLONE: shares the blocks where the file system can.
    await copyFile(join(from, path(key)), place, constants.COPYFILE_FICLONE)
  } catch (error) {
    if (!existsSync(join(from, path(key)))) return null
    throw error
  }
  return found.size
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((cause: unknown) => {
    const message = `There is no backup in ${folder}: it has no ${manifestName}. Name the folder that "backup" has made.`
    throw new LakeError('notFound', message, { cause })
  })
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(folder, `its ${manifestName} cannot be read`, cause)
  }
}

async function describeFile(path: string): Promise<BackupManifest['database']> {
  if (!existsSync(path)) return { sha256: '', bytes: 0 }
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size }
}

function damaged(folder: string, what: string, cause?: unknown): LakeError {
  const message = `The backup in ${folder} is damaged: ${what.replace(/\.$/, '')}. Use another one. Nothing was changed.`
  return new LakeError('invalidRequest', message, { cause })
}
