import { createLake } from '../lake/create-lake.ts'
import type { Lake } from '../lake/lake.ts'
import type { AssetStore } from '../storage/asset-store.ts'
import { createFsAssetStore } from '../storage/fs/fs-asset-store.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import type { CommandContext } from './command-context.ts'
import { pathsOf } from './data-folder.ts'

/** A lake that this process alone may write. */
export interface OpenLake {
  readonly lake: Lake
  readonly assets: AssetStore
  readonly projectId: string
}

/**
 * Opens the lake of a folder, made when missing, and closes it after the work.
 * @throws LakeError `unavailable` when a lake is running there, or the folder cannot be written.
 */
export async function withLake<Result>(
  folder: string,
  { guards }: CommandContext,
  work: (open: OpenLake) => Result | Promise<Result>,
): Promise<Result> {
  const lake = createLake({ store: createSqliteDocumentStore({ folder }), guards })
  try {
    return await work({ lake, assets: createFsAssetStore(pathsOf(folder).assets), projectId: 'vigil' })
  } finally {
    lake.close()
  }
}
