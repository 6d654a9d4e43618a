import type { SanityClient } from '@sanity/client'
import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { toAssetReference } from './replace-picture.ts'
import { uploadPicture } from './upload-picture.ts'

/** Whose picture goes into the vault. */
export type VaultChoice =
  | { readonly kind: 'existing'; readonly identityId: string }
  | { readonly kind: 'new'; readonly publicName: string; readonly realName: string }

export interface KnownIdentity {
  readonly id: string
  readonly publicName: string
}

/** The private records of who somebody is, with the pictures that readers must not see. */
export interface Vault {
  /** Those of this story first. None for those who may only put something in. */
  listIdentities(storyId: string): Promise<readonly KnownIdentity[]>
  /** Keeps a picture there. @returns the id of its asset in the private dataset */
  keep(picture: Blob): Promise<string>
  /** Notes whose it is, and what readers see instead. @returns the id of the record */
  file(original: FiledOriginal, choice: VaultChoice): Promise<string>
}

export interface FiledOriginal {
  readonly assetId: string
  readonly replacedBy: string
  readonly storyId: string
}

const identitiesQuery =
  '*[_type == "identity"] | order(select($storyId in stories => 0, 1), lower(publicName))[0...200]{_id, publicName}'

export function createVault(privateClient: SanityClient, createId: () => string = () => crypto.randomUUID()): Vault {
  return {
    async listIdentities(storyId) {
      const options = { perspective: 'raw', tag: 'redaction.identities' } as const
      const found = await privateClient.fetch<readonly unknown[]>(identitiesQuery, { storyId }, options)
      return found.map((identity) => ({ id: textOf(identity, '_id'), publicName: textOf(identity, 'publicName') }))
    },

    keep: (picture) => uploadPicture(privateClient, picture),

    async file({ assetId, replacedBy, storyId }, choice) {
      // Weak: to whoever may put something in and not look at it, what it refers to is not there.
      const asset = { ...toAssetReference(assetId), _weak: true }
      const original = { _key: createId().slice(0, 8), asset, replacedBy }
      if (choice.kind === 'new') {
        const { publicName, realName } = choice
        const identity = { _id: `identity-${createId()}`, _type: 'identity', publicName, realName }
        const record = { ...identity, stories: [storyId], originals: [original] }
        // Whoever may put something in need not be able to look at it: so nothing is asked back.
        await privateClient.transaction().create(record).commit({ returnDocuments: false })
        return identity._id
      }
      const { identityId } = choice
      const stories = fieldOf(await privateClient.getDocument(identityId), 'stories')
      const isKnown = Array.isArray(stories) && stories.includes(storyId)
      const patch = privateClient.patch(identityId).setIfMissing({ originals: [], stories: [] })
      const withStory = isKnown ? patch : patch.append('stories', [storyId])
      await withStory.append('originals', [original]).commit({ returnDocuments: false })
      return identityId
    },
  }
}
