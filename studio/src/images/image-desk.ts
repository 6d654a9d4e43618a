import type { SanityClient } from '@sanity/client'
import { createBannedImages } from './banned-images.ts'
import { type PictureUsage, deleteUnused, findUsages, replaceEverywhere } from './picture-usages.ts'
import type { NewPicture } from './replace-picture.ts'
import { type StoredPicture, type StoreRequest, storePicture } from './store-picture.ts'
import { uploadPicture } from './upload-picture.ts'
import { createVault, type KnownIdentity } from './vault.ts'

/** What the redaction dialog needs of the newsroom. */
export interface ImageDesk {
  /** The published id of the document that is open. */
  readonly documentId: string
  /** Whether this person may put originals into the private vault. */
  readonly hasVault: boolean
  listIdentities(): Promise<readonly KnownIdentity[]>
  /** The bytes of a stored picture. */
  load(assetId: string): Promise<Blob>
  store(request: StoreRequest, onProgress: (percent: number) => void): Promise<StoredPicture>
  findUsages(assetId: string): Promise<readonly PictureUsage[]>
  replaceEverywhere(assetId: string, usages: readonly PictureUsage[], picture: NewPicture): Promise<void>
  /** @returns what still shows it; nothing: it is gone */
  deleteUnused(assetId: string): Promise<readonly PictureUsage[]>
}

export interface ImageDeskOptions {
  readonly client: SanityClient
  readonly privateClient: SanityClient
  readonly documentId: string
  /** The id under which the form writes: the draft, or the version of a release. */
  readonly editedId: string
  readonly userId: string
  readonly hasVault: boolean
  /** Makes the pixels of an upload anew when the server keeps what stands beside them. */
  readonly scrub: (picture: Blob) => Promise<Blob>
}

export function createImageDesk(options: ImageDeskOptions): ImageDesk {
  const { client, privateClient, documentId, editedId, userId, hasVault, scrub } = options
  const vault = createVault(privateClient)
  return {
    documentId,
    hasVault,
    listIdentities: () => vault.listIdentities(documentId),
    load: (assetId) => loadPicture(client, assetId),
    store: (request, onProgress) =>
      storePicture(request, {
        upload: async (picture) => uploadPicture(client, await scrub(picture), onProgress),
        banned: createBannedImages(privateClient),
        vault,
        userId,
      }),
    findUsages: (assetId) => findUsages(client, assetId, editedId),
    replaceEverywhere: (assetId, usages, picture) => replaceEverywhere(client, assetId, usages, picture),
    deleteUnused: (assetId) => deleteUnused(client, assetId),
  }
}

async function loadPicture(client: SanityClient, assetId: string): Promise<Blob> {
  const asset = await client.getDocument<{ url?: string }>(assetId)
  if (asset?.url === undefined) throw new Error('The picture is not there any more. Choose another one.')
  const { token, apiHost } = client.config()
  const url = new URL(asset.url, apiHost)
  // The embedded lake shows pictures to whoever is signed in; a hosted project's are public, and take no token.
  const isOwn = url.origin === new URL(apiHost).origin
  const headers = isOwn && token !== undefined ? { Authorization: `Bearer ${token}` } : {}
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error('The picture could not be fetched. Close this, and try again.')
  return response.blob()
}
