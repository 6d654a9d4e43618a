import { createHash } from 'node:crypto'
import { LakeError } from '../core/errors.ts'
import type { LakeDocument } from '../core/document.ts'
import type { Access, Lake } from '../lake/lake.ts'
import { type AssetKind, type AssetStore, toAssetKey } from '../storage/asset-store.ts'
import { type AssetDescription, createFileDocument, createImageDocument } from './asset-documents.ts'
import { createTurns } from './create-turns.ts'
import { findFormatOfBytes } from './image-format.ts'
import { readImageMetadata } from './read-image-metadata.ts'
import { findImageMetadata, scrubImage } from './scrub-image.ts'

export interface AssetUpload {
  readonly dataset: string
  readonly kind: AssetKind
  readonly bytes: Uint8Array
  /** Whose upload this is. Who may write nothing at all is refused. */
  readonly access: Access
  readonly description?: AssetDescription
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
}: {
  readonly lake: Lake
  readonly assets: AssetStore
  readonly projectId: string
}): AssetUploads {
  const takeTurn = createTurns()
  return {
    async upload(upload) {
      requireWriter(upload.access)
      const dataset = lake.dataset(upload.dataset)
      const { document, name, bytes } = await takeTurn(() => prepare(upload, projectId))
      // Bytes first: an asset document without its bytes would be a broken image on a page.
      await assets.write(toAssetKey(upload.dataset, upload.kind, name), bytes)
      const { results } = await dataset.mutate([{ createIfNotExists: document }], {
        access: toUploadAccess(upload.access),
      })
      const created =
        results[0]?.document ?? dataset.getDocuments([document._id], toUploadAccess(upload.access)).documents[0]
      if (created === undefined) throw new Error(`The asset document ${document._id} was not written.`)
      return created
    },
  }
}

async function prepare(upload: AssetUpload, projectId: string) {
  const { dataset, kind, description = {} } = upload
  if (kind === 'images') {
    const image = await scrubImage(upload.bytes)
    const metadata = await readImageMetadata(image)
    const place = { projectId, dataset, sha1: toSha1(image.bytes) }
    const document = createImageDocument(place, image, metadata, description)
    return { document, name: toName(document.path), bytes: image.bytes }
  }
  const bytes = await scrubIfPicture(upload.bytes)
  const mimeType = /^[a-z]+\/[a-z0-9.+-]{1,80}$/.exec(upload.mimeType ?? '')?.[0] ?? 'application/octet-stream'
  const extension = /^[a-z0-9]{1,8}$/.exec(upload.extension ?? '')?.[0] ?? 'bin'
  const place = { projectId, dataset, sha1: toSha1(bytes) }
  const document = createFileDocument(place, { extension, mimeType, size: bytes.byteLength }, description)
  return { document, name: toName(document.path), bytes }
}

/** A picture that comes as a file still tells where it was taken. */
async function scrubIfPicture(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength === 0) throw new LakeError('assetRefused', 'The file is empty. Choose another one.')
  const metadata = await findImageMetadata(bytes)
  return metadata !== null && findFormatOfBytes(metadata) !== null ? (await scrubImage(bytes)).bytes : bytes
}

/**
 * A contributor may write drafts only, but the picture in a draft is a document without a dot. So the lake writes
 * it on behalf of anybody who may write something, and nobody can write any other asset document this way.
 */
function toUploadAccess({ userId }: Access): Access {
  const filter = '_type in ["sanity.imageAsset", "sanity.fileAsset"]'
  return { userId, grants: [{ filter, permissions: ['read', 'create'] }] }
}

function requireWriter({ grants }: Access): void {
  if (!grants.some(({ permissions }) => permissions.includes('create'))) {
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
