import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { useMemo } from 'react'
import { getPublishedId, isVersionId, getDraftId, useClient, useCurrentUser, useFormValue } from 'sanity'
import { apiVersion } from '../api-version.ts'
import { createImageDesk, type ImageDesk } from './image-desk.ts'
import { reencode } from './reencode.ts'

/** Who may put pictures into the private vault, if not look at them there. The lake decides by itself: this saves trying in vain. */
const mayUseVault: readonly string[] = ['administrator', 'guardian', 'editor']

/** What the redaction dialog needs, for the document that is open. */
export function useImageDesk(): ImageDesk {
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const formId = useFormValue(['_id'])
  const id = typeof formId === 'string' ? formId : ''
  const userId = user?.id ?? ''
  const hasVault = user?.roles.some(({ name }) => mayUseVault.includes(name)) === true
  return useMemo(() => {
    const { dataset = '', apiHost } = client.config()
    return createImageDesk({
      client,
      privateClient: client.withConfig({ dataset: toPrivateDataset(dataset) }),
      documentId: getPublishedId(id),
      // What is published is edited in its draft.
      editedId: isVersionId(id) ? id : getDraftId(id),
      userId,
      hasVault,
      // The lake scrubs what it takes in; a hosted project keeps it as it comes.
      scrub: isHosted(apiHost) ? reencode : async (picture) => picture,
    })
  }, [client, id, userId, hasVault])
}

function isHosted(apiHost: string): boolean {
  return new URL(apiHost).hostname.endsWith('sanity.io')
}
