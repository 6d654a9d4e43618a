import { useClient, useCurrentUser } from 'sanity'
import { apiVersion } from '../api-version.ts'
import { readEnvironment } from '../environment.ts'
import { useQuery } from '../views/use-query.ts'
import {
  createPreviewLink,
  type Hours,
  type PreviewLinkDocument,
  previewLinkType,
  workingLinks,
} from './preview-link.ts'

interface PreviewLinks {
  /** Those that work, of one document; undefined until they are known. */
  readonly links: readonly PreviewLinkDocument[] | undefined
  /** @returns the address of the new link, which is stored nowhere */
  readonly make: (hours: Hours) => Promise<string>
  readonly end: (id: string) => Promise<void>
}

const linksQuery = '*[_type == $type && publishedId == $publishedId]'
const overQuery = '*[_type == $type && endsAt < $now]'

/**
 * The links to previews of a document.
 *
 * @param documentId the draft or version that new links show
 */
export function usePreviewLinks(publishedId: string, documentId: string): PreviewLinks {
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const links = useQuery<PreviewLinkDocument[]>({ query: linksQuery, params: { type: previewLinkType, publishedId } })
  return {
    links: links && workingLinks(links, new Date()),
    async make(hours) {
      const now = new Date()
      const { address, document } = createPreviewLink({
        random: crypto.getRandomValues(new Uint8Array(32)),
        siteOrigin: readEnvironment().siteOrigin,
        documentId,
        hours,
        madeBy: { id: user?.id ?? '', name: user?.name ?? 'Somebody' },
        now,
      })
      const params = { type: previewLinkType, now: now.toISOString() }
      await client.mutate([{ create: document }, { delete: { query: overQuery, params } }], { tag: 'preview-link' })
      return address
    },
    async end(id) {
      await client.delete(id, { tag: 'preview-link' })
    },
  }
}
