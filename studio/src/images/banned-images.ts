import type { SanityClient } from '@sanity/client'
import { bannedImageSentence, toBannedImageId } from '@vigil/safeguarding/private/banned-image'

/**
 * The hashes of pictures that must not be uploaded again: they were replaced by redacted ones. They are kept in the
 * private dataset, as `bannedImage` documents; a hash tells nothing to whoever does not have the picture already.
 */
export interface BannedImages {
  /** Null: it may be uploaded. Who may not look finds out from the lake, which refuses by itself. */
  findRefusal(sha1: string): Promise<string | null>
  /** @returns whether the hashes are remembered: not everybody may write there */
  ban(hashes: readonly string[], by: string): Promise<boolean>
}

export function createBannedImages(privateClient: SanityClient, clock: () => Date = () => new Date()): BannedImages {
  return {
    async findRefusal(sha1) {
      const banned = await privateClient.getDocument(toBannedImageId(sha1)).catch(() => undefined)
      return banned === undefined ? null : bannedImageSentence
    },
    async ban(hashes, by) {
      const transaction = privateClient.transaction()
      for (const hash of hashes) {
        const ban = { _id: toBannedImageId(hash), _type: 'bannedImage', hash, at: clock().toISOString(), by }
        transaction.createIfNotExists(ban)
      }
      return transaction
        .commit({ visibility: 'async' })
        .then(() => true)
        .catch(() => false)
    },
  }
}
