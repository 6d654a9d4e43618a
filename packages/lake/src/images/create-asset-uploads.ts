import { createHash } from 'node:crypto'
import { LakeError } from '../core/errors.ts'
import type { LakeDocument } from '../core/document.ts'
import type { Access, Lake, LakeDataset } from '../lake/lake.ts'
import { type AssetKind, type AssetStore, toAssetKey } from '../storage/asset-store.ts'
import { type AssetDescription, createFileDocument, createImageDocument } from './asset-documents.ts'
import { type AssetKeeper, assetAccess, createAssetKeeper, toText } from './create-asset-keeper.ts'
import { createTurns } from './create-turns.ts'
import { toExtension, toMimeType } from './image-format.ts'
import { type MetadataPart, readImageMetadata } from './read-image-metadata.ts'
import { scrubImage } from './scrub-image.ts'
import { sniffImage } from './sniff-image.ts'

export interface AssetUpload {
  readonly dataset: string
  readonly kind: AssetKind
  readonly bytes: Uint8Array
  /** Whose upload this is. Who may write nothing at all is refused. */
  readonly access: Access
  readonly description?: AssetDescription
  /** Of an image: what is worked out about it. Default: everything. */
  readonly metadataParts?: readonly MetadataPart[] | undefined
  /** Of a file: what its sender says it is, and the extension its name had. */
  readonly mimeType?: string
  readonly extension?: string
}

export interface AssetUploads {
  /** @returns the asset document. @throws LakeError `assetRefused`, `insufficientPermissions` */
  upload(upload: AssetUpload): Promise<LakeDocument>
}

/** Takes assets in: scrubs them, stores the bytes, then writes the document that stands for them. */
export function createAssetUploads({
  lake,
  assets,
  projectId,
  keeper = createAssetKeeper({ lake, assets }),
  concurrency = 1,
}: {
  readonly lake: Lake
  readonly assets: AssetStore
  readonly projectId: string
  /** Default: one of its own. */
  readonly keeper?: AssetKeeper
  /** How many are scrubbed at once. Default: 1, so that those who look at pictures meanwhile have a core as well. */
  readonly concurrency?: number
}): AssetUploads {
  const takeTurn = createTurns({ concurrency, longestQueue: 50 })
  return {
    async upload(upload) {
      const dataset = lake.dataset(upload.dataset)
      requireWriter(dataset, upload.access)
      keeper.watch(upload.dataset)
      lake.requireStorable({ dataset: upload.dataset, sha1: toSha1(upload.bytes) })
      const { document, name, bytes } = await takeTurn(() => prepare(upload, projectId))
      lake.requireStorable({ dataset: upload.dataset, sha1: document.sha1hash })
      const key = toAssetKey(upload.dataset, upload.kind, name)
      // Where private records are, who may write one kind of them may not add pictures as well.
      const access = dataset.isRestricted ? upload.access : toUploadAccess(upload.access)
      const created = await keeper.withKey(toText(key), async () => {
        // Bytes first: an asset document without its bytes would be a broken image on a page.
        await assets.write(key, bytes)
        const { results } = await dataset.mutate([{ createIfNotExists: document }], { access })
        return results[0]?.document ?? dataset.getDocuments([document._id], assetAccess).documents[0]
      })
      if (created === undefined) throw new Error(`The asset document ${document._id} was not written.`)
      return created
    },
  }
}

async function prepare(upload: AssetUpload, projectId: string) {
  const { dataset, kind, description = {} } = upload
  if (kind === 'images') {
    const image = await scrubImage(upload.bytes)
    const metadata = await readImageMetadata(image, upload.metadataParts)
    const place = { projectId, dataset, sha1: toSha1(image.bytes) }
    const document = createImageDocument(place, image, metadata, description)
    return { document, name: toName(document.path), bytes: image.bytes }
  }
  const { bytes, ...file } = await scrubIfPicture(upload)
  const place = { projectId, dataset, sha1: toSha1(bytes) }
  const document = createFileDocument(place, { ...file, size: bytes.byteLength }, description)
  return { document, name: toName(document.path), bytes }
}

/** A picture that comes as a file still tells where it was taken. Other files are kept as they are, without their name. */
async function scrubIfPicture({ bytes, mimeType = '', extension = '' }: AssetUpload) {
  if (bytes.byteLength === 0) throw new LakeError('assetRefused', 'The file is empty. Choose another one.')
  if (sniffImage(bytes).kind !== 'other') {
    const { format, rights, bytes: scrubbed } = await scrubImage(bytes)
    return { bytes: scrubbed, extension: toExtension(format), mimeType: toMimeType(format), rights }
  }
  return {
    bytes,
    mimeType: /^[a-z]+\/[a-z0-9.+-]{1,80}$/.exec(mimeType)?.[0] ?? 'application/octet-stream',
    extension: /^[a-z0-9]{1,8}$/.exec(extension)?.[0] ?? 'bin',
  }
}

/**
 * A contributor may write drafts only, but the picture in a draft is a document without a dot. So the lake writes
 * it on behalf of anybody who may write something, and nobody can write any other asset document this way.
 */
function toUploadAccess({ userId }: Access): Access {
  const filter = '_type in ["sanity.imageAsset", "sanity.fileAsset"]'
  return { userId, grants: [{ filter, permissions: ['read', 'create'] }] }
}

/** @throws LakeError `insufficientPermissions` for those who may write nothing at all. */
export function requireWriter(dataset: Pick<LakeDataset, 'grantsOf'>, access: Access): void {
  if (!dataset.grantsOf(access).some(({ permissions }) => permissions.includes('create'))) {
    throw new LakeError(
      'insufficientPermissions',
      'You may read here, but not upload. Ask an administrator for a role.',
    )
  }
}

function toSha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}

function toName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
