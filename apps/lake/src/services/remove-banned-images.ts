import type { CreateService } from '@vigil/lake/cli/command-context'
import { LakeError } from '@vigil/lake/core/errors'
import type { Access, Lake } from '@vigil/lake/lake/lake'
import { isPrivateDataset, toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { z } from 'zod'
import { safeguardAuthor } from '../roles.ts'

/** Whoever replaces a picture has a moment to do so everywhere. */
const afterAWhile = 5_000

/** Sees everything, and removes with the history: a tiny picture stands in it. */
const removalAccess: Access = {
  userId: safeguardAuthor.id,
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'update', 'editHistory'], datasets: ['*'] }],
}

const idList = z.array(z.string())
const bansQuery = '*[_type == "bannedImage"].hash'
const picturesQuery = '*[_type == "sanity.imageAsset" && sha1hash in $hashes]._id'

/**
 * Deletes pictures that were replaced by redacted ones, with their bytes and their history, as soon as no document
 * shows them any more: where others still did, or where somebody closed the Studio before it was done.
 */
export const removeBannedImages: CreateService = ({ lake, scheduler, log, logError }) => {
  let underWay: Promise<void> = Promise.resolve()
  let cancel: (() => void) | null = null
  let isClosed = false

  function tick(): void {
    cancel = null
    underWay = underWay
      .then(() => removeFromAll(lake, log))
      .catch((error: unknown) => {
        // A lake that is being closed: the next start looks again.
        if (!(isClosed && error instanceof LakeError && error.kind === 'unavailable')) logError(error)
      })
  }

  function lookSoon(): void {
    if (!isClosed) cancel ??= scheduler.schedule(tick, afterAWhile)
  }

  return {
    start() {
      for (const { name } of lake.listDatasets()) lake.dataset(name).onCommit(lookSoon)
      lookSoon()
    },
    async close() {
      isClosed = true
      cancel?.()
      await underWay
    },
  }
}

async function removeFromAll(lake: Lake, log: (line: string) => void): Promise<void> {
  const names = lake.listDatasets().map(({ name }) => name)
  for (const name of names) {
    if (isPrivateDataset(name) || !names.includes(toPrivateDataset(name))) continue
    const count = await removeUnused(lake, name)
    if (count > 0) log(`${count} pictures of "${name}" that were replaced by redacted ones are deleted.`)
  }
}

/** @returns how many are gone */
async function removeUnused(lake: Lake, name: string): Promise<number> {
  const hashes = await askFor(lake, toPrivateDataset(name), bansQuery)
  if (hashes.length === 0) return 0
  const dataset = lake.dataset(name)
  const pictures = await askFor(lake, name, picturesQuery, { hashes })
  const unused = pictures.filter((id) => dataset.findReferences(id, removalAccess).references.length === 0)
  // One by one: somebody may begin to show one of them meanwhile, and that one stays.
  let count = 0
  for (const id of unused) {
    const isGone = await dataset.mutate([{ delete: { id, purge: true } }], { access: removalAccess }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof LakeError && error.kind === 'referencedDocument') return false
        throw error
      },
    )
    if (isGone) count += 1
  }
  return count
}

async function askFor(
  lake: Lake,
  name: string,
  query: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const { result } = await lake.dataset(name).query({ query, params, perspective: 'raw', access: removalAccess })
  return idList.parse(result)
}
