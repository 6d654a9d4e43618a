import type { LakeDocument } from '../core/document.ts'
import type { AssetKind } from '../storage/asset-store.ts'
import { type ImageFormat, findFormatByExtension, toExtension, toMimeType } from './image-format.ts'
import type { ImageMetadata } from './read-image-metadata.ts'
import type { ImageRights } from './read-rights.ts'
import type { ScrubbedImage } from './scrub-image.ts'

/** What an uploader may say about an asset. There is no file name: names tell who, where and when. */
export interface AssetDescription {
  readonly label?: string
  readonly title?: string
  readonly description?: string
  readonly creditLine?: string
  /** Where somebody chose it: a collection of pictures that the Studio was connected to. */
  readonly source?: AssetSource
}

export interface AssetSource {
  readonly _type: 'sanity.assetSourceData'
  readonly id?: string
  readonly name?: string
  readonly url?: string
}

interface AssetPlace {
  readonly projectId: string
  readonly dataset: string
  readonly sha1: string
}

/** The document that stands for an image, as Sanity's asset API makes it. */
export function createImageDocument(
  { projectId, dataset, sha1 }: AssetPlace,
  image: ScrubbedImage,
  metadata: ImageMetadata,
  description: AssetDescription,
) {
  const extension = toExtension(image.format)
  const size = `${image.width}x${image.height}`
  const path = `images/${projectId}/${dataset}/${sha1}-${size}.${extension}`
  return {
    _id: `image-${sha1}-${size}-${extension}`,
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    uploadId: sha1,
    extension,
    mimeType: toMimeType(image.format),
    size: image.bytes.byteLength,
    path,
    // DIFFERS: Sanity's is absolute. The lake is reached by several names (localhost, 127.0.0.1, a domain).
    url: `/${path}`,
    metadata,
    ...image.rights,
    ...description,
  }
}

/** The document that stands for a file. */
export function createFileDocument(
  { projectId, dataset, sha1 }: AssetPlace,
  file: { readonly extension: string; readonly mimeType: string; readonly size: number; readonly rights?: ImageRights },
  description: AssetDescription,
) {
  const path = `files/${projectId}/${dataset}/${sha1}.${file.extension}`
  return {
    _id: `file-${sha1}-${file.extension}`,
    _type: 'sanity.fileAsset',
    assetId: sha1,
    sha1hash: sha1,
    uploadId: sha1,
    extension: file.extension,
    mimeType: file.mimeType,
    size: file.size,
    path,
    url: `/${path}`,
    ...file.rights,
    ...description,
  }
}

/** What the name in an image address tells: `<sha1>-<width>x<height>.<extension>`; null when it is not one. */
export function parseImageName(name: string): {
  readonly documentId: string
  readonly width: number
  readonly height: number
  readonly format: ImageFormat
} | null {
  const [, sha1, width, height, extension = ''] = /^([0-9a-f]{40})-(\d{1,6})x(\d{1,6})\.([a-z]+)$/.exec(name) ?? []
  const format = findFormatByExtension(extension)
  if (format === null) return null
  return {
    documentId: `image-${sha1}-${width}x${height}-${extension}`,
    width: Number(width),
    height: Number(height),
    format,
  }
}

/** The id of the document that stands for stored bytes. */
export function toAssetDocumentId(kind: AssetKind, name: string): string {
  return `${kind === 'images' ? 'image' : 'file'}-${name.replace('.', '-')}`
}

export function isAssetDocument({ _type }: LakeDocument): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
}
