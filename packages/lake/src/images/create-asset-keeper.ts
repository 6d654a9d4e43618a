import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { Access, Lake } from '../lake/lake.ts'
import { type AssetKey, type AssetStore, findAssetKey } from '../storage/asset-store.ts'
import { isAssetDocument, toAssetDocumentId } from './asset-documents.ts'
import { createKeyLock, type WithKey } from './key-lock.ts'

export interface AssetKeeperOptions {
  readonly lake: Lake
  readonly assets: AssetStore
  /** Removes the pictures that were made from an asset. Default: there are none. */
  readonly forget?: (key: AssetKey) => Promise<void>
  /** Gets what goes wrong while nobody waits. Default: `console.error`. */
  readonly logError?: (error: unknown) => void
}

/** Sees to it that the bytes of an asset are there exactly as long as its document. */
export interface AssetKeeper {
  /** Uploads hold the key of an asset while they write it, so that nothing is removed between bytes and document. */
  readonly withKey: WithKey
  /** From now on, deleting an asset document of this dataset removes its bytes, and all pictures made from them. */
  watch(dataset: string): void
  /**
   * Removes bytes whose document is deleted: a crash can come between the two. Bytes that never had a document are
   * left alone, for they may belong to a newer copy of the documents.
   * @returns what was removed
   */
  sweep(): Promise<readonly AssetKey[]>
  /** Watches all datasets that there are, and sweeps once, without anybody waiting. */
  start(): void
  /** Resolves when everything that is to be removed is removed. */
  settled(): Promise<void>
}

/**
 * On whose behalf the lake looks after its own assets.
 *
 * NB: this must read everything. Whoever reads less does not see the document of an asset that nothing shows, and its
 * bytes would be taken for those of a deleted one.
 */
export const assetAccess: Access = {
  userId: '_lake',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'history'], datasets: ['*'] }],
}

export function createAssetKeeper({
  lake,
  assets,
  forget = async () => {},
  logError = (error) => console.error(error),
}: AssetKeeperOptions): AssetKeeper {
  const withKey = createKeyLock()
  const watched = new Set<string>()
  const underway = new Set<Promise<unknown>>()

  const hasDocument = ({ dataset, kind, name }: AssetKey) =>
    lake.dataset(dataset).getDocuments([toAssetDocumentId(kind, name)], assetAccess).documents.length > 0

  async function removeUnlessNamed(key: AssetKey): Promise<boolean> {
    return withKey(toText(key), async () => {
      if (hasDocument(key)) return false
      await assets.delete(key)
      await forget(key)
      return true
    })
  }

  function note(work: Promise<unknown>): void {
    const noted = work.catch(logUnlessClosed).finally(() => underway.delete(noted))
    underway.add(noted)
  }

  /** A lake that closes meanwhile is no trouble: the next sweep goes on. */
  function logUnlessClosed(error: unknown): void {
    if (!(error instanceof LakeError && error.kind === 'unavailable')) logError(error)
  }

  function watch(dataset: string): void {
    if (watched.has(dataset)) return
    watched.add(dataset)
    lake.dataset(dataset).onCommit(({ changes }) => {
      for (const { before, after } of changes) {
        const key = after === null ? findKeyOf(dataset, before) : null
        if (key !== null) note(removeUnlessNamed(key))
      }
    })
  }

  const wasDeleted = ({ dataset, kind, name }: AssetKey) =>
    lake.dataset(dataset).documentsAt([toAssetDocumentId(kind, name)], { lastRevision: true }, assetAccess).length > 0

  async function sweep(): Promise<readonly AssetKey[]> {
    const known = new Set(lake.listDatasets().map(({ name }) => name))
    const removed: AssetKey[] = []
    for (const key of await assets.list()) {
      if (!known.has(key.dataset) || hasDocument(key) || !wasDeleted(key)) continue
      if (await removeUnlessNamed(key)) removed.push(key)
    }
    return removed
  }

  return {
    withKey,
    watch,
    sweep,
    start() {
      for (const { name } of lake.listDatasets()) watch(name)
      note(sweep())
    },
    async settled() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}

/**
 * The stored assets that no document names.
 * @param idsOf - The ids of all asset documents of a dataset.
 */
export function findUnnamedAssets(
  stored: readonly AssetKey[],
  idsOf: (dataset: string) => ReadonlySet<string>,
): readonly AssetKey[] {
  return stored.filter(({ dataset, kind, name }) => !idsOf(dataset).has(toAssetDocumentId(kind, name)))
}

export function toText({ dataset, kind, name }: AssetKey): string {
  return `${dataset}/${kind}/${name}`
}

function findKeyOf(dataset: string, document: LakeDocument | null): AssetKey | null {
  if (document === null || !isAssetDocument(document)) return null
  // People can write such documents by hand, under any id.
  const [, kind, name, extension] = /^(image|file)-(.+)-([^-]+)$/.exec(document._id) ?? []
  return findAssetKey(dataset, kind === 'image' ? 'images' : 'files', `${name}.${extension}`)
}
