import { createLake } from '../lake/create-lake.ts'
import type { Lake } from '../lake/lake.ts'
import type { AssetStore } from '../storage/asset-store.ts'
import { createFsAssetStore } from '../storage/fs/fs-asset-store.ts'
import { createSqliteDocumentStore, type SqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createWebhooks, type Webhooks } from '../webhooks/create-webhooks.ts'
import type { CommandContext } from './command-context.ts'
import { pathsOf } from './data-folder.ts'

/** A lake that this process alone may write. */
export interface OpenLake {
  readonly lake: Lake
  readonly assets: AssetStore
  readonly projectId: string
  /** What is committed is recorded for them; they are delivered once they are started. */
  readonly webhooks: Webhooks
  /** Keeps everything that the work commits, or, when it throws, nothing. Close the lake then. */
  readonly runAtOnce: SqliteDocumentStore['runAtOnce']
}

export interface OpenLakeOptions {
  /** Origins on this machine or in its network that webhooks may be sent to. Default: none. */
  readonly webhookTargets?: readonly string[]
}

/**
 * Opens the lake of a folder, made when missing, and closes it after the work.
 * @throws LakeError `unavailable` when a lake is running there, or the folder cannot be written.
 */
export async function withLake<Result>(
  folder: string,
  { guards, derivations, refuseAsset, restrictedSuffix, projectId }: CommandContext,
  work: (open: OpenLake) => Result | Promise<Result>,
  { webhookTargets = [] }: OpenLakeOptions = {},
): Promise<Result> {
  const store = createSqliteDocumentStore({ folder })
  const { database, assets: assetFolder } = pathsOf(folder)
  const restricted = restrictedSuffix === undefined ? {} : { restrictedSuffix }
  const options = { path: database, outbox: store.outbox, projectId, allowedOrigins: webhookTargets, ...restricted }
  const webhooks = createWebhooks(options)
  const lake = createLake({
    store: webhooks.watch(store),
    guards: guards(folder),
    derivations: derivations(folder),
    ...restricted,
    ...(refuseAsset === undefined ? {} : { refuseAsset }),
  })
  const assets = createFsAssetStore(assetFolder)
  try {
    return await work({ lake, assets, projectId, webhooks, runAtOnce: store.runAtOnce })
  } finally {
    await webhooks.close()
    lake.close()
  }
}
