import type { SanityClient } from '@sanity/client'
import { textOf } from '@vigil/content-model/field-of'
import { type NewPicture, toPicturePatch } from './replace-picture.ts'

/** A document that shows a picture, besides the one that is open. */
export interface PictureUsage {
  readonly documentId: string
  /** As editors know it: `“The lamp in the window”, as readers see it`. */
  readonly label: string
  readonly isPublic: boolean
}

type RawDocument = Readonly<Record<string, unknown>> & {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
}

const usagesQuery = '*[references($assetId)]'

/**
 * Which documents show a picture: published ones, drafts and those in releases.
 * @param except - The id of the draft or version that is open in the form.
 */
export async function findUsages(
  client: SanityClient,
  assetId: string,
  except: string,
): Promise<readonly PictureUsage[]> {
  const documents = await fetchUsing(client, assetId)
  return documents.filter(({ _id }) => _id !== except).map(toUsage)
}

/**
 * Shows another picture in these documents, in one transaction.
 * @throws what the lake answers, when one of them may not be changed or published so
 */
export async function replaceEverywhere(
  client: SanityClient,
  assetId: string,
  usages: readonly PictureUsage[],
  picture: NewPicture,
): Promise<void> {
  const wanted = new Set(usages.map(({ documentId }) => documentId))
  const transaction = client.transaction()
  let count = 0
  for (const document of await fetchUsing(client, assetId)) {
    const patch = wanted.has(document._id) ? toPicturePatch(document, assetId, picture) : null
    if (patch === null) continue
    count += 1
    transaction.patch(document._id, (change) =>
      change
        .ifRevisionId(document._rev)
        .set({ ...patch.set })
        .unset([...patch.unset]),
    )
  }
  if (count > 0) await transaction.commit()
}

/**
 * Deletes an asset, and with it its bytes and every size made of it, as soon as no document shows it any more: the form
 * sends its own change a moment later.
 * @returns the documents that still show it; none: it is gone
 */
export async function deleteUnused(
  client: SanityClient,
  assetId: string,
  { tries = 60, pause = () => new Promise<void>((resolve) => setTimeout(resolve, 500)) } = {},
): Promise<readonly PictureUsage[]> {
  let using = await fetchUsing(client, assetId)
  for (let left = tries; using.length > 0 && left > 0; left--) {
    await pause()
    using = await fetchUsing(client, assetId)
  }
  if (using.length > 0) return using.map(toUsage)
  // With its history, which has a tiny picture of it.
  const deletion = { id: assetId, purge: true }
  await client.mutate([{ delete: deletion }])
  return []
}

function fetchUsing(client: SanityClient, assetId: string): Promise<readonly RawDocument[]> {
  return client.fetch<readonly RawDocument[]>(
    usagesQuery,
    { assetId },
    { perspective: 'raw', tag: 'redaction.usages', cacheMode: 'noStale', useCdn: false },
  )
}

function toUsage(document: RawDocument): PictureUsage {
  const [first = '', release = ''] = document._id.split('.')
  const name = textOf(document, 'title') || textOf(document, 'name') || textOf(document, 'text') || document._type
  const isPublic = !document._id.includes('.')
  const where = isPublic ? 'as readers see it' : first === 'versions' ? `in the release ${release}` : 'in its draft'
  return { documentId: document._id, label: `“${name.slice(0, 80)}”, ${where}`, isPublic }
}
